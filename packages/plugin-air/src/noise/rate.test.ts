import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dailyRate, monthRate, pointCountRate, provinceRate, quarterRates, yearRate } from './rate.ts'

const day = (attaining: number, validPoints: number) => ({ attaining, validPoints })

describe('rates of noise', () => {
  it('are 100 only where all attain', () => {
    expect(pointCountRate({ attaining: 15, monitored: 15 }).rate).toBe('100')
    expect(pointCountRate({ attaining: 9996, monitored: 10000 }).rate).toBe('100.0')
    expect(pointCountRate({ attaining: 0, monitored: 0 })).toMatchObject({ rate: null, reason: { code: 'no-data' } })
  })

  it('of a quarter are pooled over the zones', () => {
    const rates = quarterRates({ day: { 1: [1, 2], 2: [8, 8] }, night: {} })
    expect(rates.day).toMatchObject({ zones: { 1: { rate: '50.0' }, 2: { rate: '100' } }, total: { rate: '90.0' } })
    expect(rates.night.total.rate).toBeNull()
  })

  it('of a day without valid points do not count in the month', () => {
    expect(dailyRate(day(13, 15)).rate).toBe('86.67')
    expect(monthRate({ days: [day(13, 15), day(0, 0), day(15, 15)] })).toMatchObject({
      rate: '93.3',
      days: 2,
      dailyRates: ['86.67', null, '100'],
    })
    expect(monthRate({ days: [day(0, 0)] }).reason?.code).toBe('no-data')
  })

  it('of a year follow the setting', () => {
    const months = [{ days: [day(1, 1), day(1, 2)] }, { days: [day(0, 4)] }, { days: [] }]
    expect(yearRate({ months })).toMatchObject({ rate: '50.0', days: 3 })
    expect(yearRate({ months, method: 'mean-of-months' }).rate).toBe('37.5')
    expect(yearRate({ months, method: 'pooled' }).rate).toBe('28.6')
  })

  it('of a province are the plain mean of its cities', () => {
    expect(provinceRate({ cityRates: ['86.5', 90, null, '92.1'] }).rate).toBe('89.5')
    expect(provinceRate({ cityRates: [] }).rate).toBeNull()
  })

  it('lie between the worst and the best day, in any order', () => {
    const one = fc
      .integer({ min: 1, max: 20 })
      .chain((points) => fc.integer({ min: 0, max: points }).map((met) => day(met, points)))
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 31 }), (days) => {
        const rates = days.map(({ attaining, validPoints }) => (100 * attaining) / validPoints)
        const { exact, rate } = monthRate({ days })
        expect(Number(exact)).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9)
        expect(Number(exact)).toBeLessThanOrEqual(Math.max(...rates) + 1e-9)
        expect(monthRate({ days: days.toReversed() }).rate).toBe(rate)
      }),
    )
  })
})
