import type { Kysely } from 'kysely'
import type { Register } from '../index.ts'
import type { RegisterTables } from './tables.ts'

/** Which rows of a register, and as known when; now unless told. */
export interface KnownEntriesAsked {
  /** Units whose rows are wanted; null for all. */
  readonly units?: readonly string[] | null
  readonly asOf?: Date | null
}

/** The rows of a register in the order of their ids, as they are or as they were at a moment; ended ones are left out. */
export async function knownEntries<D>(
  db: Kysely<RegisterTables>,
  register: Register<D>,
  { units = null, asOf = null }: KnownEntriesAsked = {},
): Promise<D[]> {
  const from = (table: 'registers.entry' | 'registers.entry_version') =>
    db
      .selectFrom(table)
      .select(['entry_id', 'unit_id', 'data', 'version', 'ended_at'])
      .where('register', '=', register.id)
      .orderBy('entry_id')
  const isWanted = ({ unit_id, ended_at }: { readonly unit_id: string; readonly ended_at: Date | null }) =>
    ended_at === null && (units === null || units.includes(unit_id))
  if (asOf === null)
    return (await from('registers.entry').where('ended_at', 'is', null).execute())
      .filter(isWanted)
      .map(({ data }) => data as D)
  const current = await from('registers.entry').where('changed_at', '<=', asOf).execute()
  const earlier = await from('registers.entry_version')
    .distinctOn('entry_id')
    .where('changed_at', '<=', asOf)
    .orderBy('version', 'desc')
    .execute()
  const known = new Map([...earlier, ...current].map((row) => [row.entry_id, row]))
  return [...known.values()]
    .filter(isWanted)
    .toSorted((a, b) => (a.entry_id < b.entry_id ? -1 : 1))
    .map(({ data }) => data as D)
}
