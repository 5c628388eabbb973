import type { Insertable, Kysely } from 'kysely'
import { type AuditEntry, UnavailableError } from '../../index.ts'
import { codeOf } from '../database/connection-errors.ts'
import type { AuditTable, CoreTables } from '../tables.ts'
import { entryText, type HashedEntry } from './entry-text.ts'
import { chainHash, genesis, type HashAlgorithm, preferredHash } from './hash.ts'
import { redactedText } from './redact.ts'

/** The last entry of a trail: its number, and the hash that stands for it and all before it. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** How entries are written: by which algorithm (SM3 where there is one), and the time of it (now). */
export interface AppendOptions {
  readonly algorithm?: HashAlgorithm
  readonly at?: Date
}

/** Rows of one INSERT: 20 parameters a row stay well below PostgreSQL's 65,535. */
const batchSize = 1000
const longestName = 300 // UTF-16 units; names, ids and addresses may come from somebody who is not signed in

/**
 * Appends entries to the trail of the issuing body that `db` is scoped to, in the transaction that `db` is (else in one of its own), and
 * returns the new head. Other writers wait until that transaction ends: call it late. What names a secret is left out of `before` and
 * `after`; names are cut to 300 characters.
 * Throws UnavailableError `core.audit-unwritable` when an entry cannot be written; the transaction, and the change in it, is then lost.
 */
export async function appendAudit(
  db: Kysely<CoreTables>,
  entries: AuditEntry | readonly AuditEntry[],
  options: AppendOptions = {},
): Promise<AuditHead> {
  const list: readonly AuditEntry[] = 'kind' in entries ? [entries] : entries
  if (list.length === 0) return (await findAuditHead(db)) ?? { seq: 0, hash: genesis }
  if (!db.isTransaction) return db.transaction().execute((transaction) => appendAudit(transaction, list, options))
  try {
    let head = await lockHead(db)
    for (let start = 0; start < list.length; start += batchSize)
      head = await insertEntries(db, { head, entries: list.slice(start, start + batchSize), options })
    return { seq: head.seq, hash: head.hash }
  } catch (cause) {
    // Integrity (23…) and rights (42…): the trail is not as it should be. Anything else is the connection's own matter.
    throw /^(23|42)/.test(codeOf(cause)) ? unwritableError(cause) : cause
  }
}

/** The head as it is kept beside the trail; undefined before the first entry. */
export async function findAuditHead(db: Kysely<CoreTables>): Promise<AuditHead | undefined> {
  const row = await db.selectFrom('core.audit_head').select(['seq', 'hash']).executeTakeFirst()
  return row && { seq: Number(row.seq), hash: row.hash }
}

interface LockedHead extends AuditHead {
  readonly orgId: string
  readonly at: Date
}

async function lockHead(db: Kysely<CoreTables>): Promise<LockedHead> {
  const find = async (): Promise<LockedHead | undefined> => {
    const row = await db.selectFrom('core.audit_head').selectAll().forUpdate().executeTakeFirst()
    return row && { orgId: row.org_id, seq: Number(row.seq), hash: row.hash, at: row.at }
  }
  const found = await find()
  if (found !== undefined) return found
  await db
    .insertInto('core.audit_head')
    .values({ seq: 0, hash: genesis, at: new Date(0) })
    .onConflict((conflict) => conflict.column('org_id').doNothing())
    .execute()
  const made = await find()
  if (made === undefined) throw unwritableError(undefined)
  return made
}

interface Batch {
  readonly head: LockedHead
  readonly entries: readonly AuditEntry[]
  readonly options: AppendOptions
}

/** Writes the entries and the head in one statement: one trip to the database inside the lock. */
async function insertEntries(db: Kysely<CoreTables>, { head, entries, options }: Batch): Promise<LockedHead> {
  const { algorithm = preferredHash(), at: now = new Date() } = options
  const at = new Date(Math.max(now.getTime(), head.at.getTime()))
  let { seq, hash: previous } = head
  const rows: Insertable<AuditTable>[] = entries.map((entry) => {
    const body = bodyOf(entry, { orgId: head.orgId, at, algorithm })
    const hash = chainHash(algorithm, { previous, text: entryText(body) }) ?? ''
    const { org_id: _, ...columns } = body
    const row = { ...columns, seq: ++seq, previous, hash }
    previous = hash
    return row
  })
  await db
    .with('written', (query) => query.insertInto('core.audit').values(rows))
    .updateTable('core.audit_head')
    .set({ seq, hash: previous, at })
    .execute()
  return { orgId: head.orgId, seq, hash: previous, at }
}

interface Stamp {
  readonly orgId: string
  readonly at: Date
  readonly algorithm: HashAlgorithm
}

function bodyOf({ actor, ...entry }: AuditEntry, { orgId, at, algorithm }: Stamp): HashedEntry & { readonly at: Date } {
  return {
    org_id: orgId,
    at,
    algorithm,
    kind: entry.kind,
    procedure: storable(entry.procedure),
    actor_id: storable(actor.id),
    actor_name: storable(actor.name),
    actor_grant: storable(actor.grant),
    actor_session: storable(actor.session),
    actor_address: storable(actor.address),
    subject: storable(entry.subject),
    unit: storable(entry.unit),
    plugin: storable(entry.plugin),
    outcome: entry.outcome,
    reason: entry.reason && JSON.stringify(entry.reason),
    before: entry.before === null ? null : redactedText(entry.before),
    after: entry.after === null ? null : redactedText(entry.after),
  }
}

/** A name as PostgreSQL can keep and index it: no NUL, no half of a character, not too long. */
function storable<T extends string | null>(name: T): T {
  if (name === null) return name
  const cut = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
  return cut.toWellFormed().replaceAll('\0', '\uFFFD') as T
}

function unwritableError(cause: unknown): UnavailableError {
  return new UnavailableError(
    'core.audit-unwritable',
    {
      zh: '审计记录无法写入，因此本次操作没有执行，数据未改动。请联系安全审计员运行 workpoints audit verify 检查审计记录。',
      en: 'The audit trail cannot be written, so nothing was done and nothing was changed. Ask the auditor to run workpoints audit verify.',
    },
    { cause },
  )
}
