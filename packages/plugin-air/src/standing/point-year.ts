import { type Day, monthOf, type Period, periodEnd } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import { periodCompliance } from '../noise/compliance.ts'
import { levelOfEnergy, type PeriodEnergy } from '../noise/energy-mean.ts'
import { daysOfPoints, joinMonth, type PointMonth } from '../noise/failing-days.ts'
import type { NoiseDayCount } from '../noise/rate.ts'
import { type NoiseMonthRow, pointMonth } from '../registers/noise-points.ts'
import { type NoisePeriod, type Zone, zones } from '../standards/gb3096.ts'
import { noiseValidity } from '../standards/noise-rule.ts'
import { linkedSites, type NoiseHoursOfDay, type NoisePointRow, type NoiseSources, pointKey } from './noise-sources.ts'

/** A day that was judged by hours: its level, not rounded, and whether it keeps the limit; null with too few hours. */
export interface HoursDay {
  readonly exact: string | null
  readonly hours: number
  readonly meets: boolean | null
}

interface PointPeriodYear {
  /** Months of which anything is known, day by day. */
  readonly months: ReadonlyMap<Period, PointMonth>
  /** Days that hours decide. */
  readonly byHours: ReadonlyMap<Day, HoursDay>
}

/** A point with its year: from the ledger, from the hours of its site, or from both. */
export interface PointYear {
  readonly key: string
  readonly unit: string
  readonly code: string
  readonly name: string
  /** That of the site where it has one; null where neither ledger nor site names one: hours are then not judged. */
  readonly zone: Zone | null
  /** Ledger and site name different zones. */
  readonly zoneDiffers: boolean
  /** Whether the ledger of points has it. */
  readonly isListed: boolean
  /** The last day of its use by the ledger. */
  readonly until: Day | null
  readonly site: string | null
  readonly rows: readonly NoiseMonthRow[]
  readonly day: PointPeriodYear
  readonly night: PointPeriodYear
}

export const noisePeriods = ['day', 'night'] as const satisfies readonly NoisePeriod[]
const leastHours: Readonly<Record<NoisePeriod, number>> = {
  day: noiseValidity.dayHours,
  night: noiseValidity.nightHours,
}

const zoneOf = (text: string | undefined): Zone | null => zones.find((zone) => zone === text) ?? null

/** A day's period judged by its hours (GB 3096-2008): its level with hours enough, against the zone's limit. */
export function judgeHours(
  hours: PeriodEnergy,
  at: { readonly zone: Zone | null; readonly period: NoisePeriod },
): HoursDay {
  const { exact } = levelOfEnergy(hours, leastHours[at.period])
  const meets = at.zone === null ? null : periodCompliance({ zone: at.zone, period: at.period, level: exact }).meets
  return { exact, hours: hours.hours, meets }
}

function periodYear(
  rows: readonly NoiseMonthRow[],
  days: ReadonlyMap<Day, NoiseHoursOfDay>,
  at: { readonly zone: Zone | null; readonly period: NoisePeriod },
): PointPeriodYear {
  const byHours = new Map(
    [...days].flatMap(([day, one]) =>
      one[at.period].there === 0 ? [] : [[day, judgeHours(one[at.period], at)] as const],
    ),
  )
  const ledger = new Map(rows.map((row) => [row.month, pointMonth(row, at.period)]))
  const hourMonths = Map.groupBy(byHours, ([day]) => monthOf(day))
  const months = [...new Set([...ledger.keys(), ...hourMonths.keys()])].toSorted().flatMap((month) => {
    const told = ledger.get(month) ?? null
    const hours = new Map((hourMonths.get(month) ?? []).map(([day, { meets }]) => [Number(day.slice(8)), meets]))
    return told === null && hours.size === 0 ? [] : [[month, joinMonth(month, { hours, ledger: told })] as const]
  })
  return { months: new Map(months), byHours }
}

const noDays: ReadonlyMap<Day, NoiseHoursOfDay> = new Map()

/** Who a point is, before its year is known. */
interface PointName extends Pick<PointYear, 'unit' | 'code' | 'name' | 'site'> {
  readonly row?: NoisePointRow
}

/**
 * The points of a year up to a day. A site belongs to the ledger's point that names it, else to the one with its number in its unit, else
 * it is a point of its own. Rows of the ledger count when their month is over; hours are those that were loaded.
 */
export function pointYears(sources: NoiseSources, through: Day): readonly PointYear[] {
  const year = through.slice(0, 4)
  const rows = sources.months.filter(({ data: { month } }) => month.startsWith(year) && periodEnd(month) <= through)
  const byKey = Map.groupBy(rows, ({ unit, data }) => pointKey(unit, data.code))
  const sites = new Map(sources.sites.map((site) => [site.id, site]))
  return namesOf(sources, [...byKey.values()]).map(({ row, ...one }): PointYear => {
    const site = one.site === null ? undefined : sites.get(one.site)
    const zone = zoneOf(site?.zone) ?? row?.zone ?? null
    const key = pointKey(one.unit, one.code)
    const mine = (byKey.get(key) ?? []).map(({ data }) => data)
    const days = (site === undefined ? undefined : sources.hours.get(site.id)) ?? noDays
    return {
      ...{ ...one, key, zone, isListed: row !== undefined, until: row?.until ?? null, rows: mine },
      zoneDiffers: row !== undefined && site !== undefined && zone !== row.zone,
      day: periodYear(mine, days, { zone, period: 'day' }),
      night: periodYear(mine, days, { zone, period: 'night' }),
    }
  })
}

/** Every point once: those of the ledger, sites that are none of these, and what only the ledger of months names. */
function namesOf({ points, sites }: NoiseSources, months: readonly (readonly Named<NoiseMonthRow>[])[]): PointName[] {
  const siteOf = linkedSites(points, sites)
  const linked = new Set(siteOf.values())
  const listed = points.map(({ unit, data }): PointName => {
    const { code, name } = data
    return { unit, code, name, site: siteOf.get(pointKey(unit, code)) ?? null, row: data }
  })
  const alone = sites.flatMap(({ id, unit, name }) => (linked.has(id) ? [] : [{ unit, code: id, name, site: id }]))
  const known = new Set([...listed, ...alone].map(({ unit, code }) => pointKey(unit, code)))
  const others = months.flatMap(([first]) => {
    if (first === undefined || known.has(pointKey(first.unit, first.data.code))) return []
    return [{ unit: first.unit, code: first.data.code, name: first.data.code, site: null }]
  })
  return [...listed, ...alone, ...others]
}

/** The city's days of a month, from its points together (环办监测〔2024〕33号). */
export const cityDays = (points: readonly PointYear[], period: NoisePeriod, month: Period): readonly NoiseDayCount[] =>
  daysOfPoints(
    points.flatMap((point) => point[period].months.get(month) ?? []),
    month,
  )
