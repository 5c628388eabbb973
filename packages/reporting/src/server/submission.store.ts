import { NotFoundError } from '@workpoints/core'
import { type Context, mayRead } from '@workpoints/core/server'
import type { Kysely, Selectable } from 'kysely'
import { defaultReviewRules, type ReviewRules } from '../index.ts'
import type { ReportingTables } from './tables.ts'

export type SubmissionRow = Selectable<ReportingTables['reporting.submission']>

/** One answer for a report that does not exist and for one that the reader may not see. */
export const noSubmission = (id: string, refused?: ConstructorParameters<typeof NotFoundError>[2]): NotFoundError =>
  new NotFoundError(
    'reporting.no-submission',
    { zh: `没有编号为“${id}”的填报。`, en: `There is no report "${id}".` },
    refused,
  )

/** Throws where the reader may not read the unit's own figures in the area: NotFoundError, and the trail is told. */
export function requireVisible(ctx: Context, row: Pick<SubmissionRow, 'submission_id' | 'unit_id' | 'plugin'>): void {
  if (mayRead(ctx, row.unit_id, row.plugin)) return
  throw noSubmission(row.submission_id, { refused: { action: 'read', unit: row.unit_id, plugin: row.plugin } })
}

/** A report that the reader may see. Throws NotFoundError `reporting.no-submission`. */
export async function getSubmission(ctx: Context, db: Kysely<ReportingTables>, id: string): Promise<SubmissionRow> {
  const row = await db.selectFrom('reporting.submission').selectAll().where('submission_id', '=', id).executeTakeFirst()
  if (row === undefined) throw noSubmission(id)
  requireVisible(ctx, row)
  return row
}

/**
 * The same, locked until the transaction ends: whoever changes the state of a report takes it by this, so of two who decide at once the
 * second sees what the first did.
 */
export async function lockSubmission(ctx: Context, db: Kysely<ReportingTables>, id: string): Promise<SubmissionRow> {
  const row = await db
    .selectFrom('reporting.submission')
    .selectAll()
    .where('submission_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw noSubmission(id)
  requireVisible(ctx, row)
  return row
}

/** The rules of review in force: the latest recorded ones, the default ones before any were. */
export async function currentReviewRules(db: Kysely<ReportingTables>, plan: string): Promise<ReviewRules> {
  const row = await db
    .selectFrom('reporting.review_rule')
    .select('body')
    .where('plan_id', '=', plan)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.body ?? defaultReviewRules
}
