import { ConflictError, InvalidError } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Content, Decision, FieldReason, Stage } from '../index.ts'
import type { SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

export type ReviewRow = Selectable<ReportingTables['reporting.review']>

/** The moment by the database's clock. */
export const now = sql<Date>`clock_timestamp()`

/** Everything that was decided on a report, in its order. */
export const listReviews = (db: Kysely<ReportingTables>, submission: string): Promise<ReviewRow[]> =>
  db
    .selectFrom('reporting.review')
    .selectAll()
    .where('submission_id', '=', submission)
    .orderBy('decided_at')
    .orderBy('review_id')
    .execute()

/** What was sent last. Throws where nothing was: who asks knows that something is in review. */
export async function lastContent(db: Kysely<ReportingTables>, row: SubmissionRow): Promise<Content> {
  const sent = await db
    .selectFrom('reporting.version')
    .select('content')
    .where('submission_id', '=', row.submission_id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow()
  return sent.content
}

/** A decision as it is kept. */
export interface Decided {
  readonly stage: Stage
  readonly decision: Decision
  readonly reasons: readonly FieldReason[]
  readonly note: string
}

/** Keeps a decision on the version that was sent last. */
export async function insertReview(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  { row, stage, decision, reasons, note }: Decided & { readonly row: Pick<SubmissionRow, 'submission_id' | 'version'> },
): Promise<void> {
  await db
    .insertInto('reporting.review')
    .values({
      ...{ review_id: newId(), submission_id: row.submission_id, version: row.version, stage, decision },
      ...{ reasons: JSON.stringify(reasons), note },
      ...{ decided_by: ctx.actor?.name ?? '', decided_person: ctx.actor?.id ?? null },
    })
    .execute()
}

/** Where a report goes next. */
export type Move = Partial<Pick<SubmissionRow, 'state' | 'stage' | 'returned_by' | 'version' | 'late'>>

/** Changes the state of a report that is locked: its revision grows with it. */
export async function moveSubmission(db: Kysely<ReportingTables>, submission: string, move: Move): Promise<void> {
  await db
    .updateTable('reporting.submission')
    .set((eb) => ({ ...move, revision: eb('revision', '+', 1), changed_at: now }))
    .where('submission_id', '=', submission)
    .execute()
}

const stateText = {
  empty: ['还没有报送', 'has not been sent'],
  draft: ['正在填写', 'is being written'],
  review: ['正在审核', 'is in review'],
  returned: ['已被退回', 'was returned'],
  accepted: ['已经通过', 'was accepted'],
} as const

/** Somebody was quicker: says who did what, as far as it was a decision. */
export async function overtaken(db: Kysely<ReportingTables>, row: SubmissionRow): Promise<ConflictError> {
  const last = (await listReviews(db, row.submission_id)).at(-1)
  const [zh, en] = stateText[row.state]
  const by = last === undefined || last.version !== row.version ? null : last.decided_by
  return new ConflictError('reporting.overtaken', {
    zh: `您看到的内容已经变化：该填报${zh}${by === null ? '' : `（最近由${by}处理）`}。您的操作没有执行，请刷新后再办理。`,
    en: `It has changed since you opened it: the report ${en}${by === null ? '' : ` (last handled by ${by})`}. Nothing was done; reload and decide again.`,
  })
}

/** Throws InvalidError for a return that gives no reason, or gives one for a field that the report does not have. */
export function requireReasons(row: SubmissionRow, reasons: readonly FieldReason[], note: string): void {
  if (reasons.length === 0 && note === '')
    throw new InvalidError('reporting.no-reason', {
      zh: '退回须写明原因：请在需要修改的栏目填写，或填写总体意见。',
      en: 'A return needs a reason: give one for a field, or for the report as a whole.',
    })
  const fields = new Set(['progress', 'problems', 'next', 'unchanged', ...row.asked.map(({ key }) => `value:${key}`)])
  const unknown = reasons.find(({ field }) => !fields.has(field))
  if (unknown !== undefined)
    throw new InvalidError('reporting.no-field', {
      zh: `该填报没有“${unknown.field}”这一栏。`,
      en: `The report has no field "${unknown.field}".`,
    })
}
