import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createTestDatabase, schemaFaults } from '../testing/index.ts'
import { coreHalf } from './core-half.ts'
import type { MigrationHalf } from './database/migrate.ts'

/** Named after its text: databases of the same names are clones of one template. */
const halfOf = (ddl: string): MigrationHalf => ({
  id: 'trial',
  migrations: {
    [`0001-${hash('sha256', ddl).slice(0, 8)}`]: { up: async (db) => void (await sql.raw(ddl).execute(db)) },
  },
})

/** The rules of DESIGN.md, Data 1–3, read from the migrated schema. */
describe('the schema', () => {
  it('of core can be distributed', async () => {
    await using database = await createTestDatabase({ halves: [coreHalf] })
    expect(await schemaFaults(database.db)).toEqual([])
    const { rows } = await sql`select from pg_tables where schemaname = 'core'`.execute(database.db)
    expect(rows.length).toBeGreaterThan(15)
  })

  it.each([
    ['create table trial.a (id text primary key, org_id text)', 'trial.a: a_pkey does not begin with org_id'],
    ['create table trial.a (org_id text, id text)', 'trial.a has no primary key'],
    [
      'create table trial.a (org_id text primary key, id text unique); create table trial.b (org_id text, a text references trial.a (id), primary key (org_id, a))',
      'b_a_fkey is a foreign key that does not begin with org_id',
    ],
    ['create table trial.a (org_id text primary key, number serial)', 'a_number_seq is a sequence'],
    [
      `create table trial.a (org_id text primary key);
       create function trial.f() returns trigger language plpgsql as 'begin return new; end';
       create trigger watch before insert on trial.a for each row execute function trial.f()`,
      'watch is a trigger',
    ],
  ])('of %s cannot', async (ddl, fault) => {
    await using database = await createTestDatabase({ halves: [coreHalf, halfOf(ddl)] })
    expect(await schemaFaults(database.db)).toContain(fault)
  })
})
