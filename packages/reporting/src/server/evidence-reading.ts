import { NotFoundError } from '@workpoints/core'
import { type Context, mayRead, passGate } from '@workpoints/core/server'
import { openEntry } from '@workpoints/registers/server'
import { z } from 'zod'
import { type EvidenceFormat, formatById } from '../evidence-format.ts'
import { findAttachment } from './attachment/attachment.store.ts'
import { type EvidenceRow, findEvidence } from './evidence.store.ts'
import { dbOf } from './reporting-db.ts'
import { isOwnReport } from './review-access.ts'
import type { SubmissionRow } from './submission.store.ts'

/** One answer for a file that does not exist, was taken out before it was sent, or is not the reader's to see. */
export const noEvidence = (refused?: ConstructorParameters<typeof NotFoundError>[2]): NotFoundError =>
  new NotFoundError(
    'reporting.no-evidence',
    { zh: '没有这份佐证材料，或已被移除。', en: 'There is no such file, or it was taken out.' },
    refused,
  )

/** Whether a reader of the report may see a file: what was not sent yet is the unit's own, and gone once it is taken out. */
export const isShown = (
  { version, removed_at }: Pick<EvidenceRow, 'version' | 'removed_at'>,
  isOwn: boolean,
): boolean => version !== null || (isOwn && removed_at === null)

/** A file as it is handed out. */
export interface OpenedEvidence {
  readonly name: string
  readonly hash: string
  readonly bytes: number
  readonly format: EvidenceFormat
}

/** A file that the reader may see, of a report or of a register's row. Throws NotFoundError `reporting.no-evidence`, and what the gate throws. */
export async function openEvidence(ctx: Context, id: string): Promise<OpenedEvidence> {
  passGate(ctx, { path: 'reporting.evidence.open', needs: 'read' })
  const db = dbOf(ctx)
  if (!z.uuid().safeParse(id).success) throw noEvidence()
  const row = await findEvidence(db, id)
  if (row === undefined) return openAttachment(ctx, id)
  const of: Pick<SubmissionRow, 'unit_id' | 'plugin'> = await db
    .selectFrom('reporting.submission')
    .select(['unit_id', 'plugin'])
    .where('submission_id', '=', row.submission_id)
    .executeTakeFirstOrThrow()
  if (!mayRead(ctx, of.unit_id, of.plugin))
    throw noEvidence({ refused: { action: 'read', unit: of.unit_id, plugin: of.plugin } })
  const format = formatById(row.format)
  if (!isShown(row, isOwnReport(ctx, of)) || format === undefined) throw noEvidence()
  return { name: row.name, hash: row.hash, bytes: Number(row.bytes), format }
}

async function openAttachment(ctx: Context, id: string): Promise<OpenedEvidence> {
  const row = await findAttachment(dbOf(ctx), id)
  const format = row && formatById(row.format)
  if (row === undefined || row.removed_at !== null || format === undefined) throw noEvidence()
  await openEntry(ctx, ctx.db, { id: row.entry_id })
  return { name: row.name, hash: row.hash, bytes: Number(row.bytes), format }
}
