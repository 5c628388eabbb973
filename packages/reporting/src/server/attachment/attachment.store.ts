import { type Context, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type KeptFile, keepFile } from '../evidence.store.ts'
import { now } from '../review.store.ts'
import type { ReportingTables } from '../tables.ts'

type Db = Kysely<ReportingTables>

const withFiles = (db: Db) =>
  db
    .selectFrom('reporting.attachment as a')
    .innerJoin('reporting.file as f', (join) => join.onRef('f.org_id', '=', 'a.org_id').onRef('f.hash', '=', 'a.hash'))
    .selectAll('a')
    .select(['f.bytes', 'f.format'])

export type AttachmentRow = Awaited<ReturnType<typeof listAttachments>>[number]

/** The files that hang on a row now, in the order in which they came. */
export const listAttachments = (db: Db, entry: string) =>
  withFiles(db)
    .where('a.entry_id', '=', entry)
    .where('a.removed_at', 'is', null)
    .orderBy('a.added_at')
    .orderBy('a.attachment_id')
    .execute()

export const findAttachment = (db: Db, id: string) => withFiles(db).where('a.attachment_id', '=', id).executeTakeFirst()

/** Hangs a kept file on a row; the same file is there once, and its first record is answered. */
export async function insertAttachment(
  ctx: Pick<Context, 'actor'>,
  db: Db,
  { entry, name, ...file }: KeptFile & { readonly entry: string; readonly name: string },
): Promise<string> {
  await keepFile(ctx, db, file)
  const { hash } = file.stored
  const known = (await listAttachments(db, entry)).find((one) => one.hash === hash)
  if (known !== undefined) return known.attachment_id
  const id = newId()
  await db
    .insertInto('reporting.attachment')
    .values({
      ...{ attachment_id: id, entry_id: entry, hash, name, added_at: now },
      ...{ added_by: ctx.actor?.name ?? '', added_person: ctx.actor?.id ?? null },
    })
    .execute()
  return id
}

/** Takes a file off its row, or puts it back. */
export async function setRemoved(db: Db, id: string, by: string | null): Promise<void> {
  await db
    .updateTable('reporting.attachment')
    .set({ removed_at: by === null ? null : now, removed_by: by })
    .where('attachment_id', '=', id)
    .execute()
}

/** The other rows that the same files hang on: 10 at most of each file. */
export async function otherEntries(db: Db, entry: string): Promise<readonly { hash: string; entry: string }[]> {
  const rows = await db
    .selectFrom('reporting.attachment as a')
    .innerJoin('reporting.attachment as o', (join) =>
      join.onRef('o.org_id', '=', 'a.org_id').onRef('o.hash', '=', 'a.hash'),
    )
    .select(['o.hash', 'o.entry_id'])
    .where('a.entry_id', '=', entry)
    .where('o.entry_id', '<>', entry)
    .where('a.removed_at', 'is', null)
    .where('o.removed_at', 'is', null)
    .orderBy('o.added_at')
    .limit(200)
    .execute()
  const byHash = Map.groupBy(rows, ({ hash }) => hash)
  return [...byHash.values()]
    .flatMap((same) => same.slice(0, 10))
    .map((row) => ({ hash: row.hash, entry: row.entry_id }))
}

/** Takes away what hung on rows that went with the demonstration. */
export async function forgetAttachments(db: Db): Promise<void> {
  await db
    .deleteFrom('reporting.attachment')
    .where('entry_id', 'not in', db.selectFrom('registers.entry').select('entry_id'))
    .execute()
}
