import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { mostFiles } from '../evidence.ts'
import { formatById } from '../evidence-format.ts'
import { type EvidenceRow, listEvidence } from './evidence.store.ts'
import { isShown } from './evidence-reading.ts'
import { otherUses } from './evidence-sharing.ts'
import { loadReport } from './report.store.ts'
import { actionsOn, isOwnReport } from './review-access.ts'
import { currentReviewRules, type SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

/** The files of a report that the reader may see, those of earlier versions too, with what each proves besides. */
export async function evidenceView(ctx: Context, db: Kysely<ReportingTables>, row: SubmissionRow) {
  const shown = (await listEvidence(db, row.submission_id)).filter((one) => isShown(one, isOwnReport(ctx, row)))
  const held = shown.filter(({ removed_at }) => removed_at === null)
  const others = await otherUses(ctx, db, { row, held })
  const mayChange = await isEditable(ctx, db, row)
  const only = <T extends string>(action: T): readonly T[] => (mayChange ? [action] : [])
  const view = (one: EvidenceRow) => {
    const format = formatById(one.format)
    return {
      ...{ id: one.evidence_id, field: one.field, name: one.name, bytes: Number(one.bytes), hash: one.hash },
      ...{ kind: format?.kind ?? 'document', preview: format?.preview ?? false, format: one.format },
      ...{ addedAt: one.added_at.toISOString(), addedBy: one.added_by },
      ...{ version: one.version, lastVersion: one.last_version },
      others: one.removed_at === null ? (others.get(`${one.hash}/${one.field}`) ?? []) : [],
      can: one.removed_at === null ? only('remove') : [],
    }
  }
  return { items: shown.map(view), most: mostFiles, can: only('add') }
}

async function isEditable(ctx: Context, db: Kysely<ReportingTables>, row: SubmissionRow): Promise<boolean> {
  const [{ phase, notApplicable }, rules] = [await loadReport(ctx, db, row), await currentReviewRules(db, row.plan_id)]
  const facts = { rules, phase, decided: false, underCorrection: false }
  return actionsOn(ctx, { ...row, not_applicable: notApplicable }, facts).includes('save')
}
