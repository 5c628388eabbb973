import { big } from '@workpoints/core'
import { demoFigures, describeLedgers } from '@workpoints/registers/testing/ledgers'
import { describe, expect, it } from 'vitest'
import { soil } from '../index.ts'
import { soilRegisters } from './registers.ts'

describeLedgers(soil, soilRegisters)

describe('the demonstration of soil', () => {
  it('is a city that nears its farmland target and has one county behind', () => {
    const figures = demoFigures(soilRegisters, '2025-06')
    const shareOf = (indicator: string) => {
      const own = figures.filter((figure) => figure.indicator === indicator)
      const sum = (key: 'numerator' | 'denominator') =>
        own.reduce((total, figure) => total.plus(figure[key] ?? 0), big(0))
      return sum('numerator').times(100).div(sum('denominator')).round(1).toFixed()
    }
    expect([shareOf('soil.farmland-safe-use'), shareOf('soil.plot-safe-use')]).toEqual(['93.5', '95.9'])
    const figureOf = (indicator: string) =>
      figures.filter((figure) => figure.indicator === indicator).reduce((sum, { value }) => sum + Number(value), 0)
    expect(figureOf('soil.radiation-hazards')).toBe(2)
    expect([
      figureOf('soil.cause-survey'),
      figureOf('soil.zero-waste-list'),
      figureOf('soil.zero-waste-model'),
    ]).toEqual([1, 0, 0])
  })
})
