import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { coreHalf } from './core-half.ts'
import { referenceTables } from './org-scope.ts'

/** The rules of DESIGN.md, Data 1–3, read from the migrated schema: what a distributed PostgreSQL would refuse must not be there. */
describe('the schema', () => {
  let database: TestDatabase<unknown>
  beforeAll(async () => {
    database = await createTestDatabase({ halves: [coreHalf] })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const own = sql`n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relname not like 'kysely_%'`
  const isTenant = (table: string): boolean => !referenceTables.has(table) && table !== 'core.org'

  it('has tables', async () => {
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${own}`.execute(database.db)
    expect(rows.map((row) => row.name)).toContain('core.observation')
    expect(rows.length).toBeGreaterThan(10)
  })

  it('begins every index of a tenant table with org_id, primary and unique keys included', async () => {
    const { rows } = await sql<{ name: string; index: string; first: string }>`
      select n.nspname || '.' || c.relname as name, i.relname as index, a.attname as first
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where ${own}`.execute(database.db)
    expect(rows.filter((row) => isTenant(row.name)).length).toBeGreaterThan(15)
    expect(rows.filter((row) => row.first !== 'org_id')).toEqual([])
  })

  it('gives every table a primary key', async () => {
    const { rows } = await sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${own}
        and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)`.execute(database.db)
    expect(rows).toEqual([])
  })

  it('keeps org_id first in every foreign key, on both sides', async () => {
    const { rows } = await sql<{ from: string; to: string }>`
      select k.conname, f.attname as "from", t.attname as "to"
      from pg_constraint k
      join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
      join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
      where k.contype = 'f'`.execute(database.db)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter((row) => row.from !== 'org_id' || row.to !== 'org_id')).toEqual([])
  })

  it('has no triggers, no sequences and no ids that are counted', async () => {
    const triggers = await sql`select tgname from pg_trigger where not tgisinternal`.execute(database.db)
    const sequences = await sql`select sequencename from pg_sequences`.execute(database.db)
    expect(triggers.rows).toEqual([])
    expect(sequences.rows).toEqual([])
  })
})
