import { ConflictError } from '@workpoints/core'
import { type Context, command, isDone, passGate } from '@workpoints/core/server'
import { type KnownEntry, openEntry, requireEntryWrite } from '@workpoints/registers/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { cleanName, mostFiles } from '../../evidence.ts'
import { formatOf } from '../evidence/content-format.ts'
import { alreadyDone, type Receiver, requireTakeable } from '../evidence-upload.ts'
import { dbOf, reportingDb } from '../reporting-db.ts'
import type { ReportingTables } from '../tables.ts'
import { insertAttachment, listAttachments } from './attachment.store.ts'

/** A file for a row of a register, as the browser tells of it. */
export const AttachmentUpload = z.object({
  entry: z.uuid(),
  /** Made by the browser: the same file sent again under it is recorded once. */
  key: z.uuid(),
  name: z.string().min(1).max(1000),
  /** Its length. */
  bytes: z.number().int().nonnegative(),
})
export type AttachmentUpload = z.infer<typeof AttachmentUpload>

async function requireRoom(db: Kysely<ReportingTables>, { id }: KnownEntry): Promise<void> {
  if ((await listAttachments(db, id)).length < mostFiles) return
  throw new ConflictError('reporting.attachments-many', {
    zh: `这一行已有 ${mostFiles} 份佐证材料，达到上限。请移除不需要的，或合并成一个 PDF 后再上传。`,
    en: `The row has ${mostFiles} files, which is the most. Take out what is not needed, or join them into one PDF.`,
  })
}

/**
 * Takes a file in as it comes and hangs it on a row of a register; for who may change the row. When this answers, the file is safe and on
 * record. Throws as `takeEvidence`, and ConflictError `reporting.attachments-many`.
 */
export async function takeAttachment(
  ctx: Context,
  { files, body }: Receiver,
  { entry: id, key, name: given, bytes }: AttachmentUpload,
): Promise<{ readonly attachment: string }> {
  passGate(ctx, { path: 'reporting.attachment.add', needs: ['report', 'correct'] })
  const commanded = { key, procedure: 'reporting.attachment.add' }
  const name = cleanName(given)
  const known = await openEntry(ctx, ctx.db, { id })
  requireEntryWrite(ctx, known)
  if (await isDone(ctx, commanded)) return command(ctx, commanded, alreadyDone)
  await requireRoom(dbOf(ctx), known)
  await requireTakeable(ctx, { name, bytes })
  const stored = await files.put(body, { bytes, check: (file) => formatOf(file, name) })
  return command(ctx, commanded, async (trx, note) => {
    const entry = await openEntry(ctx, trx, { id, forUpdate: true })
    const grant = requireEntryWrite(ctx, entry)
    await requireRoom(reportingDb(trx), entry)
    const kept = { entry: id, name, stored, algorithm: files.algorithm }
    const attachment = await insertAttachment(ctx, reportingDb(trx), kept)
    note({
      ...{ subject: `entry/${id}`, unit: entry.unit, plugin: entry.plugin, grant },
      before: null,
      after: { file: name, format: stored.checked.id, bytes: stored.bytes, hash: stored.hash },
    })
    return { attachment }
  })
}
