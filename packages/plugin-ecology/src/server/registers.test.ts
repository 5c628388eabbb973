import { big } from '@workpoints/core'
import { demoFigures, describeLedgers } from '@workpoints/registers/testing/ledgers'
import { describe, expect, it } from 'vitest'
import { ecology } from '../index.ts'
import { ecologyRegisters } from './registers.ts'

describeLedgers(ecology, ecologyRegisters)

const sumOf = (indicator: string, periods: readonly string[]): string =>
  periods
    .flatMap((period) => demoFigures(ecologyRegisters, period))
    .filter((figure) => figure.indicator === `ecology.${indicator}`)
    .reduce((sum, { value }) => sum.plus(value), big(0))
    .round(1)
    .toFixed()

const shareOf = (indicator: string): string => {
  const own = demoFigures(ecologyRegisters, '2025-06').filter((figure) => figure.indicator === `ecology.${indicator}`)
  const sum = (key: 'numerator' | 'denominator') => own.reduce((total, figure) => total + Number(figure[key]), 0)
  return `${sum('numerator')}/${sum('denominator')}`
}

describe('the demonstration of ecology', () => {
  const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06']

  it('is a city a little behind with its forests and its erosion, and with some mines that missed their day', () => {
    expect([sumOf('low-yield-forest', months), sumOf('erosion-control', months)]).toEqual(['59', '130.9'])
    expect([shareOf('green-mines'), shareOf('protected-species')]).toEqual(['31/36', '43/45'])
  })

  it('has no deliverable yet, a cover that was published in June, and no index of its own year', () => {
    expect([sumOf('zoning-pilot', ['2025-06']), sumOf('biodiversity-survey', ['2025-06'])]).toEqual(['0', '0'])
    expect([sumOf('forest-cover', ['2025-05']), sumOf('forest-cover', ['2025-06'])]).toEqual(['76.2', '76.2'])
    expect(demoFigures(ecologyRegisters, '2025').filter(({ indicator }) => indicator === 'ecology.eqi')).toEqual([])
  })
})
