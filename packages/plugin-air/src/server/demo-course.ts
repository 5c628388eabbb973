import { type Day, factorOf, type Period, periodEnd, randomOf } from '@workpoints/core'

/** The word that the demonstration of the plan grows from; the same one gives the same figures as its profile. */
const seed = 'ganzhou-2025'
const keyed = (...parts: readonly string[]): string => [seed, ...parts].join('/')

/** Units of the central city, whose stations are national ones. */
export const centralUnits: readonly string[] = ['360702', '360703', '360704', 'gzjk', 'rjxq']

interface Course {
  /** PM2.5 of the months, µg/m³, and how far units lie from it. */
  readonly pm25: readonly number[]
  readonly spread: number
  /** Good days of the months in percent, and how far units lie from it in points. */
  readonly good: readonly number[]
  readonly points: number
}

/** January to June as in the profile of the plan's demonstration (`seeds/ganzhou-2025/demo.json`), then on as the seasons go. */
const central: Course = {
  pm25: [33, 30, 27, 24, 20, 15.5, 14.5, 15.5, 19, 24.5, 29, 34],
  spread: 0.06,
  good: [95, 97, 96, 98, 97, 97, 96, 95, 95, 96, 97, 96],
  points: 2,
}
const counties: Course = {
  pm25: [22, 20, 18, 16.4, 14, 11, 10.5, 11, 13.5, 17, 20, 23],
  spread: 0.14,
  good: [96, 97, 97, 97.5, 97, 97, 97, 96.5, 96.5, 97, 98, 97],
  points: 2.5,
}

const courseOf = (unit: string): Course => (centralUnits.includes(unit) ? central : counties)
const indexOf = (month: Period): number => Number(month.slice(5)) - 1

/** A year before the plan's: a little dirtier, here more and there less. */
const earlier = (unit: string, month: Period, year: number): number =>
  Number(month.slice(0, 4)) < year ? 1.05 * factorOf(keyed('earlier', unit), 0.1) : 1

/** A unit's PM2.5 of a month, µg/m³. */
export function monthMean(unit: string, month: Period, year: number): number {
  const { pm25, spread } = courseOf(unit)
  const own = factorOf(keyed('air.pm25', unit), spread) * factorOf(keyed('air.pm25', unit, month), spread / 4)
  return (pm25[indexOf(month)] ?? 0) * own * earlier(unit, month, year)
}

const daysIn = (month: Period): number => Number(periodEnd(month).slice(8))

/** How many days of a unit's month are above an AQI of 100. */
export function badDays(unit: string, month: Period): number {
  const { good, points } = courseOf(unit)
  const share = (good[indexOf(month)] ?? 100) + (factorOf(keyed('air.good-days', unit, month), points) - 1)
  const days = daysIn(month)
  return days - Math.round((days * Math.min(100, Math.max(0, share))) / 100)
}

/** The weather of a day, the same over the whole city: 0 clean to 1 stagnant, with a memory of two days before. */
export function weatherOf(day: Day): number {
  const back = [0, 1, 2].map((days) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10))
  const [today = 0, yesterday = 0, before = 0] = back.map((one) => randomOf(keyed('weather', one))())
  return 0.5 * today + 0.3 * yesterday + 0.2 * before
}

/** A repeatable number from 0 up to 1 that belongs to the key. */
export const chance = (...parts: readonly string[]): number => randomOf(keyed(...parts))()

/** The days of a month. */
export const daysOfMonth = (month: Period): Day[] =>
  Array.from({ length: daysIn(month) }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
