import type { Day } from '@workpoints/core'
import type { Site } from '@workpoints/readings'
import { listSites } from '@workpoints/readings/server'
import type { Kysely } from 'kysely'
import { concentrationsOf, type DayConcentrations } from '../sky/kept-day.ts'
import { type UnitDay, unitDays } from '../sky/unit-day.ts'
import type { AirTables } from './tables.ts'

type Db = Kysely<AirTables>

/** Which days of which units; all units that have stations unless told. */
export interface DaysAsked {
  readonly from: Day
  readonly to: Day
  readonly units?: readonly string[]
}

/** The air stations, closed ones too. */
export async function listStations(db: Db, units?: readonly string[]): Promise<Site[]> {
  const sites = (await listSites(db, { on: '9999-12-31' })).map(({ site }) => site)
  return sites.filter(({ kind, unit }) => kind === 'air-station' && units?.includes(unit) !== false)
}

/** The days of units, from the kept days of their stations. */
export async function loadAirDays(db: Db, asked: DaysAsked): Promise<ReadonlyMap<string, readonly UnitDay[]>> {
  const stations = await listStations(db, asked.units)
  const kept = await keptDays(db, stations, asked)
  return new Map(
    [...Map.groupBy(stations, ({ unit }) => unit)].map(([unit, own]) => {
      const series = own.map((site) => ({ site, days: kept.get(site.id) ?? noDays }))
      return [unit, unitDays(series, asked.from, asked.to)]
    }),
  )
}

const noDays: ReadonlyMap<Day, DayConcentrations> = new Map()

/** The concentrations of stations by station and day. */
export async function keptDays(
  db: Db,
  stations: readonly Pick<Site, 'id'>[],
  { from, to }: DaysAsked,
): Promise<ReadonlyMap<string, ReadonlyMap<Day, DayConcentrations>>> {
  const rows = await db
    .selectFrom('readings.daily')
    .select(['site_id', 'day', 'counts', 'sums', 'maxima', 'eight', 'eight_windows as windows'])
    .where('site_id', 'in', ['', ...stations.map(({ id }) => id)])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ site_id }) => site_id)].map(([site, days]) => [
      site,
      new Map(days.map((day) => [day.day, concentrationsOf(day)])),
    ]),
  )
}
