import { ConflictError, type Grant } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { copyEvidence } from './evidence.store.ts'
import { requireFiller } from './review-access.ts'
import { lockSubmission, type SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

const notNow = (row: SubmissionRow): ConflictError =>
  new ConflictError('reporting.not-accepted', {
    zh:
      row.state === 'accepted'
        ? '该填报已有一份更正在办理中。'
        : '只有已通过的填报才能更正；未通过的请直接修改或撤回。',
    en:
      row.state === 'accepted'
        ? 'A correction of this report is on its way already.'
        : 'Only an accepted report is corrected; one that is not can be changed or withdrawn.',
  })

/**
 * Begins the correction of an accepted report: a report of its own that points at the old one, goes through the same review, and has no
 * due time, since its round is over. The accepted one stays as it is. Of several corrections each corrects the one before.
 */
export async function beginCorrection(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { submission, reason }: { readonly submission: string; readonly reason: string },
): Promise<{ readonly id: string; readonly row: SubmissionRow; readonly grant: Grant }> {
  const row = await lockSubmission(ctx, db, submission)
  const grant = requireFiller(ctx, row)
  if (row.state !== 'accepted') throw notNow(row)
  const later = await db
    .selectFrom('reporting.submission')
    .select('submission_id')
    .where('corrects', '=', submission)
    .executeTakeFirst()
  if (later !== undefined) throw notNow(row)
  const id = newId()
  await db
    .insertInto('reporting.submission')
    .values({
      ...{ submission_id: id, round_id: row.round_id, plan_id: row.plan_id, unit_id: row.unit_id, source: row.source },
      ...{ plugin: row.plugin, part: row.part, lead_unit: row.lead_unit, asked: JSON.stringify(row.asked) },
      ...{ not_applicable: null, corrects: submission, reason, state: 'draft' },
    })
    .execute()
  await copyEvidence(db, { from: submission, to: id })
  return { id, row, grant }
}
