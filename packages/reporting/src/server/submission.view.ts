import { type Plan, type Text, today } from '@workpoints/core'
import { type Context, coreDb, listUnits } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Content } from '../index.ts'
import { listDraft, openConflicts } from './draft.store.ts'
import { inputsOf } from './inputs.view.ts'
import { loadReport, startOf } from './report.store.ts'
import { listReviews } from './review.store.ts'
import { actionsOn, isOwnReport } from './review-access.ts'
import { roundView } from './round.view.ts'
import { currentReviewRules, type SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

/** The task or goal that a report is about: its number as printed (none for goals), its title and its sentence. */
export function sourceView(plan: Plan, source: string): { number: string | null; title: Text; text: string } {
  const task = plan.tasks.find(({ number }) => number === source)
  if (task !== undefined) return { number: task.number, title: task.title, text: task.text }
  const goal = plan.goals.find(({ id }) => id === source)
  return { number: null, title: goal?.title ?? { zh: source, en: source }, text: goal?.text ?? '' }
}

const draftView = async (db: Kysely<ReportingTables>, id: string) => {
  const [rows, conflicts] = [await listDraft(db, id), await openConflicts(db, id)]
  return {
    fields: Object.fromEntries(
      rows.map((row) => [
        row.field,
        { value: row.value, version: row.version, savedAt: row.saved_at.toISOString(), savedBy: row.saved_by },
      ]),
    ),
    conflicts: conflicts.map((one) => ({
      ...{ id: one.conflict_id, field: one.field, value: one.value, savedBy: one.saved_by },
      ...{ savedAt: one.saved_at.toISOString(), basedOn: one.based_on },
    })),
  }
}

/** A report as its page shows it, with what the reader may do. Drafts are shown to the unit's own people only. */
export async function submissionView(ctx: Context, db: Kysely<ReportingTables>, row: SubmissionRow) {
  const report = await loadReport(ctx, db, row)
  const { round, plan, asked, earlier, checks, extendedTo, phase, notApplicable } = report
  const id = row.submission_id
  const isOwn = isOwnReport(ctx, row)
  const [units, rules, reviews, versions, corrections, inputs] = await Promise.all([
    listUnits(coreDb(db), { on: today(), asOf: null }),
    currentReviewRules(db, row.plan_id),
    listReviews(db, id),
    db.selectFrom('reporting.version').selectAll().where('submission_id', '=', id).orderBy('version').execute(),
    db
      .selectFrom('reporting.submission')
      .select(['submission_id', 'state', 'reason'])
      .where('corrects', '=', id)
      .execute(),
    inputsOf(ctx, db, row),
  ])
  const nameOf = (unit: string): Text => units.get(unit)?.name ?? { zh: unit, en: unit }
  const decided = reviews.some(({ version, decision }) => version === row.version && decision !== 'skip')
  return {
    ...{ id, round: roundView(ctx, round), source: row.source, task: sourceView(plan, row.source) },
    unit: { id: row.unit_id, name: nameOf(row.unit_id) },
    lead: { id: row.lead_unit, name: nameOf(row.lead_unit) },
    ...{ plugin: row.plugin, part: row.part, state: row.state, stage: row.stage, returnedBy: row.returned_by },
    ...{ revision: row.revision, version: row.version, late: row.late, phase },
    ...{ extendedTo: extendedTo?.toISOString() ?? null, notApplicable },
    ...{ corrects: row.corrects, reason: row.reason, asked, checks },
    draft: isOwn ? await draftView(db, id) : null,
    start: isOwn ? await startOf(db, report) : null,
    last: earlier[0] ?? null,
    versions: versions.map((one) => ({
      ...{ version: one.version, content: one.content as Content, sentAt: one.sent_at.toISOString() },
      ...{ sentBy: one.sent_by, late: one.late },
    })),
    reviews: reviews.map((one) => ({
      ...{ id: one.review_id, version: one.version, stage: one.stage, decision: one.decision, reasons: one.reasons },
      ...{ note: one.note, at: one.decided_at.toISOString(), by: one.decided_by },
    })),
    inputs,
    corrections: corrections.map((one) => ({ id: one.submission_id, state: one.state, reason: one.reason ?? '' })),
    can: actionsOn(
      ctx,
      { ...row, not_applicable: notApplicable },
      { rules, phase, decided, underCorrection: corrections.length > 0 },
    ),
  }
}
