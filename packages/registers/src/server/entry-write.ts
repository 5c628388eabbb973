import { ConflictError } from '@workpoints/core'
import { copyInto } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import type { EntryData } from '../index.ts'
import { naturalKey, type Register, type StateStep, searchText } from '../index.ts'
import type { EntryRow } from './entry.store.ts'
import { type CopyValue, copyCell, copyLines } from './entry-copy.ts'
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

/** Columns in which the rows of one change differ, with their types. */
const own = {
  ...{
    entry_id: 'uuid',
    unit_id: 'text',
    state: 'text',
    states: 'jsonb',
    data: 'jsonb',
    label: 'text',
    version: 'int',
  },
  ...{ ended_at: 'timestamptz', natural_key: 'text', search: 'text' },
} as const

/** Columns that are the same in all of them. */
const common = {
  ...{ org_id: 'text', register: 'text', action: 'text', reason: 'text', evidence: 'text', batch: 'uuid' },
  ...{
    changed_at: 'timestamptz',
    changed_by: 'text',
    changed_person: 'uuid',
    demo: 'boolean',
    created_at: 'timestamptz',
  },
} as const

type OwnCells = Readonly<Record<keyof typeof own, CopyValue>>
type CommonCells = Readonly<Record<keyof typeof common, CopyValue>>

const ownNames = Object.keys(own) as (keyof typeof own)[]
const commonNames = Object.keys(common) as (keyof typeof common)[]
const names = [...ownNames, ...commonNames]
/** What a version keeps of a row, and what a change writes over. */
const kept = [
  ...names.filter((name) => !['org_id', 'natural_key', 'search', 'demo', 'created_at'].includes(name)),
  'org_id',
]
const changing = names.filter((name) => !['org_id', 'register', 'entry_id', 'demo', 'created_at'].includes(name))

const list = (from: readonly string[], before = '') => sql.raw(from.map((name) => `${before}"${name}"`).join(', '))
const typed = (columns: Readonly<Record<string, string>>) =>
  sql.raw(
    `(${Object.entries(columns)
      .map(([name, type]) => `"${name}" ${type}`)
      .join(', ')})`,
  )

interface Written {
  readonly register: Register
  readonly now: Date
  readonly shared: CommonCells
}

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
  const written = { register, now, shared: commonCells(change, { orgId, register, now }) }
  const fresh = rows.filter(({ before }) => before === null)
  const known = rows.filter(({ before }) => before !== null)
  try {
    if (fresh.length > 0) await copyInto(db, `registers.entry (${names.join(', ')})`, freshLines(fresh, written))
    for (let start = 0; start < known.length; start += batchSize)
      await replace(db, known.slice(start, start + batchSize), written)
  } catch (error) {
    throw isTaken(error) ? keyTaken(register, error) : error
  }
}

const freshLines = (rows: readonly EntryNext[], written: Written): Iterable<string> => {
  const end = commonNames.map((name) => copyCell(written.shared[name])).join('\t')
  return copyLines(rows, (row) => {
    const cells = ownCells(row, written)
    return `${ownNames.map((name) => copyCell(cells[name])).join('\t')}\t${end}\n`
  })
}

/** Keeps the versions that are there, then puts the next ones in their place. */
async function replace(db: Kysely<RegisterTables>, rows: readonly EntryNext[], written: Written): Promise<void> {
  const { org_id: orgId, register } = written.shared
  const ids = rows.map(({ id }) => id)
  await sql`insert into "registers"."entry_version" (${list(kept)}) select ${list(kept, '"entry".')} from "registers"."entry" as "entry" where "entry"."org_id" = ${orgId} and "entry"."register" = ${register} and "entry"."entry_id" = any(${ids}::uuid[])`.execute(
    db,
  )
  const set = sql.raw(changing.map((name) => `"${name}" = "${name in own ? 'next' : 'shared'}"."${name}"`).join(', '))
  const [next, shared] = [JSON.stringify(rows.map((row) => ownCells(row, written))), JSON.stringify(written.shared)]
  await sql`update "registers"."entry" as "entry" set ${set} from json_to_recordset(${next}::json) as "next" ${typed(own)}, json_to_record(${shared}::json) as "shared" ${typed(common)} where "entry"."org_id" = ${orgId} and "entry"."register" = ${register} and "entry"."entry_id" = "next"."entry_id"`.execute(
    db,
  )
}

const ownCells = (
  { id, before, data, state, states, ended = false }: EntryNext,
  { register, now }: Written,
): OwnCells => ({
  ...{ entry_id: id, unit_id: data[register.unit], state, states, data },
  label: String(data[register.label] ?? ''),
  version: (before?.version ?? 0) + 1,
  ended_at: ended ? now : null,
  natural_key: naturalKey(register, data),
  search: searchText(register, data),
})

const commonCells = (
  { action, reason = '', evidence = '', batch, by, person, demo }: Change,
  { orgId, register, now }: { readonly orgId: string; readonly register: Register; readonly now: Date },
): CommonCells => ({
  ...{ org_id: orgId, register: register.id, action, reason, evidence, batch },
  ...{ changed_at: now, changed_by: by, changed_person: person, demo, created_at: now },
})

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
