import { type Context, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { EvidenceField } from '../evidence.ts'
import type { BlobHash, Stored } from './evidence/blob-store.ts'
import { now } from './review.store.ts'
import type { ReportingTables } from './tables.ts'

type Db = Kysely<ReportingTables>

const withFiles = (db: Db) =>
  db
    .selectFrom('reporting.evidence as e')
    .innerJoin('reporting.file as f', (join) => join.onRef('f.org_id', '=', 'e.org_id').onRef('f.hash', '=', 'e.hash'))
    .selectAll('e')
    .select(['f.bytes', 'f.format', 'f.algorithm'])

/** A file as it proves something. */
export type EvidenceRow = Awaited<ReturnType<typeof listEvidence>>[number]

/** All that was ever given to prove something in a report, in the order in which it came. */
export const listEvidence = (db: Db, submission: string) =>
  withFiles(db).where('e.submission_id', '=', submission).orderBy('e.added_at').orderBy('e.evidence_id').execute()

export const findEvidence = (db: Db, id: string) => withFiles(db).where('e.evidence_id', '=', id).executeTakeFirst()

/** How many files a report holds at present. */
export async function countEvidence(db: Db, submission: string): Promise<number> {
  const row = await db
    .selectFrom('reporting.evidence')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('submission_id', '=', submission)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** A file as the store of files took it. */
export interface KeptFile {
  readonly stored: Stored<{ readonly id: string }>
  readonly algorithm: BlobHash
}

/** Records a file of the store; whoever sends the same bytes again finds it there. */
export async function keepFile(ctx: Pick<Context, 'actor'>, db: Db, { stored, algorithm }: KeptFile): Promise<void> {
  const { hash, bytes, checked } = stored
  await db
    .insertInto('reporting.file')
    .values({ hash, algorithm, bytes, format: checked.id, stored_by: ctx.actor?.name ?? '' })
    .onConflict((conflict) => conflict.columns(['org_id', 'hash']).doNothing())
    .execute()
}

/** A file that is kept, and what it is given to prove. */
export interface Added extends KeptFile {
  readonly submission: string
  readonly field: EvidenceField
  readonly name: string
}

/** Records a file and what it proves; the same file for the same thing is there once, and its first record is answered. */
export async function insertEvidence(ctx: Pick<Context, 'actor'>, db: Db, added: Added): Promise<string> {
  const { submission, field, name } = added
  const { hash } = added.stored
  const by = ctx.actor?.name ?? ''
  await keepFile(ctx, db, added)
  const known = await db
    .selectFrom('reporting.evidence')
    .select('evidence_id')
    .where('submission_id', '=', submission)
    .where('field', '=', field)
    .where('hash', '=', hash)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (known !== undefined) return known.evidence_id
  const id = newId()
  await db
    .insertInto('reporting.evidence')
    .values({
      ...{ evidence_id: id, submission_id: submission, field, hash, name },
      ...{ added_at: now, added_by: by, added_person: ctx.actor?.id ?? null },
    })
    .execute()
  return id
}

/** Takes a file out of what is being written; the last version that was sent with it, if any, keeps it. */
export async function takeOut(
  ctx: Pick<Context, 'actor'>,
  db: Db,
  { id, lastVersion }: { readonly id: string; readonly lastVersion: number | null },
): Promise<void> {
  await db
    .updateTable('reporting.evidence')
    .set({ removed_at: now, removed_by: ctx.actor?.name ?? '', last_version: lastVersion })
    .where('evidence_id', '=', id)
    .execute()
}

/** Puts back what was taken out since the last sending. */
export async function putBack(db: Db, id: string): Promise<void> {
  await db
    .updateTable('reporting.evidence')
    .set({ removed_at: null, removed_by: null, last_version: null })
    .where('evidence_id', '=', id)
    .execute()
}

/** What a report holds when it is sent belongs to that version from now on. */
export async function sendEvidence(db: Db, submission: string, version: number): Promise<void> {
  await db
    .updateTable('reporting.evidence')
    .set({ version })
    .where('submission_id', '=', submission)
    .where('version', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
}

/** A correction begins with the files of the report that it corrects. */
export async function copyEvidence(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const held = (await listEvidence(db, from)).filter(({ removed_at }) => removed_at === null)
  if (held.length === 0) return
  await db
    .insertInto('reporting.evidence')
    .values(
      held.map(({ field, hash, name, added_at, added_by, added_person }) => ({
        ...{ evidence_id: newId(), submission_id: to, field, hash, name, added_at, added_by, added_person },
      })),
    )
    .execute()
}
