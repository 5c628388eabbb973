import { monthsOf, type Period, periodEnd } from '@workpoints/core'
import type { NoiseDayCount } from './rate.ts'

/** Days of a month as people list them: 3、7、12-14 (also with 日, commas or blanks). Null for anything else, or a day the month has not. */
export function listedDays(text: string | null, month: Period): readonly number[] | null {
  const parts = (text ?? '')
    .replaceAll('日', '')
    .split(/[、，,;；\s]+/)
    .filter((part) => part !== '')
  const days = new Set<number>()
  for (const part of parts) {
    const [, from, to = from] = /^(\d{1,2})(?:[-–—~～至](\d{1,2}))?$/.exec(part) ?? []
    if (from === undefined || to === undefined) return null
    const [first, last] = [Number(from), Number(to)]
    if (first < 1 || first > last || last > daysIn(month)) return null
    for (let day = first; day <= last; day++) days.add(day)
  }
  return [...days].toSorted((a, b) => a - b)
}

/** How many days a month has; `month` is `YYYY-MM`. */
export const daysIn = (month: Period): number => Number(periodEnd(month).slice(8))

/** A point's month of one period: the days that were not valid, and those above the limit. */
export interface PointMonth {
  readonly invalid: readonly number[]
  readonly failed: readonly number[]
}

/**
 * A point's month from its hours and its row in the ledger, day by day: a day with hourly levels is judged by them (`hours`: true within
 * the limit, false above, null with too few hours), any other as the ledger says, and without a row it is not valid.
 */
export function joinMonth(
  month: Period,
  { hours, ledger }: { readonly hours: ReadonlyMap<number, boolean | null>; readonly ledger: PointMonth | null },
): PointMonth {
  const days = Array.from({ length: daysIn(month) }, (_, at) => at + 1)
  const told = (list: 'invalid' | 'failed') => (day: number) =>
    ledger === null ? list === 'invalid' : ledger[list].includes(day)
  const of = (list: 'invalid' | 'failed', verdict: boolean | null) =>
    days.filter((day) => (hours.has(day) ? hours.get(day) === verdict : told(list)(day)))
  return { invalid: of('invalid', null), failed: of('failed', false) }
}

/** A point's days in a month: valid ones, and those within the limit. */
export function pointDays({ invalid, failed }: PointMonth, month: Period): NoiseDayCount {
  const validPoints = daysIn(month) - new Set(invalid).size
  return { validPoints, attaining: validPoints - failed.filter((day) => !invalid.includes(day)).length }
}

/** The points counted together day by day, as the rule of 环办监测〔2024〕33号 wants them: valid points and those within their limits. */
export function daysOfPoints(points: readonly PointMonth[], month: Period): readonly NoiseDayCount[] {
  return Array.from({ length: daysIn(month) }, (_, at) => {
    const valid = points.filter(({ invalid }) => !invalid.includes(at + 1))
    return { validPoints: valid.length, attaining: valid.filter(({ failed }) => !failed.includes(at + 1)).length }
  })
}

/** The months of a year up to one. */
export const monthsThrough = (last: Period): readonly Period[] =>
  monthsOf(Number(last.slice(0, 4))).filter((month) => month <= last)
