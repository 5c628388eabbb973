import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { type Database, openDatabase } from './open.ts'
import { findRunning, isAlive, readPostmaster, waitFor } from './postmaster.ts'

const writer = fileURLToPath(new URL('../../testing/postgres-writer.ts', import.meta.url))
// One data folder lives through all these deaths, as an office's would.
const folder = temporaryFolder()
const dataDir = folder.path
afterAll(() => folder[Symbol.dispose]())

const serverOf = () => findRunning(join(dataDir, 'postgres'))

async function kept({ db }: Database): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from kept order by n`.execute(db)
  return rows.map(({ n }) => n)
}

function startWriter(at: string) {
  return spawn(process.execPath, [writer, at], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Lets a program of its own write until `count` rows are acknowledged, kills it, and gives all that it was told is kept. */
async function writeAndDie(count: number): Promise<number[]> {
  const child = startWriter(dataDir)
  const acknowledged: number[] = []
  for await (const line of createInterface(child.stdout)) {
    if (line !== 'open') acknowledged.push(Number(line))
    if (acknowledged.length === count) child.kill('SIGKILL')
  }
  return acknowledged
}

test('kill -9 of the program: the server it left is taken over, and nothing acknowledged is lost', async () => {
  const acknowledged = await writeAndDie(50)
  const left = serverOf()
  expect(left?.status).toBe('ready')
  const database = await openDatabase({ dataDir })
  expect(serverOf()?.pid).toBe(left?.pid)
  expect(await kept(database)).toEqual(expect.arrayContaining(acknowledged))
  await database.close()
  expect(isAlive(left?.pid ?? 0)).toBe(false)
})

test('kill -9 of program and server: the next start recovers all that was acknowledged', async () => {
  const acknowledged = await writeAndDie(50)
  const left = serverOf()?.pid ?? 0
  process.kill(left, 'SIGKILL')
  await using database = await openDatabase({ dataDir })
  expect(serverOf()?.pid).not.toBe(left)
  expect(await kept(database)).toEqual(expect.arrayContaining(acknowledged))
})

test('kill -9 of the server under a running program: it comes back by itself with the data', async () => {
  const database = await openDatabase({ dataDir })
  await sql`insert into kept values (-1)`.execute(database.db)
  const killed = serverOf()?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  const next = await waitFor(20_000, () => {
    const running = serverOf()
    return running?.status === 'ready' && running.pid !== killed ? running : undefined
  })
  expect(next).toBeDefined()
  expect(await kept(database)).toContain(-1)
  await database.close()
  expect(isAlive(next?.pid ?? 0)).toBe(false)
})

test('kill -9 of the server, then a close: the next start has the data', async () => {
  const database = await openDatabase({ dataDir })
  await sql`insert into kept values (-2)`.execute(database.db)
  process.kill(serverOf()?.pid ?? 0, 'SIGKILL')
  await database.close()
  await using next = await openDatabase({ dataDir })
  expect(await kept(next)).toContain(-2)
})

test('a program killed in the middle of its first start leaves nothing that stops the next', async () => {
  using fresh = temporaryFolder()
  const child = startWriter(fresh.path)
  const half = await waitFor(20_000, () => {
    const name = readdirSync(fresh.path).find((entry) => entry.startsWith('postgres.new-'))
    return name && existsSync(join(fresh.path, name, 'PG_VERSION')) ? name : undefined
  })
  await kill(child)
  expect(half).toBeDefined()
  expect(existsSync(join(fresh.path, 'postgres'))).toBe(false)
  await using database = await openDatabase({ dataDir: fresh.path })
  expect(readdirSync(fresh.path)).not.toContain(half)
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
})

test('a program killed while it starts its server leaves one that the next start can use', async () => {
  const child = startWriter(dataDir)
  await waitFor(20_000, () => readPostmaster(join(dataDir, 'postgres')))
  await kill(child)
  await using database = await openDatabase({ dataDir })
  expect(await kept(database)).not.toEqual([])
})

test('a stale postmaster.pid whose number another program has by now does not stop the start', async () => {
  const first = await openDatabase({ dataDir })
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  await first.close()
  writeFileSync(file, [String(process.ppid), ...rest].join('\n'))
  await using database = await openDatabase({ dataDir })
  expect(await kept(database)).not.toEqual([])
})

test('a second program on the folder is refused while the first lives, and let in when it was killed', async () => {
  const child = startWriter(dataDir)
  await once(child.stdout, 'data')
  const refusal = openDatabase({ dataDir })
  await expect(refusal).rejects.toMatchObject({ code: 'database.folder-in-use' })
  await expect(refusal).rejects.toThrow(`pid ${child.pid}`)
  await kill(child)
  await (await openDatabase({ dataDir })).close()
})
