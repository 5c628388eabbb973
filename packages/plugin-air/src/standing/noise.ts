import { big, type Day, monthsOf, type Period, periodEnd } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import { figure, sidedText, up } from '../figure.ts'
import { pointDays } from '../noise/failing-days.ts'
import { monthRate, type NoiseDayCount, pointCountRate, yearRate } from '../noise/rate.ts'
import { cityDays, type NoiseMonthRow, pointMonth } from '../registers/noise-points.ts'
import { type NoisePeriod, type Zone, zoneLimits, zones } from '../standards/gb3096.ts'

/** A point as its ledger has it. */
export interface NoisePointRow {
  readonly code: string
  readonly name: string
  readonly zone: Zone
  readonly automatic: boolean | null
  readonly until: string | null
}

/** A point whose rate of the year so far lies below this is one that fails and is to be traced; weak, the office confirms it. */
export const failingBelow = 85

const periods: readonly NoisePeriod[] = ['day', 'night']

/** The rows of the year's months that are over on a day. */
export const monthsBy = <D extends { readonly month: string }>(rows: readonly D[], on: Day): readonly D[] =>
  rows.filter(({ month }) => month.startsWith(on.slice(0, 4)) && periodEnd(month) <= on)

/** What the rest of the year must bring for a rate: percent, rounded up to one decimal, and the days it has. */
export interface NoiseHeadroom {
  readonly needed: string | null
  readonly daysLeft: number
  /** False once even 100 % of the rest cannot bring the target. */
  readonly reachable: boolean | null
}

/**
 * The mean daily rate that the days after the last month must have so that the mean of all days comes to the target: (target × all days −
 * mean so far × its days) ÷ days left. Null without a target, without data, or with no day left.
 */
export function noiseHeadroom(
  { exact, days }: { readonly exact: string | null; readonly days: number },
  { target, last }: { readonly target: string | null; readonly last: Period | null },
): NoiseHeadroom {
  const left = last === null ? 0 : daysAfter(last)
  if (target === null || exact === null || left === 0) return { needed: null, daysLeft: left, reachable: null }
  const rest = figure(target)
    .times(days + left)
    .minus(figure(exact).times(days))
    .div(left)
  const least = rest.lt(0) ? big(0) : rest
  return { needed: sidedText(least, 1, up), daysLeft: left, reachable: rest.lte(100) }
}

const daysAfter = (last: Period): number =>
  monthsOf(Number(last.slice(0, 4)))
    .filter((month) => month > last)
    .reduce((days, month) => days + Number(periodEnd(month).slice(8)), 0)

/** The city's year, day and night apart: each month, the mean of all days so far. */
export function noiseYear(
  rows: readonly NoiseMonthRow[],
  on: Day,
  targets: Readonly<Record<NoisePeriod, string | null>>,
) {
  const own = monthsBy(rows, on)
  const months = monthsOf(Number(on.slice(0, 4)))
  const last =
    own
      .map(({ month }) => month)
      .toSorted()
      .at(-1) ?? null
  const of = (period: NoisePeriod) => {
    const days = months.map((month) => cityDays(own, period, month))
    const year = yearRate({ months: days.map((one) => ({ days: one })) })
    return {
      ...{ rate: year.rate, days: year.days, target: targets[period] },
      headroom: noiseHeadroom(year, { target: targets[period], last }),
      months: months.map((month, at) => ({
        ...{ month, rate: monthRate({ days: days[at] ?? [] }).rate },
        points: own.filter((row) => row.month === month).length,
      })),
    }
  }
  return { last, day: of('day'), night: of('night') }
}

interface PointPeriod {
  readonly rate: string | null
  readonly attaining: number
  readonly validDays: number
  readonly limit: number
  /** The level of the last month, dB(A), and whether it keeps the limit. */
  readonly level: string | null
  readonly isAbove: boolean
  readonly months: readonly (string | null)[]
}

const levelKeys = { day: 'ld', night: 'ln' } as const

function pointPeriod(
  rows: readonly NoiseMonthRow[],
  zone: Zone,
  { period, year }: { readonly period: NoisePeriod; readonly year: number },
): PointPeriod {
  const counts = new Map(
    rows.flatMap((row) => {
      const one = pointMonth(row, period)
      return one === null ? [] : [[row.month, pointDays(one, row.month)] as const]
    }),
  )
  const sum = (key: keyof NoiseDayCount) => [...counts.values()].reduce((all, one) => all + one[key], 0)
  const [attaining, validDays] = [sum('attaining'), sum('validPoints')]
  const level = rows.toSorted((a, b) => a.month.localeCompare(b.month)).at(-1)?.[levelKeys[period]] ?? null
  const limit = zoneLimits[zone][period]
  const rateOf = (one: NoiseDayCount | undefined) =>
    one === undefined ? null : pointCountRate({ attaining: one.attaining, monitored: one.validPoints }).rate
  return {
    ...{ rate: rateOf({ attaining, validPoints: validDays }), attaining, validDays, limit, level },
    isAbove: level !== null && Number(level) > limit,
    months: monthsOf(year).map((month) => rateOf(counts.get(month))),
  }
}

/** Each point in use with its year by day and night, the worst nights first, and whether it fails. */
export function noisePointsStanding(
  points: readonly Named<NoisePointRow>[],
  rows: readonly Named<NoiseMonthRow>[],
  on: Day,
) {
  const year = Number(on.slice(0, 4))
  const inUse = points.filter(({ data }) => data.until === null || data.until >= `${year}-01-01`)
  const known = new Set(inUse.map(({ unit, data }) => `${unit}/${data.code}`))
  const own = rows.filter(({ data }) => monthsBy([data], on).length > 0)
  const listed = inUse.map(({ id, unit, data: { code, name, zone } }) => {
    const mine = own.filter((row) => row.unit === unit && row.data.code === code).map(({ data }) => data)
    const [day, night] = periods.map((period) => pointPeriod(mine, zone, { period, year })) as [
      PointPeriod,
      PointPeriod,
    ]
    const isLow = (one: PointPeriod) => one.rate !== null && Number(one.rate) < failingBelow
    return { id, unit, code, name, zone, day, night, fails: isLow(day) || isLow(night) }
  })
  return {
    points: listed.toSorted((a, b) => Number(a.night.rate ?? 101) - Number(b.night.rate ?? 101)),
    /** Points that have results and are not listed, so that no limit is known for them. */
    unlisted: [
      ...new Set(own.filter(({ unit, data }) => !known.has(`${unit}/${data.code}`)).map(({ data }) => data.code)),
    ],
    /** Points in use without a result of the last month that others have. */
    silent: silentOf(listed, own),
    zones: zones.flatMap((zone) => {
      const mine = listed.filter((one) => one.zone === zone)
      return mine.length === 0 ? [] : [{ zone, points: mine.length, ...zoneRates(mine) }]
    }),
  }
}

function silentOf(
  listed: readonly { readonly unit: string; readonly code: string }[],
  rows: readonly Named<NoiseMonthRow>[],
) {
  const last = rows
    .map(({ data }) => data.month)
    .toSorted()
    .at(-1)
  const heard = new Set(rows.filter(({ data }) => data.month === last).map(({ unit, data }) => `${unit}/${data.code}`))
  return listed.filter(({ unit, code }) => last !== undefined && !heard.has(`${unit}/${code}`)).map(({ code }) => code)
}

/** Rates of a zone: its point-days within the limit ÷ valid ones. */
function zoneRates(points: readonly { readonly day: PointPeriod; readonly night: PointPeriod }[]) {
  const of = (period: NoisePeriod) => {
    const sum = (key: 'attaining' | 'validDays') => points.reduce((all, one) => all + one[period][key], 0)
    return pointCountRate({ attaining: sum('attaining'), monitored: sum('validDays') }).rate
  }
  return { day: of('day'), night: of('night') }
}
