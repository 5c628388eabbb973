import type { Context } from '@workpoints/core/server'
import type { Register } from '../index.ts'
import type { EntryRow, VersionRow } from './entry.store.ts'
import { verbsOn } from './register-access.ts'

/** A row as the reader sees it, with what they may do with it. */
export const entryView = (ctx: Context, register: Register, row: EntryRow) => ({
  id: row.entry_id,
  version: row.version,
  unit: row.unit_id,
  state: row.state,
  label: row.label,
  data: row.data,
  demo: row.demo,
  ended: row.ended_at !== null,
  changedAt: row.changed_at.toISOString(),
  changedBy: row.changed_by,
  can: verbsOn(ctx, register.plugin, { unit: row.unit_id, ended: row.ended_at !== null }),
})

/** One version of a row: what it was, who made it, when and why. */
export const versionView = (row: VersionRow | EntryRow) => ({
  version: row.version,
  action: row.action,
  state: row.state,
  since: row.states.at(-1)?.on ?? null,
  data: row.data,
  reason: row.reason,
  evidence: row.evidence,
  ended: row.ended_at !== null,
  batch: row.batch,
  at: row.changed_at.toISOString(),
  by: row.changed_by,
})
