import { type Day, monthsOf } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import { pointDays } from '../noise/failing-days.ts'
import { type NoiseDayCount, pointCountRate } from '../noise/rate.ts'
import { type NoiseMonthRow, pointMonth } from '../registers/noise-points.ts'
import { type NoisePeriod, type Zone, zoneLimits, zones } from '../standards/gb3096.ts'
import { monthsBy } from './noise.ts'

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
    const of = (period: NoisePeriod) => pointPeriod(mine, zone, { period, year })
    const [day, night] = [of('day'), of('night')]
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
