import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/postgres.ts'
import { type MigrationHalf, migrateAll } from './migrate.ts'
import { asServiceRole, connectService } from './service.ts'

const run = (...statements: string[]): Migration => ({
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
})
const first = run(
  'create table core.unit (id int primary key, name text)',
  'create table core.trail (n serial primary key, unit_id int references core.unit, said text not null)',
  'create table core.reading (year int, value int) partition by list (year)',
  'create table core.reading_2025 partition of core.reading for values in (2025)',
  'create view core.said as select * from core.trail',
)
const core: MigrationHalf = { id: 'core', migrations: { '0001-trail': first }, appendOnly: ['trail', 'reading'] }

async function refused(db: Kysely<unknown>, statement: string): Promise<void> {
  await expect(sql.raw(statement).execute(db), statement).rejects.toMatchObject({ code: '42501' })
}

/** What every relation of the schema lets the application's role do, by name. */
async function grants(db: Kysely<unknown>): Promise<Record<string, string>> {
  const { rows } = await sql<{
    name: string
    granted: string
  }>`select relname as name, (select string_agg(lower(privilege_type), ' '
      order by privilege_type) from aclexplode(relacl) where grantee = 'workpoints_app'::regrole) as granted
    from pg_class where relnamespace = 'core'::regnamespace and relkind not in ('i', 'I')`.execute(db)
  return Object.fromEntries(rows.map(({ name, granted }) => [name, granted]))
}

const expected = {
  kysely_migration: 'select',
  kysely_migration_lock: 'select',
  reading: 'insert select',
  reading_2025: 'insert select',
  said: 'select',
  trail: 'insert select',
  trail_n_seq: 'usage',
  unit: 'delete insert select update',
}

describe('the application’s role', () => {
  test.each([
    'update core.trail set said = said',
    'update core.trail set said = said where false',
    'delete from core.trail',
    'truncate core.trail',
    'truncate core.trail, core.unit cascade',
    'drop table core.trail',
    'alter table core.trail add column more text',
    'alter table core.trail disable trigger all',
    'create trigger forget before insert on core.trail execute function suppress_redundant_updates_trigger()',
    'create rule forget as on insert to core.trail do instead nothing',
    'do $$ begin lock table core.trail in access exclusive mode; end $$',
    'select from core.trail for update',
    "insert into core.trail (n, said) values (1, '改') on conflict (n) do update set said = excluded.said",
    "merge into core.trail t using core.unit u on true when matched then update set said = ''",
    "update core.said set said = ''",
    'delete from core.said',
    'update core.reading set value = 0',
    'update core.reading_2025 set value = 0',
    'truncate core.reading_2025',
    'drop schema core cascade',
    'create table core.mine (id int)',
    'create schema mine',
    'create role mine',
    'delete from core.kysely_migration',
    'insert into core.kysely_migration values (1, 1)',
    'alter role workpoints_app superuser',
    'set session_replication_role = replica',
  ])('is refused: %s', async (statement) => {
    await using database = await createTestDatabase({ halves: [core] })
    await sql`insert into core.unit values (1, '赣县区')`.execute(database.db)
    await sql`insert into core.trail (unit_id, said) values (1, '一')`.execute(database.db)
    const { db } = await database.service()
    await refused(db, statement)
    expect((await sql`select said from core.trail`.execute(database.db)).rows).toEqual([{ said: '一' }])
  })

  test('adds to append-only tables and reads them, and does everything with the rows of others', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const { db } = await database.service()
    expect((await sql`select current_user as role`.execute(db)).rows).toEqual([{ role: 'workpoints_app' }])
    await sql`insert into core.unit values (1, '赣县'), (2, '信丰县')`.execute(db)
    await sql`update core.unit set name = '赣县区' where id = 1`.execute(db)
    await sql`delete from core.unit where id = 2`.execute(db)
    expect((await sql`select id, name from core.unit`.execute(db)).rows).toEqual([{ id: 1, name: '赣县区' }])
    const added = await sql`insert into core.trail (unit_id, said) values (1, '一'), (1, '二') returning n`.execute(db)
    expect(added.rows).toEqual([{ n: 1 }, { n: 2 }])
    expect((await sql`select n, said from core.said order by n`.execute(db)).rows).toHaveLength(2)
    await sql`insert into core.reading values (2025, 7)`.execute(db)
    expect((await sql`select value from core.reading_2025`.execute(db)).rows).toEqual([{ value: 7 }])
  })

  test('cannot grant itself more: PostgreSQL answers with a warning and grants nothing', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const { db } = await database.service()
    await sql`grant update, delete on core.trail to workpoints_app`.execute(db)
    await refused(db, 'delete from core.trail')
    expect(await grants(database.db)).toEqual(expected)
  })

  test('a row that a trail refers to cannot be deleted from under it', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const { db } = await database.service()
    await sql`insert into core.unit values (1, '赣县区')`.execute(db)
    await sql`insert into core.trail (unit_id, said) values (1, '一')`.execute(db)
    await expect(sql`delete from core.unit`.execute(db)).rejects.toMatchObject({ code: '23503' })
  })

  test('reset role, reset all and discard all come back to it', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const { db } = await database.service()
    for (const statement of ['reset role', 'reset all', 'discard all'])
      await db.connection().execute(async (one) => {
        await sql.raw(statement).execute(one)
        const { rows } = await sql`select current_user as role`.execute(one)
        expect(rows, statement).toEqual([{ role: 'workpoints_app' }])
        await refused(one, 'delete from core.trail')
      })
  })
})

describe('migrating', () => {
  test('a second time grants nothing again, and what was granted by hand is taken back', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const { db } = database
    expect(await grants(db)).toEqual(expected)
    const versions = async () => (await sql`select oid, xmin::text from pg_class order by oid`.execute(db)).rows
    const before = await versions()
    await migrateAll(db, [core])
    expect(await versions()).toEqual(before)
    await sql`grant all on core.trail, core.unit to workpoints_app`.execute(db)
    await sql`revoke all on core.reading_2025 from workpoints_app`.execute(db)
    await sql`grant all on schema core to workpoints_app`.execute(db)
    await migrateAll(db, [core])
    expect(await grants(db)).toEqual(expected)
    await refused((await database.service()).db, 'create table core.mine (id int)')
  })

  test('covers tables and partitions of a migration added later, and a table declared append-only later', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const later = run(
      'create table core.note (id int)',
      'create table core.receipt (id int)',
      'create table core.reading_2026 partition of core.reading for values in (2026)',
    )
    const grown = {
      ...core,
      migrations: { ...core.migrations, '0002-note': later },
      appendOnly: ['trail', 'receipt', 'reading', 'unit'],
    }
    await migrateAll(database.db, [grown])
    expect(await grants(database.db)).toEqual({
      ...expected,
      note: 'delete insert select update',
      reading_2026: 'insert select',
      receipt: 'insert select',
      unit: 'insert select',
    })
  })

  test('two databases at the same time both end with their grants', async () => {
    await using one = await createTestDatabase()
    await using two = await createTestDatabase()
    await Promise.all([one, two].map(({ db }) => migrateAll(db, [core])))
    expect(await grants(one.db)).toEqual(expected)
    expect(await grants(two.db)).toEqual(expected)
  })

  test('the application’s role finds nothing to do and says so, but cannot migrate', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const { db } = await database.service()
    expect(await migrateAll(db, [core])).toEqual([])
    const grown = { ...core, migrations: { ...core.migrations, '0002-no': run('create table core.x (id int)') } }
    await expect(migrateAll(db, [grown])).rejects.toMatchObject({
      code: 'database.migration-failed',
      text: { zh: expect.stringContaining('DATABASE_OWNER_URL'), en: expect.stringContaining('DATABASE_OWNER_URL') },
    })
    const more = { id: 'later', migrations: {} }
    await expect(migrateAll(db, [core, more])).rejects.toMatchObject({
      code: 'database.not-owner',
      message: expect.stringContaining('workpoints_app may not make the schema later'),
    })
  })

  test('a misspelt append-only table is refused, and nothing is kept', async () => {
    await using database = await createTestDatabase()
    await expect(migrateAll(database.db, [{ ...core, appendOnly: ['trial'] }])).rejects.toMatchObject({
      code: 'database.append-only-missing',
      message: expect.stringContaining('core.trial'),
    })
    expect((await sql`select from pg_namespace where nspname = 'core'`.execute(database.db)).rows).toEqual([])
  })

  test.each(['on delete cascade', 'on update cascade', 'on delete set null'])(
    'an append-only table with a foreign key %s is refused',
    async (action) => {
      await using database = await createTestDatabase()
      const leaking = run(
        'create table core.unit (id int primary key)',
        `create table core.trail (unit_id int references core.unit ${action})`,
      )
      const half = { id: 'core', migrations: { '0001-trail': leaking }, appendOnly: ['trail'] }
      await expect(migrateAll(database.db, [half])).rejects.toMatchObject({ code: 'database.append-only-cascade' })
    },
  )
})

describe('the check of a service connection', () => {
  test('warns in both languages where the user may rewrite append-only tables', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const warnings: unknown[] = []
    const log = { info: () => undefined, warn: (...said: unknown[]) => void warnings.push(said) }
    await (await connectService(database.connectionString, [core], { log, max: 1 })).db.destroy()
    expect(warnings).toEqual([
      [
        expect.objectContaining({ tables: ['core.reading', 'core.reading_2025', 'core.trail'] }),
        expect.stringMatching(/改写.*may rewrite/),
      ],
    ])
    await sql`grant update (said) on core.trail to workpoints_app`.execute(database.db)
    await (await connectService(asServiceRole(database.connectionString), [core], { log, max: 1 })).db.destroy()
    expect(warnings[1]).toEqual([{ role: 'workpoints_app', tables: ['core.trail'] }, expect.any(String)])
  })

  test('refuses a schema that is not there, without the password', async () => {
    await using database = await createTestDatabase({ halves: [core] })
    const url = asServiceRole(database.connectionString)
    await expect(connectService(url, [core, { id: 'later', migrations: {} }])).rejects.toMatchObject({
      code: 'database.service-grants',
      message: expect.stringContaining('later'),
    })
  })
})
