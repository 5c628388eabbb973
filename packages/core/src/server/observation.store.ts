import type { Kysely } from 'kysely'
import { ConflictError, type Observation, type ObservationFact, periodEnd } from '../index.ts'
import { newId } from './database/id.ts'
import type { At } from './facts.ts'
import { listPlans } from './plan.store.ts'
import type { CoreTables } from './tables.ts'
import { type Recorded, stamp } from './unit.store.ts'

/** Rows of one INSERT: 12 parameters a row stay well below PostgreSQL's 65,535. */
const batchSize = 2000

type Row = {
  readonly fact_id: string
  readonly indicator: string
  readonly unit_id: string
  readonly period: string
  readonly value: string
  readonly numerator: string | null
  readonly denominator: string | null
  readonly weight: string | null
  readonly source_kind: ObservationFact['source']['kind']
  readonly source_note: string
  readonly recorded_at: Date
  readonly recorded_by: string
  readonly supersedes: string | null
}

const toFact = (row: Row): ObservationFact => ({
  id: row.fact_id,
  indicator: row.indicator,
  unit: row.unit_id,
  period: row.period,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  weight: row.weight,
  source: { kind: row.source_kind, note: row.source_note },
  recordedAt: row.recorded_at.toISOString(),
  recordedBy: row.recorded_by,
  supersedes: row.supersedes,
})

/** Which of a plan's observations are wanted. */
export interface ObservationFilter {
  readonly indicators?: readonly string[]
  readonly unit?: string
}

function observationsOf(db: Kysely<CoreTables>, planId: string, { indicators, unit }: ObservationFilter) {
  let query = db.selectFrom('core.observation').selectAll().where('plan_id', '=', planId)
  if (indicators !== undefined) query = query.where('indicator', 'in', indicators.length > 0 ? [...indicators] : [''])
  if (unit !== undefined) query = query.where('unit_id', '=', unit)
  return query
}

/** The current version of each observation: of periods that ended by `on`, as recorded by `asOf`. */
export async function listObservations(
  db: Kysely<CoreTables>,
  planId: string,
  { at, ...filter }: ObservationFilter & { readonly at: At },
): Promise<ObservationFact[]> {
  let query = observationsOf(db, planId, filter).where('period_end', '<=', at.on)
  if (at.asOf !== null) query = query.where('recorded_at', '<=', at.asOf)
  const rows = await query
    .distinctOn(['indicator', 'unit_id', 'period'])
    .orderBy('indicator')
    .orderBy('unit_id')
    .orderBy('period')
    .orderBy('recorded_at', 'desc')
    .orderBy('fact_id', 'desc')
    .execute()
  return rows.map(toFact)
}

/**
 * Which figures of a period have come, as `indicator/unit`: for a period that ended by `on`, as recorded by `asOf`. A figure has come
 * with its first version, so the corrections, however many, are not looked at.
 */
export async function receivedIn(
  db: Kysely<CoreTables>,
  planId: string,
  { period, at }: { readonly period: string; readonly at: At },
): Promise<ReadonlySet<string>> {
  let query = db
    .selectFrom('core.observation')
    .select(['indicator', 'unit_id'])
    .where('plan_id', '=', planId)
    .where('period', '=', period)
    .where('period_end', '=', periodEnd(period))
    .where('period_end', '<=', at.on)
    .where('supersedes', 'is', null)
  if (at.asOf !== null) query = query.where('recorded_at', '<=', at.asOf)
  const rows = await query.execute()
  return new Set(rows.map((row) => `${row.indicator}/${row.unit_id}`))
}

/** Every version ever recorded, oldest first: what a correction replaced stays readable. */
export async function observationHistory(
  db: Kysely<CoreTables>,
  planId: string,
  { at, ...filter }: ObservationFilter & { readonly at: At },
): Promise<ObservationFact[]> {
  let query = observationsOf(db, planId, filter).where('period_end', '<=', at.on)
  if (at.asOf !== null) query = query.where('recorded_at', '<=', at.asOf)
  const rows = await query.orderBy('period').orderBy('unit_id').orderBy('recorded_at').orderBy('fact_id').execute()
  return rows.map(toFact)
}

/** The figures that were corrected: the corrections and what they replaced, in the order of their recording. */
export async function listCorrected(
  db: Kysely<CoreTables>,
  planId: string,
  { at, ...filter }: ObservationFilter & { readonly at: At },
): Promise<ObservationFact[]> {
  const replaced = db
    .selectFrom('core.observation')
    .select('supersedes')
    .where('plan_id', '=', planId)
    .where('supersedes', 'is not', null)
  let query = observationsOf(db, planId, filter)
    .where('period_end', '<=', at.on)
    .where((eb) => eb.or([eb('supersedes', 'is not', null), eb('fact_id', 'in', replaced)]))
  if (at.asOf !== null) query = query.where('recorded_at', '<=', at.asOf)
  return (await query.orderBy('recorded_at').orderBy('fact_id').execute()).map(toFact)
}

/** The last period end that anything was observed for, as recorded by `asOf`; null without data. */
export async function lastObservedDay(
  db: Kysely<CoreTables>,
  planId: string,
  asOf: Date | null,
): Promise<string | null> {
  let query = db.selectFrom('core.observation').select('period_end').where('plan_id', '=', planId)
  if (asOf !== null) query = query.where('recorded_at', '<=', asOf)
  return (await query.orderBy('period_end', 'desc').limit(1).executeTakeFirst())?.period_end ?? null
}

/** Whether a plan holds demonstration data. */
export async function isDemo(db: Kysely<CoreTables>, planId: string): Promise<boolean> {
  const row = await db
    .selectFrom('core.observation')
    .select('fact_id')
    .where('plan_id', '=', planId)
    .where('source_kind', '=', 'simulated')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** True while some plan shows its demonstration: what is written now goes with it. */
export async function isDemoTime(db: Kysely<CoreTables>): Promise<boolean> {
  for (const { id } of await listPlans(db)) if (await isDemo(db, id)) return true
  return false
}

/** Real months are never mixed with simulated ones; the plan's row is locked, so two writers cannot pass each other. */
async function refuseMixing(
  db: Kysely<CoreTables>,
  planId: string,
  observations: readonly Observation[],
): Promise<void> {
  await db.selectFrom('core.plan').select('plan_id').where('plan_id', '=', planId).forUpdate().execute()
  const kinds = new Set(observations.map((observation) => observation.source.kind === 'simulated'))
  const other = await db
    .selectFrom('core.observation')
    .select('source_kind')
    .where('plan_id', '=', planId)
    .where('source_kind', kinds.has(true) ? '!=' : '=', 'simulated')
    .limit(1)
    .executeTakeFirst()
  if (kinds.size > 1 || other !== undefined)
    throw new ConflictError('core.demo-mixed', {
      zh: '演示数据与真实数据不能混用。请先在页面顶部清除演示数据，再录入真实数据。',
      en: 'Demonstration data and real data are never mixed. Clear the demonstration data first (at the top of any page).',
    })
}

const keyOf = (o: { indicator: string; unit: string; period: string }): string => `${o.indicator}/${o.unit}/${o.period}`

/**
 * Records observations as new facts; one that is already known for the same indicator, unit and period is superseded and stays.
 * Call inside a transaction.
 */
export async function insertObservations(
  db: Kysely<CoreTables>,
  planId: string,
  {
    observations,
    by,
  }: { readonly observations: readonly Observation[]; readonly by: Recorded | ((o: Observation) => Recorded) },
): Promise<void> {
  if (observations.length === 0) return
  await refuseMixing(db, planId, observations)
  const indicators = [...new Set(observations.map((observation) => observation.indicator))]
  const known = await listObservations(db, planId, { indicators, at: { on: '9999-12-31', asOf: null } })
  const earlier = new Map(known.map((fact) => [keyOf(fact), fact.id]))
  const rows = observations.map((o) => {
    const recorded = typeof by === 'function' ? by(o) : by
    return {
      fact_id: newId(),
      plan_id: planId,
      indicator: o.indicator,
      unit_id: o.unit,
      period: o.period,
      period_end: periodEnd(o.period),
      value: o.value,
      numerator: o.numerator,
      denominator: o.denominator,
      weight: o.weight,
      source_kind: o.source.kind,
      source_note: o.source.note,
      recorded_by: recorded.recordedBy,
      supersedes: earlier.get(keyOf(o)) ?? null,
      ...stamp(recorded),
    }
  })
  for (let start = 0; start < rows.length; start += batchSize)
    await db
      .insertInto('core.observation')
      .values(rows.slice(start, start + batchSize))
      .execute()
}
