import type { Selectable } from 'kysely'
import type { AuditTable } from '../tables.ts'

/** An entry as the table gives it. */
export type StoredEntry = Selectable<AuditTable>

/** What of an entry is hashed: all but its number, which is its place in the chain, and the hashes themselves. The time may be text already. */
export type HashedEntry = Omit<StoredEntry, 'seq' | 'previous' | 'hash' | 'at'> & { readonly at: Date | string }

/** ISO 8601 with milliseconds; a time that no clock of ours can have written (`infinity`) as the text it is. */
export function timeText(at: Date | number | string): string {
  return at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : String(at)
}

/** The text of an entry that is hashed: a JSON array of its columns in this order. It must never change; a new column would need a new form. */
export function entryText(entry: HashedEntry): string {
  return JSON.stringify([
    entry.org_id,
    timeText(entry.at),
    entry.algorithm,
    entry.kind,
    entry.procedure,
    entry.actor_id,
    entry.actor_name,
    entry.actor_grant,
    entry.actor_session,
    entry.actor_address,
    entry.subject,
    entry.unit,
    entry.plugin,
    entry.outcome,
    entry.reason,
    entry.before,
    entry.after,
  ])
}
