import { type Day, monthOf, monthsOf, type Period } from '@workpoints/core'
import { daysIn, pointDays } from '../noise/failing-days.ts'
import { pointCountRate } from '../noise/rate.ts'
import { spanCompliance } from '../noise/span-compliance.ts'
import { type NoisePeriod, zoneLimits } from '../standards/gb3096.ts'
import { monthLevel } from './noise-points.ts'
import type { PointYear } from './point-year.ts'

/** A point's month, quarter or year, of one period. */
export interface PointSpan {
  /** Days within the limit ÷ valid days, percent; null without a valid day. */
  readonly rate: string | null
  readonly validDays: number
  readonly attainingDays: number
  /** dB(A), one decimal: of the days with hours, in a month without any what the ledger says; null where neither does. */
  readonly level: string | null
  readonly meets: boolean | null
  readonly limit: number | null
  /** Days that hours decide. */
  readonly byHours: number
}

function spanOf(point: PointYear, period: NoisePeriod, months: readonly Period[]): PointSpan {
  const { zone } = point
  const own = point[period]
  const counts = months.flatMap((month) => {
    const one = own.months.get(month)
    return one === undefined ? [] : [pointDays(one, month)]
  })
  const sum = (key: 'attaining' | 'validPoints') => counts.reduce((all, one) => all + one[key], 0)
  const [attainingDays, validDays] = [sum('attaining'), sum('validPoints')]
  const hours = [...own.byHours].flatMap(([day, one]) => (months.includes(monthOf(day)) ? [one] : []))
  const levels = hours.map(({ exact }) => exact)
  const [only] = months
  const told = months.length === 1 && only !== undefined && hours.length === 0 ? monthLevel(point, period, only) : null
  const judged = zone === null ? null : spanCompliance({ zone, period, levels: told === null ? levels : [told] })
  return {
    ...{ rate: pointCountRate({ attaining: attainingDays, monitored: validDays }).rate, validDays, attainingDays },
    ...{ level: judged?.level ?? null, meets: judged?.meets ?? null },
    limit: zone === null ? null : zoneLimits[zone][period],
    byHours: hours.filter(({ meets }) => meets !== null).length,
  }
}

const spanKinds = ['month', 'quarter', 'year'] as const

/** The months, quarters and the year of a point of which anything is known, in their order. */
export function pointSpans(point: PointYear, year: number) {
  const months = monthsOf(year)
  const spans: { kind: (typeof spanKinds)[number]; span: Period; months: readonly Period[] }[] = [
    ...months.map((month) => ({ kind: 'month' as const, span: month, months: [month] })),
    ...[0, 1, 2, 3].map((at) => ({
      ...{ kind: 'quarter' as const, span: `${year}-Q${at + 1}`, months: months.slice(at * 3, at * 3 + 3) },
    })),
    { kind: 'year', span: String(year), months },
  ]
  const isKnown = (span: readonly Period[]) =>
    span.some((month) => point.day.months.has(month) || point.night.months.has(month))
  return spans
    .filter((one) => isKnown(one.months))
    .map(({ kind, span, months: own }) => ({
      ...{ kind, span, day: spanOf(point, 'day', own), night: spanOf(point, 'night', own) },
    }))
}

/** A day of one period: kept, above or not valid, by its hours or by the ledger; null where nothing is known. */
function dayOf(point: PointYear, period: NoisePeriod, day: Day) {
  const hours = point[period].byHours.get(day)
  if (hours !== undefined) return { source: 'hours' as const, ...hours }
  const month = point[period].months.get(monthOf(day))
  const isTold = point.rows.some((row) => row.month === monthOf(day))
  if (month === undefined || !isTold) return null
  const date = Number(day.slice(8))
  const meets = month.invalid.includes(date) ? null : !month.failed.includes(date)
  return { source: 'ledger' as const, exact: null, hours: 0, meets }
}

/** The days of a month up to one, by day and night. */
export const pointDaysOf = (point: PointYear, month: Period, through: Day) =>
  Array.from({ length: daysIn(month) }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
    .filter((day) => day <= through)
    .map((day) => ({ day, daytime: dayOf(point, 'day', day), night: dayOf(point, 'night', day) }))
