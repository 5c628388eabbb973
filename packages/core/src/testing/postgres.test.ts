import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { MigrationHalf } from '../server/database/migrate.ts'
import { createTestDatabase } from './postgres.ts'
import { startTestServer } from './postgres-server.ts'

const half: MigrationHalf = {
  id: 'core',
  migrations: {
    '0001-note': {
      async up(db) {
        await sql`create table core.note (body text)`.execute(db)
      },
    },
  },
}

test('databases of the same halves are clones that know nothing of each other', async () => {
  await using one = await createTestDatabase({ halves: [half] })
  await using two = await createTestDatabase({ halves: [half] })
  await sql`insert into core.note values ('一')`.execute(one.db)
  expect((await sql`select body from core.note`.execute(one.db)).rows).toEqual([{ body: '一' }])
  expect((await sql`select body from core.note`.execute(two.db)).rows).toEqual([])
})

test('a database is gone after its use', async () => {
  await using other = await createTestDatabase()
  const exists = async (url: string) => {
    const name = new URL(url).pathname.slice(1)
    return (await sql`select from pg_database where datname = ${name}`.execute(other.db)).rows.length === 1
  }
  const database = await createTestDatabase({ halves: [half] })
  expect(await exists(database.connectionString)).toBe(true)
  await database[Symbol.asyncDispose]()
  expect(await exists(database.connectionString)).toBe(false)
})

test('on a given server, stopping removes what the run has made and nothing else', async () => {
  await using own = await createTestDatabase()
  const server = await startTestServer(own.connectionString)
  await sql`create database ${sql.id(`${server.prefix}left`)}`.execute(own.db)
  await server.stop()
  const { rows } = await sql<{ own: boolean; left: boolean }>`select bool_or(datname = current_database()) as own,
    bool_or(starts_with(datname, ${server.prefix})) as left from pg_database`.execute(own.db)
  expect(rows).toEqual([{ own: true, left: false }])
})
