import type { Kysely } from 'kysely'
import type { NotApplicable, Part, Stage, SubmissionState } from '../index.ts'
import type { ReportingTables } from './tables.ts'

/** Reports of one unit in one module that stand alike. */
export interface ProgressRow {
  readonly unit: string
  readonly plugin: string
  readonly part: Part
  readonly state: SubmissionState
  readonly stage: Stage | null
  readonly notApplicable: NotApplicable | null
  readonly late: boolean
  readonly count: number
  /** Figures that they ask for. */
  readonly figures: number
}

/** How far a round has come, counted in the database: one row for each unit, module, part and state. */
export async function listProgress(db: Kysely<ReportingTables>, round: string): Promise<readonly ProgressRow[]> {
  const rows = await db
    .selectFrom('reporting.submission')
    .select(['unit_id', 'plugin', 'part', 'state', 'stage', 'not_applicable', 'late'])
    .select((eb) => [
      eb.fn.countAll<string>().as('count'),
      eb.fn.sum<string>(eb.fn('jsonb_array_length', ['asked'])).as('figures'),
    ])
    .where('round_id', '=', round)
    .where('corrects', 'is', null)
    .groupBy(['unit_id', 'plugin', 'part', 'state', 'stage', 'not_applicable', 'late'])
    .execute()
  return rows.map(({ unit_id: unit, not_applicable: notApplicable, count, figures, ...row }) => ({
    ...row,
    ...{ unit, notApplicable, count: Number(count), figures: Number(figures) },
  }))
}

/** What was expected and what has come. */
export interface Progress {
  /** Asked of the units; silent supporters are counted apart. */
  expected: number
  /** Sent at least once, and not lying with the unit again. */
  received: number
  inReview: number
  returned: number
  accepted: number
  late: number
  notApplicable: number
  /** Supporting units that were asked for words, and those of them that sent some. */
  support: number
  supported: number
}

export const noProgress = (): Progress => ({
  ...{ expected: 0, received: 0, inReview: 0, returned: 0, accepted: 0, late: 0 },
  ...{ notApplicable: 0, support: 0, supported: 0 },
})

/** Adds rows up. `off` names the modules that are off for units, as `unit/plugin`: nothing is expected there. */
export function sumProgress(rows: readonly ProgressRow[], off: ReadonlySet<string>): Progress {
  const sum = noProgress()
  for (const { unit, plugin, part, state, late, count, notApplicable } of rows) {
    if (notApplicable !== null || off.has(`${unit}/${plugin}`)) {
      sum.notApplicable += count
      continue
    }
    const isSent = state === 'review' || state === 'accepted'
    if (part === 'support') {
      sum.support += count
      if (isSent) sum.supported += count
      continue
    }
    sum.expected += count
    if (isSent) sum.received += count
    if (state === 'review') sum.inReview += count
    if (state === 'returned') sum.returned += count
    if (state === 'accepted') sum.accepted += count
    if (late) sum.late += count
  }
  return sum
}
