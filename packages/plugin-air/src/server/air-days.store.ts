import type { Day } from '@workpoints/core'
import type { Site } from '@workpoints/readings'
import { listKnownDays, listSiteSpans } from '@workpoints/readings/server'
import { type Kysely, sql } from 'kysely'
import { keptText } from '../sky/kept-day.ts'
import { type KeptByDay, type UnitDay, unitDays } from '../sky/unit-day.ts'
import type { AirTables } from './tables.ts'

type Db = Kysely<AirTables>

/** Which days of which units, and as known when; all units that have stations, and now, unless told. */
export interface DaysAsked {
  readonly from: Day
  readonly to: Day
  readonly units?: readonly string[]
  readonly asOf?: Date | null
}

/** The air stations, closed ones too, each as it was on the days that it was so: one that was moved stands in both units. */
export async function listStations(
  db: Db,
  { units, asOf = null }: Pick<DaysAsked, 'units' | 'asOf'> = {},
): Promise<Site[]> {
  const sites = await listSiteSpans(db, { asOf })
  return sites.filter(({ kind, unit }) => kind === 'air-station' && units?.includes(unit) !== false)
}

/** Days of units as they were last made, by all that they stand on; when this many are kept, it begins anew. */
const made = new Map<string, readonly UnitDay[]>()
const mostMade = 400

/**
 * The days of units, from the kept days of their stations. Whoever writes hours of a station marks its series in the same transaction, so
 * that days of a unit whose series bear the marks that they bore are the days that were made then, and need not be read again.
 */
export async function loadAirDays(db: Db, asked: DaysAsked): Promise<ReadonlyMap<string, readonly UnitDay[]>> {
  const stations = Map.groupBy(await listStations(db, asked), ({ unit }) => unit)
  const marks = (asked.asOf ?? null) === null ? await marksOf(db, [...stations.values()].flat()) : null
  const keys = new Map([...stations].map(([unit, own]) => [unit, keyOf(own, marks, asked)]))
  const isMade = (unit: string): boolean => made.has(keys.get(unit) ?? '')
  const missing = [...stations].flatMap(([unit, own]) => (isMade(unit) ? [] : own))
  const kept = missing.length === 0 ? new Map() : await keptDays(db, missing, asked)
  return new Map(
    [...stations].map(([unit, own]) => {
      const key = keys.get(unit) ?? null
      const days = (key === null ? undefined : made.get(key)) ?? unitDays(own, kept, asked)
      if (key !== null) {
        if (made.size >= mostMade) made.clear()
        made.set(key, days)
      }
      return [unit, days]
    }),
  )
}

type Marks = ReadonlyMap<string, string | null>

/** When each station's series was last written, to the microsecond; null for one that never was. */
async function marksOf(db: Db, stations: readonly Pick<Site, 'id'>[]): Promise<Marks> {
  const rows = await db
    .selectFrom('readings.series')
    .select(['site_id', sql<string | null>`written_at::text`.as('mark')])
    .where('site_id', 'in', ['', ...new Set(stations.map(({ id }) => id))])
    .execute()
  return new Map(rows.map(({ site_id, mark }) => [site_id, mark]))
}

/** All that the days of a unit stand on; null where that is not known, and they are made each time. */
function keyOf(own: readonly Site[], marks: Marks | null, { from, to }: DaysAsked): string | null {
  const parts = own.map(({ id, zone, validFrom, validTo }) => [id, zone, validFrom, validTo, marks?.get(id) ?? null])
  return parts.some(([, , , , mark]) => mark === null) ? null : JSON.stringify([from, to, parts])
}

/** What is kept of stations, by day and station. */
export async function keptDays(db: Db, stations: readonly Pick<Site, 'id'>[], asked: DaysAsked): Promise<KeptByDay> {
  const sites = [...new Set(stations.map(({ id }) => id))]
  const { asOf = null, from, to } = asked
  if (asOf === null) return keptNow(db, sites, { from, to })
  const known = await listKnownDays(db, { sites, from, to, asOf })
  return new Map(
    [...Map.groupBy(known, ({ day }) => day)].map(([day, rows]) => [
      day,
      new Map(rows.map((row) => [row.site_id, keptText(row)])),
    ]),
  )
}

/** The day table read a day at a time, as text: a year of thirty stations is 365 rows to carry and nothing to take apart. */
async function keptNow(
  db: Db,
  sites: readonly string[],
  { from, to }: Pick<DaysAsked, 'from' | 'to'>,
): Promise<KeptByDay> {
  const kept = sql`counts::text || sums::text || maxima::text || coalesce(eight::text, '') || '/' || eight_windows`
  const rows = await db
    .selectFrom('readings.daily')
    .select(['day', sql<string>`string_agg(site_id || ' ' || ${kept}, '|')`.as('stations')])
    .where('site_id', 'in', ['', ...sites])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('day')
    .execute()
  return new Map(
    rows.map(({ day, stations }) => [
      day,
      new Map(
        stations.split('|').map((one) => {
          const gap = one.indexOf(' ')
          return [one.slice(0, gap), one.slice(gap + 1)]
        }),
      ),
    ]),
  )
}
