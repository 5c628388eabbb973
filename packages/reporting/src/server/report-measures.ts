import type { Period } from '@workpoints/core'
import type { Kysely } from 'kysely'
import type { Measure } from '../index.ts'
import type { ReportingTables } from './tables.ts'

type Measures = Partial<Record<Measure, number>>

/** What the rounds say of the reports of a unit on a task or goal in a month: `month/unit/source`. */
export type ReportMeasures = ReadonlyMap<string, Measures>

export const reportKey = (month: Period, unit: string, source: string): string => `${month}/${unit}/${source}`

/**
 * How the monthly reports of a plan came, as it stood when their rounds closed: how often each was returned, whether it was missing, whether
 * nothing proved it. A round that has not closed says nothing yet.
 */
export async function listReportMeasures(db: Kysely<ReportingTables>, plan: string): Promise<ReportMeasures> {
  const rows = await db
    .selectFrom('reporting.submission as submission')
    .innerJoin('reporting.round as round', 'round.round_id', 'submission.round_id')
    .select(['round.period', 'round.closes_at', 'submission.unit_id', 'submission.source', 'submission.version'])
    .select((eb) => [
      eb
        .selectFrom('reporting.version as first')
        .select((of) => of.fn.min('first.sent_at').as('at'))
        .whereRef('first.submission_id', '=', 'submission.submission_id')
        .as('sent_at'),
      eb
        .selectFrom('reporting.review as review')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('review.submission_id', '=', 'submission.submission_id')
        .whereRef('review.decided_at', '<=', 'round.closes_at')
        .where('review.decision', '=', 'return')
        .as('returned'),
      eb
        .selectFrom('reporting.evidence as evidence')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('evidence.submission_id', '=', 'submission.submission_id')
        .where('evidence.removed_at', 'is', null)
        .as('proofs'),
    ])
    .where('round.plan_id', '=', plan)
    .where('round.kind', '=', 'month')
    .where('round.closes_at', '<', new Date())
    .where('submission.corrects', 'is', null)
    .where('submission.not_applicable', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      reportKey(row.period, row.unit_id, row.source),
      {
        returned: Number(row.returned),
        unreported: row.sent_at === null || row.sent_at > row.closes_at ? 1 : 0,
        ...(row.version > 0 ? { unproven: Number(row.proofs) === 0 ? 1 : 0 } : {}),
      },
    ]),
  )
}
