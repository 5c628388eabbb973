import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { type Database, openDatabase } from './open.ts'
import { findRunning, isAlive, readPostmaster, waitFor } from './postmaster.ts'

const writer = fileURLToPath(new URL('../../testing/postgres-writer.ts', import.meta.url))
const serverOf = (dataDir: string) => findRunning(join(dataDir, 'postgres'))

async function kept({ db }: Database): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from kept order by n`.execute(db)
  return rows.map(({ n }) => n)
}

function startWriter(dataDir: string): ChildProcess {
  return spawn(process.execPath, [writer, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Lets a program of its own write until `count` rows are acknowledged, kills it, and gives all that it was told is kept. */
async function writeAndDie(dataDir: string, count: number): Promise<number[]> {
  const child = startWriter(dataDir)
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: child.stdout ?? ([] as never) })) {
    if (line !== 'open') acknowledged.push(Number(line))
    if (acknowledged.length === count) child.kill('SIGKILL')
  }
  return acknowledged
}

test('kill -9 of the program: the server it left is taken over, and nothing acknowledged is lost', async () => {
  using folder = temporaryFolder()
  const acknowledged = await writeAndDie(folder.path, 50)
  const left = serverOf(folder.path)
  expect(left?.status).toBe('ready')
  const database = await openDatabase({ dataDir: folder.path })
  expect(serverOf(folder.path)?.pid).toBe(left?.pid)
  expect(await kept(database)).toEqual(expect.arrayContaining(acknowledged))
  await database.close()
  expect(isAlive(left?.pid ?? 0)).toBe(false)
})

test('kill -9 of program and server: the next start recovers all that was acknowledged', async () => {
  using folder = temporaryFolder()
  const acknowledged = await writeAndDie(folder.path, 50)
  const left = serverOf(folder.path)?.pid ?? 0
  process.kill(left, 'SIGKILL')
  await waitFor(10_000, () => (isAlive(left) ? undefined : true))
  const database = await openDatabase({ dataDir: folder.path })
  expect(serverOf(folder.path)?.pid).not.toBe(left)
  expect(await kept(database)).toEqual(expect.arrayContaining(acknowledged))
  await database.close()
})

test('kill -9 of the server under a running program: it comes back by itself with the data', async () => {
  using folder = temporaryFolder()
  const database = await openDatabase({ dataDir: folder.path })
  await sql`create table kept (n int)`.execute(database.db)
  await sql`insert into kept values (1)`.execute(database.db)
  const killed = serverOf(folder.path)?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  const next = await waitFor(20_000, () => {
    const running = serverOf(folder.path)
    return running?.status === 'ready' && running.pid !== killed ? running : undefined
  })
  expect(next).toBeDefined()
  expect(await kept(database)).toEqual([1])
  await database.close()
  expect(isAlive(next?.pid ?? 0)).toBe(false)
})

test('a program killed in the middle of its first start leaves nothing that stops the next', async () => {
  using folder = temporaryFolder()
  const child = startWriter(folder.path)
  const half = await waitFor(20_000, () => {
    const fresh = existsSync(folder.path) && readdirSync(folder.path).find((name) => name.startsWith('postgres.new-'))
    return fresh && existsSync(join(folder.path, fresh, 'PG_VERSION')) ? fresh : undefined
  })
  await kill(child)
  expect(half).toBeDefined()
  expect(existsSync(join(folder.path, 'postgres'))).toBe(false)
  const database = await openDatabase({ dataDir: folder.path })
  expect(readdirSync(folder.path)).not.toContain(half)
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  await database.close()
})

test('a program killed while it starts its server leaves one that the next start can use', async () => {
  using folder = temporaryFolder()
  await (await openDatabase({ dataDir: folder.path })).close()
  const child = startWriter(folder.path)
  await waitFor(20_000, () => readPostmaster(join(folder.path, 'postgres')))
  await kill(child)
  const database = await openDatabase({ dataDir: folder.path })
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  await database.close()
})

test('a stale postmaster.pid whose number another program has by now does not stop the start', async () => {
  using folder = temporaryFolder()
  const first = await openDatabase({ dataDir: folder.path })
  const file = join(folder.path, 'postgres', 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  await first.close()
  writeFileSync(file, [String(process.ppid), ...rest].join('\n'))
  const database = await openDatabase({ dataDir: folder.path })
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  await database.close()
})

test('a second program on the folder is refused while the first lives, and let in when it was killed', async () => {
  using folder = temporaryFolder()
  const child = startWriter(folder.path)
  await once(child.stdout ?? child, 'data')
  const refusal = openDatabase({ dataDir: folder.path })
  await expect(refusal).rejects.toMatchObject({ code: 'database.folder-in-use' })
  await expect(refusal).rejects.toThrow(`pid ${child.pid}`)
  await kill(child)
  await (await openDatabase({ dataDir: folder.path })).close()
})
