import { daysBetween, type Plan, periodEnd, periodStart, today } from '@workpoints/core'
import { type Context, coreDb, getPlan } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import type { AskedView } from '../asked-view.ts'
import type { CheckContext } from '../checks.ts'
import { type Content, emptyContent, type NotApplicable, phaseOf, type RoundPhase } from '../index.ts'
import { askedViews, figuresOf, prefilled } from './asked.view.ts'
import { modulesOff } from './modules.ts'
import { getRound, type RoundRow } from './round.store.ts'
import { timesOf } from './round.view.ts'
import type { SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

/** What the unit sent on the same task in an earlier round. */
export interface Earlier {
  readonly round: string
  readonly period: string
  readonly content: Content
}

/** A report with everything that filling and checking it stands on. */
export interface Report {
  readonly row: SubmissionRow
  readonly round: RoundRow
  readonly plan: Plan
  readonly asked: readonly AskedView[]
  /** Where the round stands for the unit by the database's clock. */
  readonly phase: RoundPhase
  /** Why nothing is asked; also where the unit's module is off today. */
  readonly notApplicable: NotApplicable | null
  /** The end of the unit's latest extension. */
  readonly extendedTo: Date | null
  /** Earlier rounds' reports of the unit on the task, the latest first. */
  readonly earlier: readonly Earlier[]
  readonly checks: CheckContext
}

/** So many rounds back a run of unchanged reports is counted. */
const roundsBack = 12

/** The moment by the database's clock: several servers agree on it. */
export async function databaseNow(db: Kysely<ReportingTables>): Promise<number> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  return rows[0]?.at.getTime() ?? Date.now()
}

/** The latest extension of a unit in a round; null without one. */
export async function extensionOf(
  db: Kysely<ReportingTables>,
  { round, unit }: { readonly round: string; readonly unit: string },
): Promise<Date | null> {
  const row = await db
    .selectFrom('reporting.extension')
    .select('until')
    .where('round_id', '=', round)
    .where('unit_id', '=', unit)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.until ?? null
}

/** What the unit sent on the task in rounds of earlier periods, the latest period first. */
export async function listEarlier(
  db: Kysely<ReportingTables>,
  row: Pick<SubmissionRow, 'unit_id' | 'source' | 'plan_id'>,
  round: Pick<RoundRow, 'period' | 'kind'>,
): Promise<readonly Earlier[]> {
  const rows = await db
    .selectFrom('reporting.submission as s')
    .innerJoin('reporting.round as r', (join) =>
      join.onRef('r.org_id', '=', 's.org_id').onRef('r.round_id', '=', 's.round_id'),
    )
    .innerJoin('reporting.version as v', (join) =>
      join
        .onRef('v.org_id', '=', 's.org_id')
        .onRef('v.submission_id', '=', 's.submission_id')
        .onRef('v.version', '=', 's.version'),
    )
    .select(['r.round_id', 'r.period', 'v.content'])
    .where('s.unit_id', '=', row.unit_id)
    .where('s.source', '=', row.source)
    .where('s.plan_id', '=', row.plan_id)
    .where('r.kind', '=', round.kind)
    .where('r.period', '<', round.period)
    .where('s.corrects', 'is', null)
    .orderBy('r.period', 'desc')
    .limit(roundsBack)
    .execute()
  return rows.map(({ round_id, period, content }) => ({ round: round_id, period, content }))
}

/** Loads a report; who may see it has been decided. */
export async function loadReport(ctx: Context, db: Kysely<ReportingTables>, row: SubmissionRow): Promise<Report> {
  const round = await getRound(db, row.round_id)
  const [{ plan }, figures, earlier, extendedTo, now, off] = await Promise.all([
    getPlan(coreDb(db), row.plan_id, { on: today(), asOf: null }),
    figuresOf(db, row.plan_id, row.asked),
    listEarlier(db, row, round),
    extensionOf(db, { round: row.round_id, unit: row.unit_id }),
    databaseNow(db),
    modulesOff(db, row.unit_id),
  ])
  const { period } = round
  const run = earlier.findIndex(({ content }) => content.unchanged === null)
  return {
    ...{ row, round, plan, extendedTo, earlier },
    notApplicable: row.not_applicable ?? (off.has(`${row.unit_id}/${row.plugin}`) ? 'module-off' : null),
    asked: askedViews(row.asked, { ctx, plan, period, figures }),
    phase: phaseOf(timesOf(round), now, extendedTo?.getTime() ?? null),
    checks: {
      unchangedRun: run < 0 ? earlier.length : run,
      periodDays: daysBetween(periodStart(period), periodEnd(period)),
    },
  }
}

/** What was sent last, of this report or of the accepted one that it corrects; null before the first. */
async function sentBefore(db: Kysely<ReportingTables>, row: SubmissionRow): Promise<Content | null> {
  const id = row.version > 0 ? row.submission_id : row.corrects
  if (id === null) return null
  const sent = await db
    .selectFrom('reporting.version')
    .select('content')
    .where('submission_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return sent?.content ?? null
}

/** What the form begins with: what was sent last where it came back or is corrected, else the figures that go on from the last ones. */
export async function startOf(db: Kysely<ReportingTables>, { row, asked }: Report): Promise<Content> {
  return (await sentBefore(db, row)) ?? { ...emptyContent, values: prefilled(asked) }
}
