import { expect, it } from 'vitest'
import { cityDay } from './city-day.ts'
import { airDays } from './good-days.ts'
import { stationDay } from './station-day.ts'
import { yearEvaluation } from './year-evaluation.ts'

/** Whole numbers that look like chance and are the same every time (Lehmer's generator). */
function* chance(): Generator<number, never> {
  for (let state = 20_250_101; ; state = (state * 48_271) % 2_147_483_647) yield state
}

const numbers = chance()
const hours = (top: number): (number | null)[] =>
  Array.from({ length: 24 }, () => {
    const number = numbers.next().value
    return number % 50 === 0 ? null : number % top
  })

const days = Array.from({ length: 365 }, (_, index) =>
  new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
)
const year = days.map((day) => ({
  day,
  stations: [1, 2].map(() => ({
    SO2: hours(30),
    NO2: hours(70),
    PM10: hours(150),
    PM25: hours(90),
    CO: hours(3),
    O3: hours(320),
  })),
}))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null)

/** The day's mean and the largest 8-hour mean again, as a spreadsheet would have them. */
const plainMean = (values: readonly (number | null)[]): number => mean(present(values))
const plainMda8 = (values: readonly (number | null)[]): number =>
  Math.max(
    ...Array.from({ length: 17 }, (_, index) => present(values.slice(index, index + 8)))
      .filter((window) => window.length >= 6)
      .map(mean),
  )

it('gives the figures of a whole year that plain arithmetic gives', () => {
  const city = year.map(({ day, stations }) => {
    const judged = stations.map((hourly) => stationDay({ day, hourly }).concentrations)
    const exact = judged.map((one) =>
      Object.fromEntries(Object.entries(one).map(([key, { exact: value }]) => [key, value])),
    )
    return { day, ...cityDay({ day, stations: exact }) }
  })
  const series = (key: 'PM25_24h' | 'O3_8h') =>
    city.map((one) => ({ day: one.day, value: one.concentrations[key]?.exact }))
  const { items } = yearEvaluation({ year: 2025, daily: { PM25: series('PM25_24h'), O3: series('O3_8h') } })

  const pm25 = year.map(({ stations }) => mean(stations.map((station) => plainMean(station.PM25))))
  const ozone = year.map(({ stations }) => mean(stations.map((station) => plainMda8(station.O3))))
  const sorted = ozone.toSorted((a, b) => a - b)
  const k = 1 + 364 * 0.9
  const lower = sorted[Math.floor(k) - 1] ?? 0
  const p90 = lower + ((sorted[Math.floor(k)] ?? 0) - lower) * (k - Math.floor(k))

  expect(Number(items.PM25.annualMean?.exact)).toBeCloseTo(mean(pm25), 9)
  expect(Number(items.O3.percentile.exact)).toBeCloseTo(p90, 9)
  const bad = year.filter((_, index) => Math.round(ozone[index] ?? 0) > 160 || Math.round(pm25[index] ?? 0) > 75).length
  expect(airDays({ days: city })).toMatchObject({ validDays: 365, badDays: bad })
})
