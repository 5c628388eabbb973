import { type Kysely, sql } from 'kysely'
import { referenceTables } from '../server/org-scope.ts'

const own = sql`n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relname not like 'kysely_%'`

interface Found {
  readonly name: string
}

/** Tables that begin an index with something else than `org_id`, primary and unique keys included. */
const unledIndexes = sql<Found & { readonly index: string }>`
  select n.nspname || '.' || c.relname as name, i.relname as index
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
  where a.attname <> 'org_id' and ${own}`

const withoutKey = sql<Found>`
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${own} and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)`

const foreignKeys = sql<Found>`
  select k.conname as name from pg_constraint k
  join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
  join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
  where k.contype = 'f' and (f.attname <> 'org_id' or t.attname <> 'org_id')`

const triggers = sql<Found>`select tgname as name from pg_trigger where not tgisinternal`
const sequences = sql<Found>`select sequencename as name from pg_sequences`

/**
 * What a migrated database has that a distributed PostgreSQL would refuse (DESIGN.md, Data 1–3), one line each; empty when there is
 * nothing: indexes and foreign keys of tenant tables that do not begin with `org_id`, tables without a key, triggers, sequences.
 */
export async function schemaFaults<T>(db: Kysely<T>): Promise<string[]> {
  const tell = (rows: readonly Found[], what: string): string[] => rows.map(({ name }) => `${name} ${what}`)
  const unled = (await unledIndexes.execute(db)).rows.filter(({ name }) => !referenceTables.has(name))
  return [
    ...unled.map(({ name, index }) => `${name}: ${index} does not begin with org_id`),
    ...tell((await withoutKey.execute(db)).rows, 'has no primary key'),
    ...tell((await foreignKeys.execute(db)).rows, 'is a foreign key that does not begin with org_id'),
    ...tell((await triggers.execute(db)).rows, 'is a trigger'),
    ...tell((await sequences.execute(db)).rows, 'is a sequence'),
  ]
}
