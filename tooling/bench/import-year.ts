import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { inOrg } from '../../packages/core/src/server/index.ts'
import { importPart, Site } from '../../packages/readings/src/index.ts'
import { insertSites, type ReadingsTables } from '../../packages/readings/src/server/index.ts'
import type { Cleanup } from './cleanup.ts'
import { print, printHead, rowsOf } from './report.ts'
import { servedFrom } from './served.ts'
import { signedInAs } from './session.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'

const stations = 20
const hours = 8760
const year = 2024
const heads = ['SO2', 'NO2', 'PM10', 'PM2.5', 'CO', 'O3']
const levels = [9, 22, 52, 31, 0.7, 85]

const nameOf = (station: number): string => `年度站${station + 1}`

/** A year of hours of twenty stations, a column a factor, as a city's station exports it. */
function yearFile(): Buffer {
  const begins = Date.parse(`${year}-01-01T00:00:00Z`)
  const lines = [`点位,时间,${heads.join(',')}`]
  for (let station = 0; station < stations; station++)
    for (let at = 0; at < hours; at++) {
      const time = new Date(begins + at * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
      const values = levels.map((level, place) =>
        (level * (0.6 + ((station * 31 + at * 17 + place) % 89) / 100)).toFixed(1),
      )
      lines.push(`${nameOf(station)},${time},${values.join(',')}`)
    }
  return Buffer.from(lines.join('\n'))
}

const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024

/** A whole year by file through the shipped server: sent in parts, looked at, written with its days and figures, and the page of the year. */
export async function importYear(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  const server = await startShipped(cleanup, dataDir)
  const url = databaseUrl(dataDir)
  await printHead('import-year', url)
  const { database, served } = await servedFrom(url)
  cleanup.defer(() => database.close())
  const db = inOrg(served.db, served.orgId) as unknown as Kysely<ReadingsTables>
  const sites = Array.from({ length: stations }, (_, station) =>
    Site.parse({
      ...{ id: `year-${station}`, kind: 'air-station', unit: '360702', name: nameOf(station) },
      ...{ longitude: '114.93', latitude: '25.83', validFrom: '2020-01-01' },
    }),
  )
  await db.transaction().execute((trx) => insertSites(trx, sites, { by: 'bench' }))
  const headers = { ...(await signedInAs(url, 'data')), 'content-type': 'application/json' }
  const call = async <T>(path: string, input: object): Promise<T> => {
    const answer = await fetch(`${server.url}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const body = (await answer.json()) as { result?: { data: T } }
    if (body.result === undefined) throw new Error(`${path}: ${JSON.stringify(body)}`)
    return body.result.data
  }
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const answer = await work()
    print(`${what.padEnd(9)}${Math.round(performance.now() - started)} ms`)
    return answer
  }
  const file = yearFile()
  print(`file     ${(file.length / 2 ** 20).toFixed(1)} MB, ${stations * hours * heads.length} values`)
  const before = peakOf(server.pid)
  const options = { name: '年度.csv', size: file.length, final: true, hours: 'end', reason: '全年' }
  const { import: id } = await call<{ import: string }>('readings.import.begin', options)
  await timed('sent', async () => {
    for (let number = 0; number * importPart < file.length; number++) {
      const part = file.subarray(number * importPart, (number + 1) * importPart)
      await call('readings.import.part', { import: id, number, base64: part.toString('base64') })
    }
  })
  const looked = await timed('looked at', () =>
    call<{ rows: number; points: number; refusedCount: number }>('readings.import.preview', { import: id }),
  )
  const written = await timed('written', () =>
    call<{ added: number }>('readings.import.commit', { import: id, key: randomUUID() }),
  )
  print(
    `rows     ${looked.rows} read, ${looked.points} values, ${looked.refusedCount} refused, ${written.added} hours added`,
  )
  const view = encodeURIComponent(JSON.stringify({ subject: '360702' }))
  await timed('the page', async () => {
    const answer = await fetch(`${server.url}/trpc/air.sky.get?input=${view}`, { headers })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.text()
  })
  const [kept] = await rowsOf<{ count: string }>(
    url,
    "select count(*) from readings.hourly where site_id like 'year-%'",
  )
  if (kept?.count !== String(written.added)) throw new Error(`${kept?.count} hours are kept`)
  print(`memory   ${Math.round(peakOf(server.pid))} MB at most in the server, ${Math.round(before)} MB before`)
}
