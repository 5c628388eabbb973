import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dailyMaximum, dailyMean } from './daily-mean.ts'

const hours = (count: number, value: number | string): (number | string | null)[] =>
  Array.from({ length: 24 }, (_, hour) => (hour < count ? value : null))

describe('the daily mean', () => {
  it.each([
    [24, true],
    [20, true],
    [19, false],
    [1, false],
  ])('of %i hours is valid: %s', (count, valid) => {
    const result = dailyMean({ pollutant: 'PM25', hourly: hours(count, 35) })
    expect(result).toMatchObject({ valid, hours: count, mean: valid ? '35' : null, exact: '35' })
    expect(result.reason?.code).toBe(valid ? undefined : 'too-few-hours')
  })

  it.each([
    ['PM25', '34.5', '34'],
    ['PM25', '35.5', '36'],
    ['PM25', '34.51', '35'],
    ['CO', '1.25', '1.2'],
    ['CO', '1.35', '1.4'],
    ['CO', '4.04', '4.0'],
  ] as const)('rounds %s of %s to %s', (pollutant, value, mean) => {
    expect(dailyMean({ pollutant, hourly: hours(24, value) }).mean).toBe(mean)
  })

  it('leaves missing and negative hours out and never counts them as zero', () => {
    const hourly = [...hours(20, 50).slice(0, 20), -3, null, undefined, '']
    expect(dailyMean({ pollutant: 'SO2', hourly })).toMatchObject({ mean: '50', hours: 20 })
  })

  it('has nothing for a day without data, and follows a minimum of its own', () => {
    expect(dailyMean({ pollutant: 'NO2', hourly: [] }).reason?.code).toBe('no-data')
    expect(dailyMean({ pollutant: 'NO2', hourly: hours(18, 7), minHours: 18 }).mean).toBe('7')
  })

  it('lies between the smallest and the largest, in any order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 20, maxLength: 24 })
    fc.assert(
      fc.property(values, (tenths) => {
        const hourly = tenths.map((value) => value / 10)
        const { exact, mean } = dailyMean({ pollutant: 'PM10', hourly })
        expect(Number(exact)).toBeGreaterThanOrEqual(Math.min(...hourly) - 1e-9)
        expect(Number(exact)).toBeLessThanOrEqual(Math.max(...hourly) + 1e-9)
        expect(dailyMean({ pollutant: 'PM10', hourly: hourly.toReversed() }).mean).toBe(mean)
      }),
    )
  })
})

it('finds the largest hour, the first of equal ones', () => {
  expect(dailyMaximum({ hourly: [null, '12.5', 80, 80, 3] })).toMatchObject({ maximum: '80', hour: 3, hours: 4 })
  expect(dailyMaximum({ hourly: [null] }).reason?.code).toBe('no-data')
})
