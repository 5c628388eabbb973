import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eightHourMeans, mda8 } from './mda8.ts'

const flat = (value: number): (number | null)[] => Array.from({ length: 24 }, () => value)
/** A day of one value whose first `gap` hours are missing. */
const late = (gap: number, value: number): (number | null)[] =>
  flat(value).map((one, hour) => (hour < gap ? null : one))

describe('8-hour means', () => {
  it('end at 08:00 to 24:00 and need 6 hours', () => {
    const means = eightHourMeans({ hourly: late(3, 90) })
    expect(means.map(({ endHour }) => endHour)).toEqual(Array.from({ length: 17 }, (_, index) => index + 8))
    expect(means.slice(0, 2)).toEqual([
      { endHour: 8, hours: 5, mean: null },
      { endHour: 9, hours: 6, mean: '90' },
    ])
  })

  it('take the hours before 08:00 of the same day only', () => {
    expect(eightHourMeans({ hourly: [800, ...flat(0).slice(1)] })[0]?.mean).toBe('100')
  })
})

describe('the largest 8-hour mean', () => {
  it.each([
    [5, 14, true],
    [6, 13, false],
  ])('after a gap of %i hours has %i means and is valid: %s', (gap, validWindows, valid) => {
    const result = mda8({ hourly: late(gap, 100) })
    expect(result).toMatchObject({ validWindows, valid, mda8: valid ? '100' : null, exact: '100' })
    expect(result.reason?.code).toBe(valid ? undefined : 'too-few-windows')
  })

  it.each([
    [160, false],
    [160.5, false],
    [160.6, true],
    [161, true],
  ])('counts on a thin day of %s only where it exceeds the limit after rounding', (value, valid) => {
    expect(mda8({ hourly: late(12, value) })).toMatchObject({ valid, mda8: valid ? '161' : null })
  })

  it('can be held to another limit', () => {
    expect(mda8({ hourly: late(12, 101), limit: 100 }).valid).toBe(true)
  })

  it('names the first of equal windows, and nothing without data', () => {
    expect(mda8({ hourly: flat(70) }).windowEndHour).toBe(8)
    expect(mda8({ hourly: flat(0).map(() => null) }).reason?.code).toBe('no-data')
    expect(mda8({ hourly: flat(0).map((_, hour) => (hour < 5 ? 10 : null)) }).reason?.code).toBe('too-few-windows')
  })

  it('wants 24 places', () => {
    expect(() => mda8({ hourly: flat(1).slice(1) })).toThrow('24')
  })

  it('never falls when an hour rises, and lies within the hours', () => {
    const hourly = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(hourly, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 50 }), (values, at, more) => {
        const before = mda8({ hourly: values })
        const after = mda8({ hourly: values.map((value, hour) => (hour === at ? value + more : value)) })
        expect(Number(after.exact)).toBeGreaterThanOrEqual(Number(before.exact))
        expect(Number(before.exact)).toBeLessThanOrEqual(Math.max(...values))
        expect(Number(before.exact)).toBeGreaterThanOrEqual(Math.min(...values))
      }),
    )
  })
})
