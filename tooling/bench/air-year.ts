import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Kysely } from 'kysely'
import { inOrg } from '../../packages/core/src/server/index.ts'
import { loadAirDays } from '../../packages/plugin-air/src/server/air-days.store.ts'
import type { AirTables } from '../../packages/plugin-air/src/server/tables.ts'
import { yearFigures } from '../../packages/plugin-air/src/sky/year-figures.ts'
import { Site } from '../../packages/readings/src/index.ts'
import {
  insertSites,
  type ReadingRow,
  type ReadingsTables,
  writeReadings,
} from '../../packages/readings/src/server/index.ts'
import type { Cleanup } from './cleanup.ts'
import { interleaved } from './figures.ts'
import { print, printComparison, printHead, printSame, rowsOf } from './report.ts'
import { servedFrom } from './served.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'

const rounds = 7
const stations = 30
const year = 2023
/** A body without stations of its own, so that the thirty are all there is. */
const unit = 'shj'
const hour = 3_600_000
const begins = Date.parse(`${year}-01-01T00:00:00+08:00`)
const hours = 8760
const codes = ['a21026', 'a21004', 'a34002', 'a34004', 'a21005', 'a05024'] as const

/** Seasons, a daily course and a station's own level; about one hour in sixty is missing. */
function valueAt(station: number, at: number, place: number): string | null {
  const mixed = (station * 7919 + at * 104_729 + place * 1299) % 997
  if (mixed % 61 === 0) return null
  const season = 1 + 0.5 * Math.cos((2 * Math.PI * at) / hours)
  const course = 1 + 0.3 * Math.sin((2 * Math.PI * (at % 24)) / 24)
  const level = [9, 22, 52, 31, 0.7, 85][place] ?? 0
  return (level * (place === 5 ? 2 - season : season) * course * (0.6 + mixed / 1200) * (1 + station / 300)).toFixed(1)
}

function* monthOf(from: number, to: number): Generator<ReadingRow> {
  for (let station = 0; station < stations; station++)
    for (let at = from; at < to; at++) {
      const measured = Object.fromEntries(codes.map((code, place) => [code, { value: valueAt(station, at, place) }]))
      yield { site: `bench-${station}`, time: begins + at * hour, measured }
    }
}

async function writeHours(path: string): Promise<void> {
  const file = createWriteStream(path)
  file.write('site,moment,so2,no2,pm10,pm25,co,o3\n')
  for (let station = 0; station < stations; station++)
    for (let at = 0; at < hours; at++) {
      const values = codes.map((_, place) => valueAt(station, at, place) ?? '')
      if (!file.write(`${station},${at},${values.join(',')}\n`)) await once(file, 'drain')
    }
  file.end()
  await once(file, 'finish')
}

/**
 * The year in one statement over the hours: station days of 20 hours and more, the largest of the 17 means of eight hours with six and more
 * of the day, the city's means of its stations (half of them at least), good days by the limits at an AQI of 100 (a city's day is
 * judged as it is reported, without decimals, CO with one), PM2.5 of the year and
 * percentiles.
 */
const statementOver = (hourly: string, quantile: (share: number, of: string) => string) => `
with hourly as (${hourly}),
running as (
  select site, day, hour, avg(o3) over w as mean, count(o3) over w as n
  from hourly window w as (partition by site, day order by hour rows between 7 preceding and current row)
),
ozone as (
  select site, day, max(mean) filter (where n >= 6) as eight, count(*) filter (where n >= 6) as windows
  from running where hour >= 7 group by site, day
),
station as (
  select site, day,
    case when count(so2) >= 20 then avg(so2) end as so2, case when count(no2) >= 20 then avg(no2) end as no2,
    case when count(pm10) >= 20 then avg(pm10) end as pm10, case when count(pm25) >= 20 then avg(pm25) end as pm25,
    case when count(co) >= 20 then avg(co) end as co
  from hourly group by site, day
),
city as (
  select day, avg(so2) so2, avg(no2) no2, avg(pm10) pm10, avg(pm25) pm25, avg(co) co,
    avg(case when windows >= 14 or eight > 160 then eight end) o3
  from station join ozone using (site, day) group by day
)
select count(*) as days,
  count(*) filter (where so2 < 150.5 and no2 < 80.5 and pm10 < 150.5 and pm25 < 75.5 and co < 4.05 and o3 < 160.5) as good,
  avg(pm25) as mean, ${quantile(0.95, 'pm25')} as high, ${quantile(0.9, 'o3')} as ozone
from city`

const statement = statementOver(
  'select *, moment // 24 as day, moment % 24 as hour from hours',
  (share, of) => `quantile_cont(${of}, ${share})`,
)

/** The same over the rows as readings keep them: whole thousandths in the layout's order. */
const ownStatement = statementOver(
  `select site_id as site, (time at time zone 'Asia/Shanghai')::date as day,
    extract(hour from time at time zone 'Asia/Shanghai')::int as hour,
    ${['so2', 'no2', 'pm10', 'pm25', 'co', 'o3'].map((name, at) => `figures[${at + 1}] / 1000.0::float8 as ${name}`).join(', ')}
  from readings.hourly where site_id like 'bench-%' and time >= '${year}-01-01T00:00:00+08:00'
    and time < '${year + 1}-01-01T00:00:00+08:00'`,
  (share, of) => `percentile_cont(${share}) within group (order by ${of})`,
)

interface Answer {
  readonly days: number
  readonly good: number
  readonly mean: string
}

const told = ({ days, good, mean }: Answer): string => `${days} days, ${good} good, PM2.5 ${mean}`

/** The year of a city of 30 stations as it is served, from the kept day table, against DuckDB with two threads over the hours. */
export async function airYear(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  await startShipped(cleanup, dataDir)
  const url = databaseUrl(dataDir)
  await printHead('air-year', url)
  const { database, served } = await servedFrom(url)
  cleanup.defer(() => database.close())
  const db = inOrg(served.db, served.orgId)
  const readings = db as unknown as Kysely<ReadingsTables>
  const sites = Array.from({ length: stations }, (_, station) =>
    Site.parse({
      ...{ id: `bench-${station}`, kind: 'air-station', unit, name: `站${station}`, zone: '国控' },
      ...{ longitude: '114.93', latitude: '25.83', validFrom: '2020-01-01' },
    }),
  )
  await readings.transaction().execute((trx) => insertSites(trx, sites, { by: 'bench' }))
  const writing = { org: served.orgId, source: 'bench', final: true, by: 'bench', reason: 'bench' }
  for (let at = 0; at < hours; at += 730)
    await readings.transaction().execute((trx) => writeReadings(trx, monthOf(at, at + 730), writing))

  const path = join(dataDir, 'hours.csv')
  await writeHours(path)
  const duck = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await duck.connect()
  cleanup.defer(async () => connection.closeSync())
  await connection.run(`create table hours as select * from read_csv('${path}', header = true)`)

  const ours = async (): Promise<Answer> => {
    const days = (
      await loadAirDays(db as unknown as Kysely<AirTables>, {
        ...{ from: `${year}-01-01`, to: `${year}-12-31` },
        units: [unit],
      })
    ).get(unit)
    const figures = yearFigures(days ?? [], year, new Set())
    const good = (days ?? []).filter(({ aqi }) => aqi !== null && aqi <= 100).length
    const mean = figures.items.find(({ pollutant }) => pollutant === 'PM25')?.mean?.value ?? ''
    return { days: days?.length ?? 0, good, mean }
  }
  const theirs = async (): Promise<Answer> => {
    const [row] = (await connection.runAndReadAll(statement)).getRowObjects()
    return { days: Number(row?.['days']), good: Number(row?.['good']), mean: Number(row?.['mean']).toFixed(0) }
  }
  const byHours = async (): Promise<Answer> => {
    const [row] = await rowsOf<{ days: string; good: string; mean: number }>(url, ownStatement)
    return { days: Number(row?.days), good: Number(row?.good), mean: Number(row?.mean).toFixed(0) }
  }
  const timed = (work: () => Promise<Answer>) => async (): Promise<number> => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
  print(`first    ${Math.round(await timed(ours)())} ms, with nothing remembered`)
  printSame('the year', [told(await ours()), told(await theirs())])
  print(`         ${told(await ours())}`)
  printSame('the year in SQL over the hours', [told(await byHours()), told(await theirs())])
  const year30 = `the year of ${stations} stations, ${stations * hours * codes.length} values`
  printComparison({
    ...{ what: `${year30}, over the hours`, unit: 'ms', names: ['PostgreSQL', 'DuckDB'] },
    figures: await interleaved(rounds, [timed(byHours), timed(theirs)]),
    ...{ ratio: 'first/second', aim: '≤ 12, then 5' },
  })
  await interleaved(1, [timed(ours), timed(theirs)])
  printComparison({
    ...{ what: `${year30}, from the kept days`, unit: 'ms', names: ['served', 'DuckDB'] },
    figures: await interleaved(rounds, [timed(ours), timed(theirs)]),
    ...{ ratio: 'first/second', aim: '≤ 1, then 0.25' },
  })
  await corrected(readings, writing, ours)
}

/** A late hour that moves the year, and how long until the year says so. */
async function corrected(
  db: Kysely<ReadingsTables>,
  writing: Parameters<typeof writeReadings>[2],
  ours: () => Promise<Answer>,
): Promise<void> {
  const started = performance.now()
  const late: ReadingRow = { site: 'bench-0', time: begins + 12 * hour, measured: { a34004: { value: '999' } } }
  const { corrected: rows } = await db.transaction().execute((trx) => writeReadings(trx, [late], writing))
  await ours()
  print(
    `late     ${rows} hour corrected and the year evaluated with it in ${Math.round(performance.now() - started)} ms`,
  )
}
