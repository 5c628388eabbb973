import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/postgres.ts'
import { type MigrationHalf, migrateAll, pendingMigrations } from './migrate.ts'

const run = (...statements: string[]): Migration => ({
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
})
const core: MigrationHalf = {
  id: 'core',
  migrations: { '0001-unit': run('create table core.unit (id int primary key)') },
}
const visit = run('create table elderly.visit (id int primary key, unit_id int references core.unit)')
const elderly: MigrationHalf = { id: 'elderly', migrations: { '0001-visit': visit } }
const broken: MigrationHalf = {
  id: 'tb',
  migrations: {
    '0001-case': run('create table tb.patient (id int)'),
    '0002-no': run('create table tb.x (id nonsense)'),
  },
}

async function tables(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('information_schema', 'pg_catalog') and table_name not like 'kysely%' order by 1`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

test('runs core first, then the others, and a second time nothing', async () => {
  await using database = await createTestDatabase()
  const expected = [
    { half: 'core', name: '0001-unit' },
    { half: 'elderly', name: '0001-visit' },
  ]
  expect(await pendingMigrations(database.db, [elderly, core])).toEqual(expected)
  expect(await tables(database.db)).toEqual([])
  expect(await migrateAll(database.db, [elderly, core])).toEqual(expected)
  expect(await tables(database.db)).toEqual(['core.unit', 'elderly.visit'])
  expect(await migrateAll(database.db, [elderly, core])).toEqual([])
  expect(await pendingMigrations(database.db, [elderly, core])).toEqual([])
})

test('a half that comes later runs only its own, and a later migration only itself', async () => {
  await using database = await createTestDatabase({ halves: [core] })
  expect(await migrateAll(database.db, [core, elderly])).toEqual([{ half: 'elderly', name: '0001-visit' }])
  const grown = {
    ...elderly,
    migrations: { ...elderly.migrations, '0002-note': run('alter table elderly.visit add note text') },
  }
  expect(await migrateAll(database.db, [core, grown])).toEqual([{ half: 'elderly', name: '0002-note' }])
})

test('a failing migration is named and leaves nothing of its run behind', async () => {
  await using database = await createTestDatabase({ halves: [core] })
  await expect(migrateAll(database.db, [core, elderly, broken])).rejects.toMatchObject({
    code: 'database.migration-failed',
    message: expect.stringContaining('tb/0002-no'),
    cause: expect.objectContaining({ code: '42704' }),
  })
  expect(await tables(database.db)).toEqual(['core.unit'])
  const { rows } = await sql`select from pg_namespace where nspname in ('elderly', 'tb')`.execute(database.db)
  expect(rows).toEqual([])
  expect(await migrateAll(database.db, [core, elderly])).toHaveLength(1)
})

test('of runs at the same time one migrates, and all succeed', async () => {
  await using database = await createTestDatabase()
  const ran = await Promise.all([1, 2, 3].map(() => migrateAll(database.db, [core, elderly])))
  expect(ran.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([0, 0, 2])
})

test('a history that is not the beginning of ours is refused', async () => {
  await using database = await createTestDatabase({ halves: [core, elderly] })
  await expect(migrateAll(database.db, [core, { id: 'elderly', migrations: {} }])).rejects.toMatchObject({
    code: 'database.migrations-differ',
    message: expect.stringContaining('0001-visit'),
  })
})

test('two halves of one id are refused', async () => {
  await using database = await createTestDatabase()
  await expect(migrateAll(database.db, [core, core])).rejects.toMatchObject({ code: 'database.half-twice' })
})
