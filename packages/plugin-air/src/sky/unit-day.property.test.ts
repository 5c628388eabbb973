import { big } from '@workpoints/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DayConcentrations } from './kept-day.ts'
import { unitStanding } from './standing.ts'
import { dayOf } from './unit-day.ts'

const keys = ['SO2_24h', 'NO2_24h', 'PM10_24h', 'PM25_24h', 'CO_24h', 'O3_8h'] as const
const tops = { SO2_24h: 900, NO2_24h: 400, PM10_24h: 500, PM25_24h: 400, CO_24h: 30, O3_8h: 700 } as const

const figure = (key: keyof typeof tops) =>
  fc.option(
    fc.integer({ min: 0, max: tops[key] * 1000 }).map((value) => big(value).div(1000).toFixed()),
    { freq: 12 },
  )
/** The largest hour of ozone lies above its 8-hour mean: it is what counts where the mean has left its table. */
const withHour = (values: Readonly<Record<string, string | null>>): DayConcentrations => {
  const eight = values['O3_8h'] ?? null
  return { ...values, O3_1h: eight === null ? null : big(eight).times('1.1').toFixed() } as DayConcentrations
}
const station: fc.Arbitrary<DayConcentrations> = fc
  .tuple(...keys.map(figure))
  .map((values) => withHour(Object.fromEntries(keys.map((key, at) => [key, values[at] ?? null]))))

it('never lets a worse reading lower the AQI or the mean, under either edition', () => {
  fc.assert(
    fc.property(
      fc.array(station, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('2025-06-30', '2026-06-30'),
      fc.record({ at: fc.nat(), key: fc.constantFrom(...keys), more: fc.integer({ min: 1, max: 300_000 }) }),
      (stations, day, { at, key, more }) => {
        const worse = stations.map((one, index) => {
          const value = one[key]
          if (index !== at % stations.length || value === null) return one
          return withHour({ ...one, [key]: big(value).plus(big(more).div(1000)).toFixed() })
        })
        const [before, after] = [dayOf(day, stations), dayOf(day, worse)]
        expect(after.aqi ?? -1).toBeGreaterThanOrEqual(before.aqi ?? -1)
        const [was, is] = [unitStanding([before]).all, unitStanding([after]).all]
        expect(is.meanDays).toBe(was.meanDays)
        expect(big(is.exact ?? 0).gte(was.exact ?? 0)).toBe(true)
        expect(is.badDays).toBeGreaterThanOrEqual(was.badDays)
      },
    ),
    { numRuns: 300 },
  )
})
