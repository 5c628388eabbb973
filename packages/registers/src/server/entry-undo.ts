import { ConflictError, NotFoundError } from '@workpoints/core'
import { actorOf, type Context } from '@workpoints/core/server'
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Register } from '../index.ts'
import type { EntryRow, VersionRow } from './entry.store.ts'
import type { Work } from './entry-command.ts'
import type { EntryNext } from './entry-write.ts'
import { requireWrite } from './register-access.ts'
import type { RegisterTables } from './tables.ts'

type Db = Kysely<RegisterTables>

/**
 * Takes back what one command of one's own did, by new versions equal to those before; rows that it made are taken out. Throws
 * NotFoundError `registers.no-batch`, ConflictError `registers.changed-since` where somebody has gone on from there.
 */
export async function undone(
  ctx: Context,
  db: Db,
  { register, batch }: { register: Register; batch: string },
): Promise<Work<{ rows: number }>> {
  const { id: person, name } = actorOf(ctx)
  const query = db
    .selectFrom('registers.entry')
    .selectAll()
    .where('register', '=', register.id)
    .where('batch', '=', batch)
    .where('changed_by', '=', name)
    .orderBy('entry_id')
    .forUpdate()
  const rows = await (person === null ? query : query.where('changed_person', '=', person)).execute()
  const since = await changedSince(db, register, { batch, by: name })
  if (since !== undefined) throw goneOn(since)
  if (rows.length === 0) throw noBatch()
  const grants = rows.map((row) => requireWrite(ctx, register.plugin, row.unit_id))
  const before = await versionsBefore(db, register, rows)
  const next = rows.map((row) => backTo(row, before.get(row.entry_id)))
  return { rows: next, grant: grants[0], answer: { rows: rows.length } }
}

const backTo = (row: EntryRow, version: VersionRow | undefined): EntryNext => {
  const { data, state, states } = version ?? row
  return {
    id: row.entry_id,
    before: row,
    data,
    state,
    states,
    ended: version === undefined || version.ended_at !== null,
  }
}

async function versionsBefore(
  db: Db,
  register: Register,
  rows: readonly EntryRow[],
): Promise<ReadonlyMap<string, VersionRow>> {
  const versions = await db
    .selectFrom('registers.entry_version')
    .selectAll()
    .where('register', '=', register.id)
    .where(sql<SqlBool>`"registers"."entry_version"."entry_id" = any(${rows.map((row) => row.entry_id)}::uuid[])`)
    .execute()
  const wanted = new Map(rows.map((row) => [row.entry_id, row.version - 1]))
  return new Map(versions.filter((one) => wanted.get(one.entry_id) === one.version).map((one) => [one.entry_id, one]))
}

/** A version of the batch that is no longer the latest of its row. */
const changedSince = (db: Db, register: Register, { batch, by }: { batch: string; by: string }) =>
  db
    .selectFrom('registers.entry_version')
    .select('label')
    .where('register', '=', register.id)
    .where('batch', '=', batch)
    .where('changed_by', '=', by)
    .limit(1)
    .executeTakeFirst()

const goneOn = ({ label }: { readonly label: string }): ConflictError =>
  new ConflictError('registers.changed-since', {
    zh: `“${label}”等行后来又有修改，不能整批撤销。请打开该行的历史，逐行更正。`,
    en: `Rows such as "${label}" were changed since; the batch cannot be undone as a whole. Correct them from their history.`,
  })

const noBatch = (): NotFoundError =>
  new NotFoundError('registers.no-batch', {
    zh: '没有可以撤销的操作：只能撤销本人刚做的修改。',
    en: 'There is nothing to undo: only your own last change can be taken back.',
  })
