import { ConflictError } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import type { EntryData } from '../index.ts'
import { naturalKey, type Register, type StateStep, searchText } from '../index.ts'
import type { EntryRow } from './entry.store.ts'
import type { EntryAction, RegisterTables } from './tables.ts'

/** A row as it shall be. */
export interface EntryNext {
  readonly id: string
  /** The row as it is; null for a new one. */
  readonly before: EntryRow | null
  readonly data: EntryData
  readonly state: string
  readonly states: readonly StateStep[]
  readonly ended?: boolean
}

/** Who changes rows, how and why; one batch is undone together. */
export interface Change {
  readonly action: EntryAction
  readonly batch: string
  readonly by: string
  readonly person: string | null
  readonly reason?: string
  readonly evidence?: string
  /** Demonstration rows bring their own time. */
  readonly at?: Date
  readonly demo: boolean
}

/** Rows of one statement. */
const batchSize = 5000

/** Columns of a row with their types, in the order in which they are written. */
const columns = {
  ...{
    register: 'text',
    entry_id: 'uuid',
    unit_id: 'text',
    state: 'text',
    states: 'jsonb',
    data: 'jsonb',
    label: 'text',
  },
  ...{ version: 'int', action: 'text', reason: 'text', evidence: 'text', batch: 'uuid', ended_at: 'timestamptz' },
  ...{ changed_at: 'timestamptz', changed_by: 'text', changed_person: 'uuid', natural_key: 'text', search: 'text' },
  ...{ demo: 'boolean', created_at: 'timestamptz' },
} as const

const names = Object.keys(columns)
const kept = names.filter((name) => !['natural_key', 'search', 'demo', 'created_at'].includes(name))
const changing = names.filter((name) => !['register', 'entry_id', 'demo', 'created_at'].includes(name))
const list = (from: readonly string[], before = '') => sql.raw(from.map((name) => `${before}"${name}"`).join(', '))
const recordset = sql.raw(
  `as "next" (${Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ')})`,
)

/**
 * Writes rows in the given transaction: new ones, and others whose version as it was is kept beside them. Throws ConflictError
 * `registers.key-taken` when another row has the same natural key.
 */
export async function writeEntries(
  db: Kysely<RegisterTables>,
  { orgId, register, change }: { readonly orgId: string; readonly register: Register; readonly change: Change },
  rows: readonly EntryNext[],
): Promise<void> {
  const now = change.at ?? new Date()
  const fresh = rows.filter(({ before }) => before === null)
  const known = rows.filter(({ before }) => before !== null)
  try {
    for (let start = 0; start < fresh.length; start += batchSize) {
      const json = jsonOf(fresh.slice(start, start + batchSize), { register, change, now })
      await sql`insert into "registers"."entry" (${list(names)}, "org_id") select ${list(names, '"next".')}, ${orgId} from json_to_recordset(${json}::json) ${recordset}`.execute(
        db,
      )
    }
    for (let start = 0; start < known.length; start += batchSize)
      await replace(db, orgId, jsonOf(known.slice(start, start + batchSize), { register, change, now }))
  } catch (error) {
    throw isTaken(error) ? keyTaken(register, error) : error
  }
}

/** Keeps the versions that are there, then puts the next ones in their place. */
async function replace(db: Kysely<RegisterTables>, orgId: string, json: string): Promise<void> {
  await sql`insert into "registers"."entry_version" (${list(kept)}, "org_id") select ${list(kept, '"entry".')}, "entry"."org_id" from "registers"."entry" as "entry" where "entry"."org_id" = ${orgId} and ("entry"."register", "entry"."entry_id") in (select "next"."register", "next"."entry_id" from json_to_recordset(${json}::json) ${recordset})`.execute(
    db,
  )
  const set = sql.raw(changing.map((name) => `"${name}" = "next"."${name}"`).join(', '))
  await sql`update "registers"."entry" as "entry" set ${set} from json_to_recordset(${json}::json) ${recordset} where "entry"."org_id" = ${orgId} and "entry"."register" = "next"."register" and "entry"."entry_id" = "next"."entry_id"`.execute(
    db,
  )
}

interface Written {
  readonly register: Register
  readonly change: Change
  readonly now: Date
}

function jsonOf(rows: readonly EntryNext[], { register, change, now }: Written): string {
  return JSON.stringify(
    rows.map(({ id, before, data, state, states, ended = false }) => ({
      register: register.id,
      entry_id: id,
      unit_id: data[register.unit],
      ...{ state, states, data },
      label: String(data[register.label] ?? ''),
      version: (before?.version ?? 0) + 1,
      action: change.action,
      reason: change.reason ?? '',
      evidence: change.evidence ?? '',
      batch: change.batch,
      ended_at: ended ? now : null,
      changed_at: now,
      changed_by: change.by,
      changed_person: change.person,
      natural_key: naturalKey(register, data),
      search: searchText(register, data),
      demo: change.demo,
      created_at: now,
    })),
  )
}

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'

function keyTaken({ key, item }: Register, cause: unknown): ConflictError {
  const zh = key.map(({ title }) => title.zh).join('＋')
  const en = key.map(({ title }) => title.en).join(' + ')
  return new ConflictError(
    'registers.key-taken',
    {
      zh: `台账中已有同一“${zh}”的${item.zh}。请核对，或直接修改那一行。`,
      en: `The register already holds a ${item.en} with this ${en}; check it, or change that row.`,
    },
    { cause },
  )
}
