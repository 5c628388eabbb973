import { once } from 'node:events'
import { chmodSync, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { inOrg } from '../../packages/core/src/server/index.ts'
import { Site } from '../../packages/readings/src/index.ts'
import {
  insertSites,
  type ReadingRow,
  type ReadingsTables,
  writeReadings,
} from '../../packages/readings/src/server/index.ts'
import type { Cleanup } from './cleanup.ts'
import { interleaved } from './figures.ts'
import { print, printComparison, printHead, rowsOf } from './report.ts'
import { servedFrom } from './served.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'

const rounds = 5
const stations = 20
const days = 30
const codes = ['a21026', 'a21004', 'a34002', 'a34004', 'a21005', 'a05024'] as const
/** One value of a batch: 20 stations, 30 days, 24 hours, 6 factors. */
const points = stations * days * 24 * codes.length
const hour = 3_600_000
const begins = Date.parse('2031-01-01T00:00:00+08:00')

const idOf = (station: number): string => `bench-${station}`
const valueAt = (station: number, at: number, place: number): string =>
  ((((station * 7 + at * 13 + place * 29) % 600) + 10) / 10).toFixed(1)

/** Thirty days of hours of all stations; each `month` follows the one before. */
function* hoursOf(month: number): Generator<ReadingRow> {
  for (let station = 0; station < stations; station++)
    for (let at = 0; at < days * 24; at++) {
      const measured = Object.fromEntries(codes.map((code, place) => [code, { value: valueAt(station, at, place) }]))
      yield { site: idOf(station), time: begins + (month * days * 24 + at) * hour, measured }
    }
}

/** The same values as narrow rows: station, factor, time, value, flag. */
async function writeNarrow(path: string): Promise<void> {
  const file = createWriteStream(path)
  for (let station = 0; station < stations; station++)
    for (let at = 0; at < days * 24; at++) {
      const time = new Date(begins + at * hour).toISOString()
      const lines = codes.map((code, place) => `${idOf(station)},${code},${time},${valueAt(station, at, place)},0\n`)
      if (!file.write(lines.join(''))) await once(file, 'drain')
    }
  file.end()
  await once(file, 'finish')
}

const narrow =
  'create table bench.point (station text, factor text, ts timestamptz, value numeric, flag smallint, primary key (station, factor, ts))'

/** Points a second of COPY into five narrow columns with their key. */
async function copied(url: string, path: string): Promise<number> {
  await rowsOf(url, 'truncate bench.point')
  const started = performance.now()
  await rowsOf(url, `copy bench.point from '${path}' (format csv)`)
  return (points * 1000) / (performance.now() - started)
}

/** Points a second as they are written for real: range checked, flagged, idempotent, the day table kept, in one transaction. */
async function wrote(db: Kysely<ReadingsTables>, rows: readonly ReadingRow[], org: string): Promise<number> {
  const writing = { org, source: 'bench', final: true, by: 'bench', reason: 'bench' }
  const started = performance.now()
  const { added, unchanged } = await db.transaction().execute((trx) => writeReadings(trx, rows, writing))
  const perSecond = (points * 1000) / (performance.now() - started)
  if (added + unchanged !== stations * days * 24) throw new Error(`${added + unchanged} hours were written`)
  return perSecond
}

/** A month of readings against COPY of the same values; then the same month again, which changes nothing. */
export async function readings(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  await startShipped(cleanup, dataDir)
  const url = databaseUrl(dataDir)
  await printHead('readings', url)
  const { database, served } = await servedFrom(url)
  cleanup.defer(() => database.close())
  const db = inOrg(served.db, served.orgId) as unknown as Kysely<ReadingsTables>
  const [county] = await rowsOf<{ unit_id: string }>(
    url,
    "select unit_id from core.unit where unit_id = '360702' limit 1",
  )
  const sites = Array.from({ length: stations }, (_, station) =>
    Site.parse({
      ...{ id: idOf(station), kind: 'air-station', unit: county?.unit_id ?? '360702', name: `站${station}` },
      ...{ longitude: '114.93', latitude: '25.83', validFrom: '2030-01-01' },
    }),
  )
  await db.transaction().execute((trx) => insertSites(trx, sites, { by: 'bench' }))
  const path = join(dataDir, 'points.csv')
  await writeNarrow(path)
  chmodSync(path, 0o644)
  chmodSync(dataDir, 0o755)
  await rowsOf(url, 'create schema bench')
  await rowsOf(url, narrow)
  let month = 0
  const fresh = async () => wrote(db, [...hoursOf(month++)], served.orgId)
  await interleaved(1, [fresh, () => copied(url, path)])
  const figures = await interleaved(rounds, [fresh, () => copied(url, path)])
  const names = ['readings', 'COPY'] as const
  const shared = { unit: 'points/s', names, ratio: 'first/second' } as const
  printComparison({ what: `${points} points, new`, figures, aim: '≥ 0.8, then 2', ...shared })
  const again = await interleaved(rounds, [() => wrote(db, [...hoursOf(0)], served.orgId), () => copied(url, path)])
  printComparison({ what: `${points} points, sent again`, figures: again, ...shared })
  const [kept] = await rowsOf<{ hours: string; sum: string }>(
    url,
    `select count(*) hours, sum(figures[4]) sum from readings.hourly where site_id like 'bench-%' and time < '2031-01-31T00:00:00+08:00'`,
  )
  const [copy] = await rowsOf<{ hours: string; sum: string }>(
    url,
    `select count(*) hours, (sum(value) * 1000)::bigint sum from bench.point where factor = 'a34004'`,
  )
  if (kept?.hours !== copy?.hours || kept?.sum !== copy?.sum)
    throw new Error(`the two sides hold other values: ${JSON.stringify([kept, copy])}`)
  print(`answer   both hold ${kept?.hours} hours of PM2.5, sum ${kept?.sum} thousandths`)
}
