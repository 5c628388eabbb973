import type { Day, Period } from '@workpoints/core'
import { badDays, chance, daysOfMonth, monthMean, weatherOf } from './demo-course.ts'

/** A made-up day of a unit: daily means, for ozone the largest 8-hour mean; µg/m³, CO in mg/m³. */
export interface DemoAirDay {
  readonly day: Day
  readonly SO2: number
  readonly NO2: number
  readonly PM10: number
  readonly PM25: number
  readonly CO: number
  readonly O3: number
}

/** The dust of 2025-04-12 and 13 came as far as Jiangxi; in the demonstration it raises PM10 on the 13th. */
const dustDay: Day = '2025-04-13'

const isWinter = (month: Period): boolean => ['01', '02', '03', '11', '12'].includes(month.slice(5))
/** Largest 8-hour mean of ozone on an ordinary day of each month, µg/m³. */
const ozone = [62, 66, 78, 92, 104, 98, 96, 104, 112, 98, 78, 64]

/** The worst days of a month: dust first, then by the weather. */
function worst(unit: string, month: Period): ReadonlySet<Day> {
  const badness = (day: Day): number => weatherOf(day) + 0.4 * chance('bad', unit, day)
  const days = daysOfMonth(month).toSorted((a, b) => badness(b) - badness(a))
  const dusty = days.includes(dustDay) ? [dustDay, ...days.filter((day) => day !== dustDay)] : days
  return new Set(dusty.slice(0, badDays(unit, month)))
}

/** PM2.5 of the month's days: bad ones of winter above the daily limit of 75, the others so that the month has its mean. */
function particles(unit: string, { month, year, bad }: { month: Period; year: number; bad: ReadonlySet<Day> }) {
  const days = daysOfMonth(month)
  const fixed = (day: Day): number | null =>
    day === dustDay
      ? bad.has(day)
        ? 58
        : 42
      : bad.has(day) && isWinter(month)
        ? 79 + 8 * chance('pm', unit, day)
        : null
  const set = days.reduce((sum, day) => sum + (fixed(day) ?? 0), 0)
  const weight = (day: Day): number => 0.45 + weatherOf(day) + 0.2 * chance('pm', unit, day)
  const free = days.filter((day) => fixed(day) === null)
  const weights = free.reduce((sum, day) => sum + weight(day), 0)
  const left = monthMean(unit, month, year) * days.length - set
  return (day: Day): number => fixed(day) ?? (left * weight(day)) / weights
}

/** A unit's month day by day. */
export function demoMonth(unit: string, month: Period, year: number): DemoAirDay[] {
  const bad = worst(unit, month)
  const pm25 = particles(unit, { month, year, bad })
  const usual = ozone[Number(month.slice(5)) - 1] ?? 90
  return daysOfMonth(month).map((day) => {
    const weather = weatherOf(day)
    const isDust = day === dustDay
    const PM25 = pm25(day)
    const coarse = isDust ? (bad.has(day) ? 205 : 132) : Math.min(143, PM25 * 1.5 + 9)
    const isOzone = bad.has(day) && !isWinter(month) && !isDust
    const O3 = isOzone ? 168 + 18 * chance('o3', unit, day) : Math.min(150, usual * (0.5 + weather))
    return {
      ...{ day, PM25, PM10: coarse, O3, SO2: 6 + 4 * chance('so2', unit, day) },
      NO2: 9 + PM25 * 0.45 + 4 * weather,
      CO: 0.5 + PM25 * 0.009 + 0.1 * weather,
    }
  })
}
