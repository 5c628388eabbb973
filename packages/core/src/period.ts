import { chinaClock } from './china-time.ts'
import type { Day, Period } from './period-schema.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** Days of a month by the Gregorian rule; plain arithmetic, since judging a plan asks it a hundred thousand times. */
function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** First and last month of a period that is longer than a day. */
function months(period: Period): { year: number; first: number; last: number } {
  const year = Number(period.slice(0, 4))
  const part = period.slice(5)
  if (part === '') return { year, first: 1, last: 12 }
  if (part.startsWith('H')) return part === 'H1' ? { year, first: 1, last: 6 } : { year, first: 7, last: 12 }
  if (part.startsWith('Q')) {
    const quarter = Number(part.slice(1))
    return { year, first: quarter * 3 - 2, last: quarter * 3 }
  }
  return { year, first: Number(part), last: Number(part) }
}

interface Bounds {
  readonly period: Period
  readonly start: Day
  readonly end: Day
}

/** The bounds of the period that was asked for last: counting asks for the same one, row by row. */
let asked: Bounds = { period: '', start: '', end: '' }

function boundsOf(period: Period): Bounds {
  if (period === asked.period) return asked
  const { year, first, last } = months(period)
  asked = { period, start: `${year}-${two(first)}-01`, end: `${year}-${two(last)}-${daysOfMonth(year, last)}` }
  return asked
}

/** First day of a period. */
export const periodStart = (period: Period): Day => (period.length === 10 ? period : boundsOf(period).start)

/** Last day of a period. */
export const periodEnd = (period: Period): Day => (period.length === 10 ? period : boundsOf(period).end)

/** Number of days from `from` to `to`, both counted: one for the same day; zero or less when `to` comes earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}

/** The month a day falls in, `YYYY-MM`. */
export const monthOf = (on: Day): Period => on.slice(0, 7)

/** The twelve months of a year. */
export const monthsOf = (year: number): readonly Period[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

/** Today in China, whatever the server's own zone is. */
export const today = (now: Date = new Date()): Day => chinaClock(now).slice(0, 10)
