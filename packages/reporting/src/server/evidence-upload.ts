import { spend } from '@workpoints/accounts/server'
import { ConflictError, InvalidError } from '@workpoints/core'
import { type Context, command, isDone, passGate } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { cleanName, EvidenceField, fileFault, mostFiles } from '../evidence.ts'
import type { BlobStore } from './evidence/blob-store.ts'
import { formatOf } from './evidence/content-format.ts'
import { countEvidence, insertEvidence } from './evidence.store.ts'
import { loadReport } from './report.store.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { requireFiller } from './review-access.ts'
import { requireEditable } from './sending.ts'
import { getSubmission, lockSubmission, type SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

/** How many files one person may send in a minute: two reports full of pictures. */
const allowance = { most: 240, seconds: 60 }

/** A file that is about to come, as the browser tells of it. */
export const Upload = z.object({
  submission: z.uuid(),
  /** Made by the browser: the same file sent again under it is recorded once. */
  key: z.uuid(),
  field: EvidenceField,
  name: z.string().min(1).max(1000),
  /** Its length. */
  bytes: z.number().int().nonnegative(),
})
export type Upload = z.infer<typeof Upload>

/** Where files are kept, and a file as it comes. */
export interface Receiver {
  readonly files: BlobStore
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Throws unless a file of this name and length would be taken, and the person has not sent too many of late: InvalidError
 * `reporting.bad-file`, TooManyError.
 */
export async function requireTakeable(
  ctx: Context,
  { name, bytes }: { readonly name: string; readonly bytes: number },
): Promise<void> {
  const fault = fileFault({ name, size: bytes })
  if (fault !== null) throw new InvalidError('reporting.bad-file', fault)
  await spend(dbOf(ctx) as unknown as Parameters<typeof spend>[0], {
    key: `evidence ${ctx.actor?.id ?? ''}`,
    ...allowance,
  })
}

/** The work of a command that was done already: it is answered as it was then. */
export const alreadyDone = (): Promise<never> =>
  Promise.reject(new Error('a command that was done already is not done again'))

/** Throws unless the file may be added to the report as it is now. */
async function requireRoom(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { row, field }: { readonly row: SubmissionRow; readonly field: EvidenceField },
): Promise<void> {
  const report = await loadReport(ctx, db, row)
  await requireEditable(db, report)
  if (field !== 'report' && !report.asked.some(({ key }) => `value:${key}` === field))
    throw new InvalidError('reporting.no-field', {
      zh: `该填报没有“${field}”这一栏。请刷新页面后重新上传。`,
      en: `The report has no field "${field}". Reload the page and send the file again.`,
    })
  if ((await countEvidence(db, row.submission_id)) >= mostFiles)
    throw new ConflictError('reporting.evidence-many', {
      zh: `本填报已有 ${mostFiles} 份佐证材料，达到上限。请移除不需要的，或合并成一个 PDF 后再上传。`,
      en: `The report holds ${mostFiles} files, which is the most. Take out what is not needed, or join them into one PDF.`,
    })
}

/**
 * Takes a file in as it comes and records what it proves. Everything that can be refused before its content is read is; a key that was
 * used already is answered as it was then, with the content unread. When this answers, the file is safe and on record.
 * Throws NotFoundError, NotAllowedError, TooManyError; ConflictError as sending does, `reporting.evidence-many`; InvalidError
 * `reporting.bad-file` and those of its content; UnavailableError of the store.
 */
export async function takeEvidence(
  ctx: Context,
  { files, body }: Receiver,
  { submission, key, field, name: given, bytes }: Upload,
): Promise<{ readonly evidence: string }> {
  passGate(ctx, { path: 'reporting.evidence.add', needs: 'report' })
  const commanded = { key, procedure: 'reporting.evidence.add' }
  const name = cleanName(given)
  const row = await getSubmission(ctx, dbOf(ctx), submission)
  requireFiller(ctx, row)
  if (await isDone(ctx, commanded)) return command(ctx, commanded, alreadyDone)
  await requireRoom(ctx, dbOf(ctx), { row, field })
  await requireTakeable(ctx, { name, bytes })
  const stored = await files.put(body, { bytes, check: (file) => formatOf(file, name) })
  return command(ctx, commanded, async (trx, note) => {
    const db = reportingDb(trx)
    const locked = await lockSubmission(ctx, db, submission)
    const grant = requireFiller(ctx, locked)
    await requireRoom(ctx, db, { row: locked, field })
    const added = { submission, field, name, stored, algorithm: files.algorithm }
    const evidence = await insertEvidence(ctx, db, added)
    note({
      ...{ subject: `submission/${submission}`, unit: locked.unit_id, plugin: locked.plugin, grant },
      before: null,
      after: { file: name, field, format: stored.checked.id, bytes: stored.bytes, hash: stored.hash },
    })
    return { evidence }
  })
}
