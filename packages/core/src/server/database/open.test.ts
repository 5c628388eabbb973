import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/postgres.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { migrateAll } from './migrate.ts'
import { type Database, openDatabase } from './open.ts'
import { findRunning, isAlive } from './postmaster.ts'

test('the first start makes a database that keeps what was written, and stops without leaving a process', async () => {
  using folder = temporaryFolder()
  const dataDir = join(folder.path, '数据 目录')
  const first = await openDatabase({ dataDir })
  expect(first.kind).toBe('embedded')
  await sql`create table kept (note text)`.execute(first.db)
  await sql`insert into kept values ('赣州')`.execute(first.db)
  const running = findRunning(join(dataDir, 'postgres'))
  expect(isAlive(running?.pid ?? 0)).toBe(true)
  await first.close()
  await first.close()
  expect(isAlive(running?.pid ?? 0)).toBe(false)

  const second = await openDatabase({ dataDir })
  expect((await sql`select note from kept`.execute(second.db)).rows).toEqual([{ note: '赣州' }])
  await second.close()
})

describe('an open embedded database', () => {
  const folder = temporaryFolder()
  let database: Database
  beforeAll(async () => {
    database = await openDatabase({ dataDir: folder.path })
  })
  afterAll(async () => {
    await database.close()
    folder[Symbol.dispose]()
  })

  test('the embedded database is safe against power cuts, closed to the network, UTF-8, and sorts Chinese', async () => {
    const { rows } =
      await sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
    current_setting('full_page_writes') as pages, current_setting('listen_addresses') as network,
    current_setting('server_encoding') as encoding, '赣' < '章' collate "C" as by_code, '赣' < '章' collate "zh-x-icu" as by_sound,
    date '2025-06-30' as day`.execute(database.db)
    const safe = { fsync: 'on', commit: 'on', pages: 'on', network: '', encoding: 'UTF8' }
    expect(rows).toEqual([{ ...safe, by_code: false, by_sound: true, day: '2025-06-30' }])
  })

  test('a second start on the same folder says who is there and stops, and the first goes on', async () => {
    const refusal = openDatabase({ dataDir: folder.path })
    await expect(refusal).rejects.toMatchObject({ code: 'database.folder-in-use' })
    await expect(refusal).rejects.toThrow(`pid ${process.pid}`)
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  })
})

test('a data folder whose path is too long for a socket works too', async () => {
  using folder = temporaryFolder()
  const dataDir = join(folder.path, '很长的目录名'.repeat(6), 'data')
  mkdirSync(dataDir, { recursive: true })
  await using database = await openDatabase({ dataDir })
  expect(database.connectionString).not.toContain(encodeURIComponent(dataDir))
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
})

test('an address opens an external PostgreSQL, which goes on when it is closed', async () => {
  await using server = await createTestDatabase()
  using folder = temporaryFolder()
  const external = await openDatabase({ url: server.connectionString, dataDir: join(folder.path, 'unused') })
  expect(external.kind).toBe('external')
  await sql`create table kept (note text)`.execute(external.db)
  await external.close()
  expect((await sql`select from kept`.execute(server.db)).rows).toEqual([])
})

test.each([
  [
    'nobody listens',
    'postgresql://someone:s3cret%21@127.0.0.1:1/plans',
    { code: 'database.unreachable', said: 'someone@127.0.0.1:1/plans' },
  ],
  [
    'no such host',
    'postgresql://someone:s3cret%21@nowhere.invalid/plans',
    { code: 'database.unreachable', said: 'nowhere.invalid:5432' },
  ],
  ['not an address', 's3cret!', { code: 'database.bad-url', said: 'DATABASE_URL' }],
  [
    'another kind of database',
    'mysql://someone:s3cret%21@127.0.0.1/plans',
    { code: 'database.bad-url', said: 'DATABASE_URL' },
  ],
])('%s: a clear error without the password', async (_, url, { code, said }) => {
  const error: unknown = await openDatabase({ url, dataDir: '' }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code, text: { zh: expect.stringContaining(said), en: expect.stringContaining(said) } })
  expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/s3cret/)
})

test('a database that is not there is named', async () => {
  await using server = await createTestDatabase()
  const url = new URL(server.connectionString)
  url.pathname = '/nowhere'
  await expect(openDatabase({ url: url.href, dataDir: '' })).rejects.toMatchObject({
    code: 'database.missing',
    message: expect.stringContaining('/nowhere'),
  })
})

describe('the service connections of the embedded database', () => {
  const half = {
    id: 'core',
    migrations: {
      '0001-trail': {
        async up(db: Kysely<unknown>) {
          await sql`create table core.trail (said text)`.execute(db)
        },
      },
    },
    appendOnly: ['trail'],
  }

  test('sign in as a role that is nobody else, so that no statement leads back to the owner; the owner’s end', async () => {
    using folder = temporaryFolder()
    await using database = await openDatabase({ dataDir: folder.path })
    await migrateAll(database.db, [half])
    const { db, pool } = await database.service([half])
    expect((await database.service([half])).pool).toBe(pool)
    await expect(sql`select 1`.execute(database.db)).rejects.toThrow('destroyed')
    await sql`insert into core.trail values ('一')`.execute(db)
    await db.connection().execute(async (one) => {
      for (const back of ['reset role', 'set role none', 'set session authorization default', 'discard all']) {
        await sql.raw(back).execute(one)
        const { rows } = await sql`select current_user as now, session_user as signed`.execute(one)
        expect(rows, back).toEqual([{ now: 'workpoints_app', signed: 'workpoints_app' }])
      }
      for (const statement of ['set role workpoints', 'set session authorization workpoints', 'delete from core.trail'])
        await expect(sql.raw(statement).execute(one), statement).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('before the first migration they are refused with the way out, and the database can still be migrated and closed', async () => {
    using folder = temporaryFolder()
    const first = await openDatabase({ dataDir: folder.path })
    await expect(first.service([half])).rejects.toMatchObject({
      code: 'database.service-grants',
      message: expect.stringContaining('workpoints migrate'),
    })
    expect(await migrateAll(first.db, [half])).toHaveLength(1)
    await first.close()
    await using second = await openDatabase({ dataDir: folder.path })
    const { db } = await second.service([half])
    expect((await sql`select said from core.trail`.execute(db)).rows).toEqual([])
  })
})
