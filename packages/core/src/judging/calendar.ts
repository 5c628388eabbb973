import type Big from 'big.js'
import { big } from '../decimal.ts'
import { daysBetween, monthOf, periodEnd, periodStart } from '../period.ts'
import type { Day, Period } from '../period-schema.ts'

/** First day of a plan's year. */
export const firstDay = (year: number): Day => `${year}-01-01`

/** Last day of a plan's year. */
export const lastDay = (year: number): Day => `${year}-12-31`

/** The earlier of two days; days written `YYYY-MM-DD` sort as text. */
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** The later of two days. */
export const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** Number of days of a period, leap years counted: 29 for `2028-02`. */
export const daysOf = (period: Period): number => daysBetween(periodStart(period), periodEnd(period))

/** Number of days that lie after `from` and not after `to`; 0 when nothing is left. */
export const daysLeft = (from: Day, to: Day): number => Math.max(0, daysBetween(from, to) - 1)

/** Number of days of the month a day falls in. */
export const lengthOfMonth = (on: Day): number => Number(periodEnd(monthOf(on)).slice(8))

/** The day `days` later, or earlier for a negative number. */
export const shiftDay = (on: Day, days: number): Day =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)

/** Months from the end of `from` to the end of `to`, a part of a month counted by its days: 6 from 30 June to 31 December. */
export function monthsLeft(from: Day, to: Day): Big {
  const position = (on: Day) =>
    big(Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1).plus(big(Number(on.slice(8))).div(lengthOfMonth(on)))
  return position(to).minus(position(from))
}
