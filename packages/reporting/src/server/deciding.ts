import { type Grant, InvalidError } from '@workpoints/core'
import { type Context, type Note, notAllowed } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type FieldReason, type ReviewRules, reviewStages, stageAfter } from '../index.ts'
import { type Accepted, acceptReports } from './acceptance.ts'
import { tellDecided } from './report-events.ts'
import { insertReview, lastContent, moveSubmission, overtaken, requireReasons } from './review.store.ts'
import { isOwnVersion, overrideGrant, ownReport, reviewerGrant } from './review-access.ts'
import { currentReviewRules, lockSubmission, type SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

/** What a reviewer decides, and on which state of the report. */
export interface Deciding {
  readonly submission: string
  /** The revision that the reviewer saw. */
  readonly revision: number
  readonly decision: 'accept' | 'return'
  readonly reasons: readonly FieldReason[]
  readonly note: string
  /** Why the office decides in a reviewer's place. */
  readonly override?: string | undefined
}

/** Where a decision led; `accepted` when that was the last stage. */
export interface Decided {
  readonly row: SubmissionRow
  readonly accepted: Accepted | null
  readonly grant: Grant
  readonly overrides: boolean
  readonly to: string
}

function requireReviewer(ctx: Context, row: SubmissionRow, deciding: Deciding): { grant: Grant; overrides: boolean } {
  const grant = reviewerGrant(ctx, row)
  if (grant !== undefined) return { grant, overrides: false }
  const instead = overrideGrant(ctx, row)
  if (instead === undefined) throw notAllowed({ action: 'review', unit: row.unit_id, plugin: row.plugin })
  if ((deciding.override ?? '') === '')
    throw new InvalidError('reporting.override-reason', {
      zh: '该填报正由其他环节审核。市环委办代为审核须写明理由。',
      en: 'Another reviewer has this report. Say why the office decides in their place.',
    })
  return { grant: instead, overrides: true }
}

/**
 * Decides on a report in the transaction of a command: locks it, checks that it is as the reviewer saw it and theirs to decide, keeps the
 * decision and moves it on. A last acceptance is only returned: whoever calls accepts all of them with `finish`.
 * Throws ConflictError `reporting.overtaken` when somebody was quicker, NotAllowedError, InvalidError.
 */
export async function decide(ctx: Context, db: Kysely<ReportingTables>, deciding: Deciding): Promise<Decided> {
  const row = await lockSubmission(ctx, db, deciding.submission)
  if (row.state !== 'review' || row.revision !== deciding.revision || row.stage === null) throw await overtaken(db, row)
  const { grant, overrides } = requireReviewer(ctx, row, deciding)
  const rules = await currentReviewRules(db, row.plan_id)
  const { decision, reasons, note } = deciding
  const said = overrides ? [note, `代为审核：${deciding.override}`].filter(Boolean).join('；') : note
  if (decision === 'return') {
    requireReasons(row, reasons, note)
    await insertReview(ctx, db, { row, stage: row.stage, decision, reasons, note: said })
    await moveSubmission(db, row.submission_id, { state: 'returned', stage: null, returned_by: row.stage })
    return { row, accepted: null, grant, overrides, to: 'returned' }
  }
  if (isOwnVersion(ctx, row, rules) && !overrides) throw ownReport()
  await insertReview(ctx, db, { row, stage: row.stage, decision, reasons: [], note: said })
  return { ...(await moveOn(db, row, rules)), row, grant, overrides }
}

async function moveOn(
  db: Kysely<ReportingTables>,
  row: SubmissionRow,
  rules: ReviewRules,
): Promise<Pick<Decided, 'accepted' | 'to'>> {
  const next = row.stage === null ? null : stageAfter(reviewStages(rules, row), row.stage)
  if (next === null) return { accepted: { row, content: await lastContent(db, row) }, to: 'accepted' }
  await moveSubmission(db, row.submission_id, { stage: next, returned_by: null })
  return { accepted: null, to: next }
}

/** Accepts what passed its last stage, all of it at once, and tells the trail of every decision. */
export async function finish(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { decided, note }: { readonly decided: readonly Decided[]; readonly note: Note },
): Promise<void> {
  await acceptReports(
    ctx,
    db,
    decided.flatMap(({ accepted }) => accepted ?? []),
  )
  await tellDecided(ctx, db, decided)
  for (const { row, to, grant, overrides } of decided)
    note({
      subject: `submission/${row.submission_id}`,
      unit: row.unit_id,
      plugin: row.plugin,
      grant,
      ...(overrides ? { kind: 'override' as const } : {}),
      before: { state: row.state, stage: row.stage, version: row.version },
      after: { state: to === 'returned' || to === 'accepted' ? to : 'review', stage: to, version: row.version },
    })
}
