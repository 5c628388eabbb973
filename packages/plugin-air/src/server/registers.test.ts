import { big } from '@workpoints/core'
import { demoFigures, describeLedgers } from '@workpoints/registers/testing/ledgers'
import { describe, expect, it } from 'vitest'
import { air } from '../index.ts'
import { airRegisters } from './registers.ts'

describeLedgers(air, airRegisters)

const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06']
const figures = new Map(months.map((month) => [month, demoFigures(airRegisters, month)]))
const sumIn = (indicator: string, month: string): string =>
  (figures.get(month) ?? [])
    .filter((figure) => figure.indicator === `air.${indicator}`)
    .reduce((sum, { value }) => sum.plus(value), big(0))
    .round(1)
    .toFixed()
const sumOf = (indicator: string): number => months.reduce((sum, month) => sum + Number(sumIn(indicator, month)), 0)

describe('the demonstration of air and noise', () => {
  it('has checked enough trucks and fuel for half a year, and too few heavy trucks and machines', () => {
    expect(['diesel-exhaust-checks', 'fuel-checks', 'heavy-diesel-checks', 'nonroad-checks'].map(sumOf)).toEqual([
      670, 9, 900, 285,
    ])
  })

  it('has issued the district plans in May, runs lidars since April and reviews complaints since March', () => {
    const when = (key: string) => months.find((month) => sumIn(key, month) === '1')
    expect([when('district-plans'), when('lidar'), when('noise-complaints')]).toEqual(['2025-05', '2025-04', '2025-03'])
    const open = ['fused-inventory', 'voluntary-trading', 'carbon-verification', 'ozone-source-study']
    expect(open.map((key) => sumIn(key, '2025-06'))).toEqual(['0', '0', '0', '0'])
  })
})
