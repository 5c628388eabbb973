import { ConflictError, InvalidError } from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { checkContent, type Issue, normalised } from '../checks.ts'
import { type Content, notApplicableText, reviewStages, type Stage, stageOnSending, takesReports } from '../index.ts'
import { acceptReports } from './acceptance.ts'
import { openConflicts } from './draft.store.ts'
import { sendEvidence } from './evidence.store.ts'
import { loadReport, type Report } from './report.store.ts'
import { tellSent } from './report-events.ts'
import { insertReview, moveSubmission, now, overtaken } from './review.store.ts'
import { keepDraft } from './sent-draft.ts'
import { currentReviewRules, lockSubmission, type SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

/** Why a report is not taken: every field that is in the way, in words. */
function refused(issues: readonly Issue[], { asked }: Report): InvalidError {
  const nameOf = (field: string) => asked.find(({ key }) => `value:${key}` === field)?.name ?? fieldText[field]
  const said = issues.map(({ field, text }) => ({ name: nameOf(field) ?? { zh: field, en: field }, text }))
  return new InvalidError('reporting.incomplete', {
    zh: `尚不能报送：${said.map(({ name, text }) => `${name.zh}：${text.zh}`).join('；')}`,
    en: `It cannot be sent yet. ${said.map(({ name, text }) => `${name.en}: ${text.en}`).join(' ')}`,
  })
}

/** The fields that are not figures. */
export const fieldText: Readonly<Record<string, { zh: string; en: string }>> = {
  progress: { zh: '工作进展', en: 'Progress' },
  problems: { zh: '存在问题', en: 'Problems' },
  next: { zh: '下步打算', en: 'Next steps' },
  unchanged: { zh: '本月无变化', en: 'No change' },
}

/** Throws unless the report can be written and its round takes it: ConflictError `reporting.round-closed`, `not-applicable`, `overtaken`. */
export async function requireEditable(
  db: Kysely<ReportingTables>,
  { row, phase, round, notApplicable }: Report,
): Promise<void> {
  if (notApplicable !== null)
    throw new ConflictError('reporting.not-applicable', {
      zh: `本任务不需要该单位填报：${notApplicableText[notApplicable].zh}。`,
      en: `Nothing is asked of this unit here: ${notApplicableText[notApplicable].en}.`,
    })
  if (!['empty', 'draft', 'returned'].includes(row.state)) throw await overtaken(db, row)
  if (row.corrects !== null || takesReports(phase)) return
  const zh = phase === 'planned' ? '本期调度尚未开放。' : '本期调度已经关闭。如确需补报，请联系市环委办批准延期。'
  const en =
    phase === 'planned' ? 'The round has not opened yet.' : 'The round is closed. Ask the office for an extension.'
  throw new ConflictError(phase === 'planned' ? 'reporting.round-planned' : 'reporting.round-closed', {
    zh: `${zh}已填写的内容已经保留。`,
    en: `${en} What was written is kept (round ${round.period}).`,
  })
}

/** What is sent, and on which state of the report. */
export interface Sending {
  readonly submission: string
  readonly revision: number
  readonly content: Content
  /** The versions of the draft's fields that the form held; none when it was not opened in a form. */
  readonly seen?: Readonly<Record<string, number>> | undefined
}

/** Where a report went. */
export interface Sent {
  readonly row: SubmissionRow
  readonly version: number
  readonly stage: Stage | null
  readonly late: boolean
}

/**
 * Sends a report in the transaction of a command: locks it, checks the state that the sender saw, the clock and every field, and keeps the
 * content as a version that never changes. It goes to the first stage of its rules, or straight back to who returned it.
 * Throws ConflictError `reporting.overtaken`, `reporting.round-closed`, `reporting.unsettled`, `reporting.unseen`,
 * InvalidError `reporting.incomplete`.
 */
export async function send(ctx: Context, db: Kysely<ReportingTables>, sending: Sending): Promise<Sent> {
  const row = await lockSubmission(ctx, db, sending.submission)
  const report = await loadReport(ctx, db, row)
  await requireEditable(db, report)
  if (row.revision !== sending.revision) throw await overtaken(db, row)
  if ((await openConflicts(db, row.submission_id)).length > 0) throw unsettled()
  const content = normalised(report.asked, sending.content)
  const issues = checkContent(report.asked, content, report.checks)
  if (issues.length > 0) throw refused(issues, report)
  await keepDraft(ctx, db, { report, content, seen: sending.seen ?? {} })
  return keepVersion(ctx, db, { report, content })
}

const unsettled = (): ConflictError =>
  new ConflictError('reporting.unsettled', {
    zh: '两人同时修改了同一栏，请先选定或合并文字，再报送。',
    en: 'Two people changed the same field: choose or merge the texts first.',
  })

async function keepVersion(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { report, content }: { readonly report: Report; readonly content: Content },
): Promise<Sent> {
  const { row, phase } = report
  const version = row.version + 1
  const late = row.corrects === null && phase === 'late'
  const by = { sent_by: ctx.actor?.name ?? '', sent_person: ctx.actor?.id ?? null }
  await db
    .insertInto('reporting.version')
    .values({ submission_id: row.submission_id, version, content: JSON.stringify(content), late, sent_at: now, ...by })
    .execute()
  await sendEvidence(db, row.submission_id, version)
  const rules = await currentReviewRules(db, row.plan_id)
  const stages = reviewStages(rules, row)
  const stage = stageOnSending(stages, row.returned_by)
  const sent = { ...row, version, late, ...by }
  if (row.version === 0)
    for (const skipped of (['unit', 'lead', 'office'] as const).filter((one) => !stages.includes(one)))
      await insertReview(ctx, db, { row: sent, stage: skipped, decision: 'skip', reasons: [], note: '按审核规则跳过' })
  await db
    .updateTable('reporting.submission')
    .set({ ...by, version, late, sent_at: now })
    .where('submission_id', '=', row.submission_id)
    .execute()
  if (stage === null) await acceptReports(ctx, db, [{ row: sent, content }])
  else await moveSubmission(db, row.submission_id, { state: 'review', stage })
  await tellSent(ctx, db, { row: sent, stage })
  return { row, version, stage, late }
}
