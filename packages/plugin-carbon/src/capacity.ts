import { big, type Day, monthOf, monthsOf, type Period, periodEnd, roundGb8170 } from '@workpoints/core'
import type { Entry } from '@workpoints/registers'
import { isConnected, type NewEnergyRow } from './registers/new-energy.ts'
import { convertPower, newEnergyKinds } from './rules/new-energy.ts'

/** Kinds in the order they are drawn, the first at the foot. */
export const drawnKinds = ['solar', 'wind', 'biomass'] as const
export type DrawnKind = (typeof drawnKinds)[number]

/** New-energy capacity at the end of a month, 万千瓦: what is connected by kind, and what is expected on top of it by then. */
export interface CapacityMonth {
  readonly period: Period
  readonly connected: Readonly<Record<DrawnKind, string>>
  readonly expected: string
}

/** Where the capacity stands on a day, 万千瓦. */
export interface CapacityStanding {
  readonly now: string
  /** Connected since the year began. */
  readonly gained: string
  /** Under construction and expected within the year, the day after today at the earliest. */
  readonly expected: string
  /** Now and expected together. */
  readonly yearEnd: string
  /** Under construction with its expected day passed: not counted as expected. */
  readonly late: string
  /** Not begun, without a day, or expected after the year. */
  readonly later: string
  /** What the target still asks for today and at the year's end; null without a target, 0 once reached. */
  readonly missing: string | null
  readonly missingAtYearEnd: string | null
}

type Rows = readonly Pick<Entry<NewEnergyRow>, 'data'>[]
type Fate = 'connected' | 'retired' | 'expected' | 'late' | 'open'

/** What becomes of a project, seen on a day: only what has been begun and has a day to come is expected. */
export function fateOf(row: NewEnergyRow, on: Day): Fate {
  if (isConnected(row, on)) return 'connected'
  if (row.connectedOn !== null && row.connectedOn <= on) return 'retired'
  if (row.startedOn === null || row.startedOn > on || row.expectedOn === null) return 'open'
  return row.expectedOn > on ? 'expected' : 'late'
}

/** The capacity of the rows that fit, 万千瓦; hydro is never among them. */
function sumOf(rows: Rows, fits: (row: NewEnergyRow) => boolean): string {
  const counted = rows.filter(({ data }) => newEnergyKinds.includes(data.kind) && fits(data))
  const MW = counted.reduce((sum, { data }) => sum.plus(data.capacity), big(0))
  return convertPower({ value: MW.toFixed(), from: 'MW', to: '万千瓦' }) ?? '0'
}

const kindsOn = (rows: Rows, on: Day): Readonly<Record<DrawnKind, string>> => {
  const of = (kind: DrawnKind) => sumOf(rows, (row) => row.kind === kind && isConnected(row, on))
  return { solar: of('solar'), wind: of('wind'), biomass: of('biomass') }
}

/** The twelve months of a year: what was connected up to the day, and from then on what stands with what is expected by each month's end. */
export function capacityMonths(rows: Rows, { year, on }: { readonly year: number; readonly on: Day }): CapacityMonth[] {
  return monthsOf(year).map((period) => {
    const end = periodEnd(period)
    const isAhead = period > monthOf(on)
    const expected = isAhead
      ? sumOf(rows, (row) => fateOf(row, on) === 'expected' && (row.expectedOn ?? '') <= end)
      : '0'
    return { period, connected: kindsOn(rows, isAhead || end > on ? on : end), expected }
  })
}

const short = (target: string | null, value: string): string | null => {
  if (target === null) return null
  const left = big(target).minus(value)
  return left.gt(0) ? left.toFixed() : '0'
}

/** Where the capacity stands on a day against the year's target, and where it will stand if what is under construction comes when expected. */
export function capacityStanding(
  rows: Rows,
  { year, on, target }: { readonly year: number; readonly on: Day; readonly target: string | null },
): CapacityStanding {
  const isDue = (row: NewEnergyRow) => (row.expectedOn ?? '') <= `${year}-12-31`
  const now = sumOf(rows, (row) => isConnected(row, on))
  const expected = sumOf(rows, (row) => fateOf(row, on) === 'expected' && isDue(row))
  const yearEnd = big(now).plus(expected).toFixed()
  return {
    ...{ now, expected, yearEnd },
    gained: sumOf(rows, (row) => isConnected(row, on) && (row.connectedOn ?? '') >= `${year}-01-01`),
    late: sumOf(rows, (row) => fateOf(row, on) === 'late'),
    later: sumOf(rows, (row) => fateOf(row, on) === 'open' || (fateOf(row, on) === 'expected' && !isDue(row))),
    missing: short(target, now),
    missingAtYearEnd: short(target, yearEnd),
  }
}

/** A capacity for people, 万千瓦 with one decimal. */
export const oneDecimal = (capacity: string): string => roundGb8170(big(capacity), 1).toFixed(1)
