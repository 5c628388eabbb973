import { InvalidError } from '@workpoints/core'
import { noData, type Reason, tooFew } from '../reason.ts'
import { dataValidity } from '../standards/gb3095-validity.ts'
import type { OtherItem, Pollutant } from '../standards/pollutant.ts'

export interface Validity {
  readonly valid: boolean
  /** What the standard asks for; null where it asks for nothing. */
  readonly needed: number | null
  readonly reason: Reason | null
}

type Item = Pollutant | OtherItem
type TooFew = Parameters<typeof tooFew>[0]

const includes = (items: readonly string[], item: Item): boolean => items.includes(item)

function atLeast(code: TooFew, got: number, needed: number | null): Validity {
  const short = needed !== null && got < needed
  return { valid: !short, needed, reason: short ? tooFew(code, got, needed) : null }
}

/** An hourly mean needs 45 minutes; nothing is asked of particles (GB 3095-2026, table 4; 2012 the same). */
export const hourValidity = ({ item, minutes }: { readonly item: Item; readonly minutes: number }): Validity =>
  atLeast('too-few-minutes', minutes, includes(dataValidity.hour.items, item) ? dataValidity.hour.minutes : null)

/** A daily mean needs 20 hourly means; TSP samples all 24 hours; nothing is asked of others (GB 3095-2026, table 4; 2012 the same). */
export function dayValidity({ item, hours }: { readonly item: Item; readonly hours: number }): Validity {
  const sampled = includes(dataValidity.sampledDay.items, item) ? dataValidity.sampledDay.hours : null
  return atLeast('too-few-hours', hours, includes(dataValidity.day.items, item) ? dataValidity.day.hours : sampled)
}

export interface MonthValidityInput {
  readonly item: Item
  /** 1 to 12. */
  readonly month: number
  readonly days: number
  /** Ask of CO and O3 what GB 3095 asks of the others? Default true: the table is silent, HJ 663 governs (to be confirmed). */
  readonly asksOfOzoneAndCo?: boolean
}

const asked = (item: Item, asksOfOzoneAndCo = true): boolean =>
  includes(dataValidity.year.items, item) || (asksOfOzoneAndCo && (item === 'CO' || item === 'O3'))

/** A month of an annual mean needs 27 daily means, February 25, leap years too; TSP, Pb, BaP need 5 (GB 3095-2026, table 4; 2012 the same). */
export function monthValidity({ item, month, days, asksOfOzoneAndCo }: MonthValidityInput): Validity {
  const { daysPerMonth, daysOfFebruary } = dataValidity.year
  if (asked(item, asksOfOzoneAndCo)) return atLeast('too-few-days', days, month === 2 ? daysOfFebruary : daysPerMonth)
  const sampled = includes(dataValidity.sampledYear.items, item) ? dataValidity.sampledYear.daysPerMonth : null
  return atLeast('too-few-days', days, sampled)
}

export interface YearValidityInput extends Omit<MonthValidityInput, 'month' | 'days'> {
  /** Days with a valid value, January to December. */
  readonly daysByMonth: readonly number[]
}

export interface YearValidity extends Validity {
  readonly days: number
  /** Months (1–12) that are too thin. */
  readonly failingMonths: readonly number[]
}

/** A year needs 324 daily means and every month its own minimum (GB 3095-2026, table 4; 2012 the same); TSP, Pb, BaP 60 days. */
export function yearValidity({ item, daysByMonth, asksOfOzoneAndCo }: YearValidityInput): YearValidity {
  if (daysByMonth.length !== 12)
    throw new InvalidError('air.not-twelve-months', {
      zh: `应给出12个月的有效天数，现为 ${daysByMonth.length} 个。`,
      en: `The valid days of 12 months are expected, not of ${daysByMonth.length}.`,
    })
  const days = daysByMonth.reduce((sum, count) => sum + count, 0)
  const sampled = includes(dataValidity.sampledYear.items, item) ? dataValidity.sampledYear.days : null
  const whole = atLeast('too-few-days', days, asked(item, asksOfOzoneAndCo) ? dataValidity.year.days : sampled)
  const setting = asksOfOzoneAndCo === undefined ? {} : { asksOfOzoneAndCo }
  const months = daysByMonth.map((count, index) => monthValidity({ item, month: index + 1, days: count, ...setting }))
  const failingMonths = months.flatMap(({ valid }, index) => (valid ? [] : [index + 1]))
  const thin = months.find(({ valid }) => !valid)?.reason ?? null
  const empty = days === 0 ? noData : null
  const reason = empty ?? whole.reason ?? thin
  return { valid: reason === null, needed: whole.needed, days, failingMonths, reason }
}

/** A quarter of Pb needs 15 daily values, 5 in each month (GB 3095-2026, table 4; 2012 from knowledge). */
export function quarterValidity({ daysByMonth }: { readonly daysByMonth: readonly number[] }): YearValidity {
  const { days: needed, daysPerMonth } = dataValidity.sampledQuarter
  const days = daysByMonth.reduce((sum, count) => sum + count, 0)
  const failingMonths = daysByMonth.flatMap((count, index) => (count < daysPerMonth ? [index + 1] : []))
  const first = daysByMonth.find((count) => count < daysPerMonth)
  const thin = first === undefined ? null : tooFew('too-few-days', first, daysPerMonth)
  const reason = atLeast('too-few-days', days, needed).reason ?? thin
  return { valid: reason === null, needed, days, failingMonths, reason }
}
