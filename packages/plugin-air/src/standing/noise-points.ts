import { type Day, monthOf, monthsOf, type Period } from '@workpoints/core'
import { energyMean } from '../noise/energy-mean.ts'
import { pointDays } from '../noise/failing-days.ts'
import { type NoiseDayCount, pointCountRate } from '../noise/rate.ts'
import { type NoisePeriod, zoneLimits, zones } from '../standards/gb3096.ts'
import type { PointYear } from './point-year.ts'

/** A point whose rate of the year so far lies below this is one that fails and is to be traced; weak, the office confirms it. */
export const failingBelow = 85

/** How a point's year of one period stands. */
export interface PointPeriod {
  readonly rate: string | null
  readonly attaining: number
  readonly validDays: number
  /** dB(A); null where no zone is known. */
  readonly limit: number | null
  /** The level of the last month, dB(A), and whether it keeps the limit. */
  readonly level: string | null
  readonly isAbove: boolean
  readonly months: readonly (string | null)[]
  /** How many days each source decides: hours where there are any, else the ledger's row. */
  readonly days: { readonly hours: number; readonly ledger: number }
}

const levelKeys = { day: 'ld', night: 'ln' } as const

const rateOf = (one: NoiseDayCount | undefined) =>
  one === undefined ? null : pointCountRate({ attaining: one.attaining, monitored: one.validPoints }).rate

/** The level of a point's month: the energy mean of the days with hours, else what the ledger says. */
export function monthLevel(point: PointYear, period: NoisePeriod, month: Period): string | null {
  const levels = [...point[period].byHours].flatMap(([day, { exact }]) => (monthOf(day) === month ? [exact] : []))
  const row = point.rows.find((one) => one.month === month)
  return energyMean({ levels }).level ?? row?.[levelKeys[period]] ?? null
}

function pointPeriod(point: PointYear, period: NoisePeriod, year: number): PointPeriod {
  const { months, byHours } = point[period]
  const counts = new Map([...months].map(([month, one]) => [month, pointDays(one, month)]))
  const sum = (key: keyof NoiseDayCount) => [...counts.values()].reduce((all, one) => all + one[key], 0)
  const [attaining, validDays] = [sum('attaining'), sum('validPoints')]
  const last = [...months.keys()].at(-1)
  const level = last === undefined ? null : monthLevel(point, period, last)
  const limit = point.zone === null ? null : zoneLimits[point.zone][period]
  const valid = [...byHours.values()].filter(({ meets }) => meets !== null).length
  return {
    ...{ rate: rateOf({ attaining, validPoints: validDays }), attaining, validDays, limit, level },
    isAbove: level !== null && limit !== null && Number(level) > limit,
    months: monthsOf(year).map((month) => rateOf(counts.get(month))),
    days: { hours: valid, ledger: validDays - valid },
  }
}

/** Each point in use with its year by day and night, the worst nights first, and whether it fails. */
export function noisePointsStanding(years: readonly PointYear[], year: number) {
  const inUse = years.filter(({ until }) => until === null || until >= `${year}-01-01`)
  const listed = inUse
    .filter(({ isListed, site }) => isListed || site !== null)
    .map((point) => {
      const { key, unit, code, name, zone, zoneDiffers, site } = point
      const [day, night] = [pointPeriod(point, 'day', year), pointPeriod(point, 'night', year)]
      const isLow = (one: PointPeriod) => one.rate !== null && Number(one.rate) < failingBelow
      return { key, unit, code, name, zone, zoneDiffers, site, day, night, fails: isLow(day) || isLow(night) }
    })
  return {
    points: listed.toSorted((a, b) => Number(a.night.rate ?? 101) - Number(b.night.rate ?? 101)),
    /** Points that have results and are not listed, so that no limit is known for them. */
    unlisted: inUse.filter(({ isListed, site }) => !isListed && site === null).map(({ code }) => code),
    /** Points in use without a result of the last month that others have. */
    silent: silentOf(inUse),
    zones: zones.flatMap((zone) => {
      const mine = listed.filter((one) => one.zone === zone)
      return mine.length === 0 ? [] : [{ zone, points: mine.length, ...zoneRates(mine) }]
    }),
  }
}

const hasMonth = ({ day, night }: PointYear, month: Period): boolean => day.months.has(month) || night.months.has(month)

function silentOf(points: readonly PointYear[]) {
  const last = points
    .flatMap(({ day, night }) => [...day.months.keys(), ...night.months.keys()])
    .toSorted()
    .at(-1)
  return points
    .filter((point) => (point.isListed || point.site !== null) && last !== undefined && !hasMonth(point, last))
    .map(({ code }) => code)
}

/** Rates of a zone: its point-days within the limit ÷ valid ones. */
function zoneRates(points: readonly { readonly day: PointPeriod; readonly night: PointPeriod }[]) {
  const of = (period: NoisePeriod) => {
    const sum = (key: 'attaining' | 'validDays') => points.reduce((all, one) => all + one[period][key], 0)
    return pointCountRate({ attaining: sum('attaining'), monitored: sum('validDays') }).rate
  }
  return { day: of('day'), night: of('night') }
}

/** The last day of which a point has hours; null without any. */
export const lastHoursDay = ({ day, night }: PointYear): Day | null =>
  [...day.byHours.keys(), ...night.byHours.keys()].toSorted().at(-1) ?? null
