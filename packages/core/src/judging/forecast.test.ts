import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicator.ts'
import type { Demand } from '../target.ts'
import { assess } from './assess.ts'
import { exampleCase, exampleIndicator, examplePercent, figure, months } from './example.ts'
import type { AssessInput } from './input.ts'

function forecast(
  indicator: Partial<Indicator>,
  more: Partial<AssessInput>,
  demand: Demand = { kind: 'at-least', value: '400' },
) {
  return assess(exampleCase(demand, { indicator: exampleIndicator(indicator), ...more })).forecast
}

describe('forecast', () => {
  it('carries a steady flow on at its daily rate, without a range', () => {
    const steady = [31, 28, 31, 30, 31, 30]
    expect(forecast({}, { observations: months(steady) })).toMatchObject({ value: '365', low: '365', high: '365' })
  })

  it('widens with the spread of the months', () => {
    const wild = forecast({}, { observations: months([60, 5, 50, 10, 46, 10]) })
    expect(Number(wild?.low)).toBeGreaterThanOrEqual(181)
    expect(Number(wild?.high) - Number(wild?.low)).toBeGreaterThan(100)
    expect(wild?.text.zh).toMatch(/^预测：按目前走势，到12月31日约为 .*（80% 区间 .*—.* 公里）$/)
    expect(wild?.text.en).toMatch(/^Forecast: /)
  })

  it('is the prediction interval of the textbook for three equal-length steps', () => {
    // Means of 10, 20 and 30 over three ten-day spans to 1 February; 333 days to come.
    // s = 10, m = 33.3, t(2) = 1.886: 1.886 · 10 · √(1/3 + 1/33.3) = 11.370; times 333/363 of the year = 10.43
    const days = (from: number, value: string) =>
      Array.from({ length: 10 }, (_, index) => figure(`2025-01-${String(from + index).padStart(2, '0')}`, value))
    const observations = [...days(1, '10'), ...days(11, '20'), ...days(21, '30')]
    const daily = forecast({ accumulation: 'mean', rollUp: 'mean', decimals: 2 }, { observations, on: '2025-01-30' })
    // the same figures day by day are thirty steps: s = 8.3045, t = 1.363, m = 335
    const half = 1.363 * 8.3045 * Math.sqrt(1 / 30 + 1 / 335) * (335 / 365)
    expect(Number(daily?.high)).toBeCloseTo(20 + half, 1)
    expect(daily?.value).toBe('20')
  })

  it('needs three periods', () => {
    expect(forecast({}, { observations: months([30, 30]) })).toBeNull()
    expect(forecast({}, { observations: [figure('2025-H1', 200)] })).toBeNull()
  })

  it('does not take a missing report for a slow month', () => {
    const other = months([31, 28, 31, 30, 31], { unit: 'b' })
    const observations = [...months([31, 28, 31, 30, 31, 30]), ...other]
    expect(forecast({}, { observations, units: ['a', 'b'] })).toMatchObject({ value: '730', low: '730', high: '730' })
  })

  it('goes on with a level as it has moved, and stops a rate at 100 %', () => {
    const rising = [figure('2025-03', 50), figure('2025-04', 53), figure('2025-05', '56.1'), figure('2025-06', '59.1')]
    expect(forecast({ accumulation: 'level' }, { observations: rising })?.value).toBe('77.5') // 59.1 + 184 · 0.1
    const rate = months([
      [80, 100],
      [85, 100],
      [90, 100],
      [95, 100],
    ])
    expect(forecast({ ...examplePercent, accumulation: 'level' }, { observations: rate })).toMatchObject({
      value: '100',
      high: '100',
    })
  })

  it('keeps a ratio where it is', () => {
    const observations = months([
      [31, 31],
      [25, 28],
      [31, 31],
      [30, 30],
      [31, 31],
      [27, 30],
    ])
    const result = forecast({ ...examplePercent, accumulation: 'ratio' }, { observations })
    expect(result?.value).toBe('96.7')
    expect(Number(result?.high)).toBeLessThanOrEqual(100)
  })

  it('is not made for events, classes, deliverables, or when nothing is left', () => {
    const observations = months([1, 1, 1, 1, 1, 1])
    expect(forecast({ accumulation: 'incident' }, { observations }, { kind: 'zero' })).toBeNull()
    expect(forecast({ accumulation: 'level' }, { observations }, { kind: 'class', value: 2 })).toBeNull()
    expect(forecast({ accumulation: 'milestone' }, { observations }, { kind: 'done' })).toBeNull()
    const year = months(Array.from({ length: 12 }, () => 30))
    expect(forecast({}, { observations: year, on: '2026-01-20' })).toBeNull()
  })
})
