import {
  ConflictError,
  type Day,
  isCounted,
  NotFoundError,
  type Period,
  periodEnd,
  periodStart,
  today,
} from '@workpoints/core'
import { type Context, coreDb, isDemo, listObservations, loadFacts, newId } from '@workpoints/core/server'
import type { Kysely, Selectable } from 'kysely'
import { type Expectation, expectedSubmissions, type RoundFields, roundTitle } from '../index.ts'
import type { ReportingTables } from './tables.ts'

export type RoundRow = Selectable<ReportingTables['reporting.round']>

/** A round that is not there. */
export const noRound = (id: string): NotFoundError =>
  new NotFoundError('reporting.no-round', { zh: `没有编号为“${id}”的调度。`, en: `There is no round "${id}".` })

/** Throws NotFoundError `reporting.no-round`. */
export async function getRound(db: Kysely<ReportingTables>, id: string): Promise<RoundRow> {
  const row = await db.selectFrom('reporting.round').selectAll().where('round_id', '=', id).executeTakeFirst()
  if (row === undefined) throw noRound(id)
  return row
}

/** The plan's rounds, the latest period first; those of the demonstration while it lasts, and no others then. */
export async function listRounds(db: Kysely<ReportingTables>, plan: string): Promise<RoundRow[]> {
  return db
    .selectFrom('reporting.round')
    .selectAll()
    .where('plan_id', '=', plan)
    .orderBy('period', 'desc')
    .orderBy('opened_at', 'desc')
    .execute()
}

/** The day on which a round's facts are read: its period's end, or today inside the period. */
const factsDay = (period: string): Day => [periodEnd(period), today()].toSorted()[0] ?? today()

/** What a round expects by the facts of now. */
export async function expectationsOf(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  { plan, period, coverage }: { plan: string } & Pick<RoundFields, 'period' | 'coverage'>,
): Promise<readonly Expectation[]> {
  const at = { on: factsDay(period), asOf: null }
  const facts = await loadFacts(coreDb(db), plan, { at, mounted: ctx.mounted, indicators: [] })
  const counted = await countedUntil(ctx, db, { plan, period })
  return expectedSubmissions({ facts, isCounted: (indicator, unit) => counted.has(`${indicator}/${unit}`), coverage })
}

/** What modules have counted up to the end of a period of the year, as `indicator/unit`. */
export async function countedUntil(
  { mounted }: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  { plan, period }: { readonly plan: string; readonly period: Period },
): Promise<ReadonlySet<string>> {
  const at = { on: '9999-12-31', asOf: null }
  const known = await listObservations(coreDb(db), plan, { at, indicators: [...mounted.computed] })
  const counted = known.filter((fact) => isCounted(fact) && periodStart(fact.period) <= periodEnd(period))
  return new Set(counted.map(({ indicator, unit }) => `${indicator}/${unit}`))
}

/** The row of an expected report, before anything was written. */
export const rowOf = (round: RoundRow, { unit, leadUnit, notApplicable, ...rest }: Expectation) => ({
  submission_id: newId(),
  round_id: round.round_id,
  plan_id: round.plan_id,
  unit_id: unit,
  source: rest.source,
  plugin: rest.plugin,
  part: rest.part,
  lead_unit: leadUnit,
  asked: JSON.stringify(rest.asked),
  not_applicable: notApplicable,
  state: 'empty' as const,
})

/** Rows of one INSERT: far below PostgreSQL's 65,535 parameters. */
const batchSize = 2000

/**
 * Opens a round with everything it expects, in the given transaction. Throws ConflictError `reporting.round-there` when the plan has a
 * round of that kind and period. Returns the row and how many reports it asks for.
 */
export async function openRound(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  { plan, by, ...fields }: RoundFields & { readonly plan: string; readonly by: string },
): Promise<{ readonly round: RoundRow; readonly expected: number }> {
  const demo = await isDemo(coreDb(db), plan)
  const round = await db
    .insertInto('reporting.round')
    .values({
      round_id: newId(),
      plan_id: plan,
      kind: fields.kind,
      period: fields.period,
      title: fields.title,
      opens_at: fields.opensAt,
      due_at: fields.dueAt,
      closes_at: fields.closesAt,
      coverage: fields.coverage,
      demo,
      opened_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (round === undefined)
    throw new ConflictError('reporting.round-there', {
      zh: `“${roundTitle(fields).zh}”已经存在，不能重复开启；如需另行收集，请开启专项调度。`,
      en: `"${roundTitle(fields).en}" is there already; open an ad hoc round to collect something else.`,
    })
  const expected = await expectationsOf(ctx, db, { plan, ...fields })
  const rows = expected.map((one) => rowOf(round, one))
  for (let start = 0; start < rows.length; start += batchSize)
    await db
      .insertInto('reporting.submission')
      .values(rows.slice(start, start + batchSize))
      .execute()
  return { round, expected: expected.filter(({ notApplicable }) => notApplicable === null).length }
}
