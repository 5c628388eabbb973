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

/** The days of units, from the kept days of their stations. */
export async function loadAirDays(db: Db, asked: DaysAsked): Promise<ReadonlyMap<string, readonly UnitDay[]>> {
  const stations = await listStations(db, asked)
  const kept = await keptDays(db, stations, asked)
  return new Map(
    [...Map.groupBy(stations, ({ unit }) => unit)].map(([unit, own]) => [unit, unitDays(own, kept, asked)]),
  )
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
