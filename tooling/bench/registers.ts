import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext } from '../../packages/core/src/server/index.ts'
import { registerHalf } from '../../packages/registers/src/server/index.ts'
import { villages } from '../../packages/registers/src/testing/index.ts'
import { forked, startBare } from './bare.ts'
import type { Cleanup } from './cleanup.ts'
import { interleaved } from './figures.ts'
import { load } from './load.ts'
import { count } from './register-rows.ts'
import { print, printComparison, printHead, rowsOf } from './report.ts'
import { servedFrom } from './served.ts'
import { signedInAs } from './session.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'
import { sentFor } from './statements.ts'

const rounds = 3
const registers = [registerHalf(villages)]

type Caller = (path: string, input: object) => Promise<unknown>

/** A caller of the register's procedures inside this process, who corrects any unit's rows. */
async function callerOn(cleanup: Cleanup, url: string): Promise<Caller> {
  const { database, served } = await servedFrom(url, { registers })
  cleanup.defer(() => database.close())
  const grants = [
    { id: 'bench', role: 'data-operator', unit: null, plugins: null, from: '2025-01-01', until: null } as const,
  ]
  const actor = { id: null, name: 'bench', session: null, pending: null }
  return async (path, input) => {
    const ctx = await createContext(served.db, served.platform, { orgId: served.orgId, actor, grants })
    const [group = '', name = ''] = path.split('.')
    const caller = served.platform.router.createCaller(ctx) as unknown as Record<
      string,
      Record<string, Record<string, (input: object) => Promise<unknown>>>
    >
    return caller['registers']?.[group]?.[name]?.({ register: villages.id, ...input })
  }
}

interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const forget = async (url: string): Promise<void> => {
  await rowsOf(url, 'truncate registers.entry, registers.entry_version')
}

/** Rows a second of an import, every row validated, authorised, kept with its version and its entry on the trail, counted and judged. */
async function imported(call: Caller, url: string, file: SentFile): Promise<number> {
  await forget(url)
  const base64 = Buffer.from(file.bytes).toString('base64')
  const started = performance.now()
  const answer = (await call('sheet.commit', { key: randomUUID(), name: file.name, base64 })) as { new: number }
  if (answer.new !== count) throw new Error(`${answer.new} of ${count} rows were taken`)
  return (count * 1000) / (performance.now() - started)
}

/** Rows a second of COPY into a table of the same columns with the same key. */
async function copied(url: string, path: string): Promise<number> {
  await rowsOf(url, 'truncate bench.village')
  const started = performance.now()
  await rowsOf(url, `copy bench.village from '${path}' (format csv, header)`)
  return (count * 1000) / (performance.now() - started)
}

/** 100,000 rows by CSV and by Excel against COPY of the same rows, and the list over them against the bare route. */
export async function registersBench(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  await startShipped(cleanup, dataDir)
  const url = databaseUrl(dataDir)
  await printHead('registers', url)
  const call = await callerOn(cleanup, url)
  execFileSync(process.execPath, [fileURLToPath(new URL('register-files.ts', import.meta.url)), dataDir])
  const path = join(dataDir, 'villages.csv')
  chmodSync(path, 0o644)
  chmodSync(dataDir, 0o755)
  await rowsOf(url, 'create schema bench')
  await rowsOf(
    url,
    'create table bench.village (county text, name text, kind text, households int, rate numeric, land numeric, started date, listed text, primary key (county, name))',
  )
  for (const [what, name] of [['CSV', 'villages.csv'] as const, ['Excel', 'villages.xlsx'] as const]) {
    const file = fileIn(dataDir, name)
    const figures = await interleaved(rounds, [() => imported(call, url, file), () => copied(url, path)])
    const names = ['imported', 'COPY'] as const
    printComparison({
      what: `${count} rows by ${what}`,
      unit: 'rows/s',
      names,
      figures,
      ratio: 'first/second',
      aim: '≥ 0.08, then 0.25',
    })
    printMemory(`after ${rounds} files by ${what}`)
  }
  await faulty(call, fileIn(dataDir, 'faulty.csv'))
  await listed(cleanup, url)
}

const fileIn = (folder: string, name: string): SentFile => ({ name, bytes: readFileSync(join(folder, name)) })

/** The importing process is this one, with the platform in it. */
const printMemory = (when: string): void =>
  print(`memory   ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most in the importing process ${when}`)

/** A file with a wrong cell in every hundredth row, looked at and marked, while the register holds the same rows. */
async function faulty(call: Caller, { name, bytes }: SentFile): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64')
  const started = performance.now()
  const { faultCount } = (await call('sheet.preview', { name, base64 })) as { faultCount: number }
  print(
    `refused  ${faultCount} cells of ${count} rows told one by one and marked in the file, in ${Math.round(performance.now() - started)} ms`,
  )
}

/** The list of 50 of 100,000 rows, filtered and sorted, against a bare route that sends the same statements and the same body. */
async function listed(cleanup: Cleanup, url: string): Promise<void> {
  const conditions = [{ column: 'households', is: 'between', from: '100', to: '400' }]
  const input = {
    register: villages.id,
    filter: { conditions },
    sort: { column: 'land', direction: 'down' },
    limit: 50,
  }
  const route = `/trpc/registers.entry.list?input=${encodeURIComponent(JSON.stringify(input))}`
  const headers = await signedInAs(url, 'data')
  const { cold, body } = await sentFor(url, route, { headers, registers })
  const ours = await forked(cleanup, 'register-server.ts', { databaseUrl: url })
  const [kept] = cold
  if (kept === undefined) throw new Error('the list sends no statement')
  const bare = await startBare(cleanup, { databaseUrl: url, kept, cold, body })
  const sides = [
    async () => (await load({ url: `${ours.url}${route}`, pid: ours.pid, headers })).perSecond,
    async () => (await load({ url: `${bare.url}/cold`, pid: bare.pid })).perSecond,
  ] as const
  await interleaved(1, sides)
  const figures = await interleaved(5, sides)
  printComparison({
    what: `50 of ${count} rows, filtered and sorted`,
    unit: 'requests/s',
    names: ['shipped', 'bare'],
    figures,
    ratio: 'first/second',
    aim: '≥ 0.5',
  })
}
