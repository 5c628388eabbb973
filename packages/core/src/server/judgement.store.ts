import type { Kysely } from 'kysely'
import {
  type Allocation,
  type Judgement,
  judgeHistory,
  judgementDay,
  judgePlan,
  type LightHistory,
  type PlanFacts,
  today,
} from '../index.ts'
import type { Mounted } from './context.ts'
import { type At, currentFacts } from './facts.ts'
import { lastObservedDay, listCorrected, listObservations } from './observation.store.ts'
import { getPlan } from './plan.store.ts'
import type { CoreTables } from './tables.ts'
import { listThresholds } from './thresholds.store.ts'
import { listUnits } from './unit.store.ts'

/** Everything the judgements of a plan stand on, at one moment. */
export async function loadFacts(
  db: Kysely<CoreTables>,
  planId: string,
  { at, mounted, indicators }: { readonly at: At; readonly mounted: Mounted; readonly indicators?: readonly string[] },
): Promise<PlanFacts> {
  const [{ plan }, units, enablement, shares, observations, thresholds] = await Promise.all([
    getPlan(db, planId, at),
    listUnits(db, at),
    currentFacts(db, 'core.enablement', { of: ['unit_id', 'plugin_id'], at }),
    currentFacts(db, 'core.allocation', { of: ['target_id', 'unit_id'], at, where: { plan_id: planId } }),
    listObservations(db, planId, { at, ...(indicators === undefined ? {} : { indicators }) }),
    listThresholds(db, planId, at),
  ])
  return {
    plan,
    thresholds,
    units,
    indicators: mounted.indicators,
    disabled: new Set(enablement.filter((fact) => !fact.enabled).map((fact) => `${fact.unit_id}/${fact.plugin_id}`)),
    observations,
    allocations: shares.map(
      (share): Allocation => ({ target: share.target_id, unit: share.unit_id, value: share.value }),
    ),
  }
}

/** The day a plan is judged on unless a reader names another. */
export async function defaultDay(db: Kysely<CoreTables>, planId: string, asOf: Date | null): Promise<string> {
  const [plan, last] = await Promise.all([
    db.selectFrom('core.plan').select('year').where('plan_id', '=', planId).executeTakeFirst(),
    lastObservedDay(db, planId, asOf),
  ])
  return judgementDay({ year: plan?.year ?? Number(today().slice(0, 4)) }, last, asOf === null ? today() : today(asOf))
}

/**
 * Judges a plan again and keeps the result; with `indicators`, only what they touch, unless the day or the rules of judging have
 * changed since. Call inside a transaction.
 */
export async function refreshJudgements(
  db: Kysely<CoreTables>,
  planId: string,
  { mounted, indicators }: { readonly mounted: Mounted; readonly indicators?: readonly string[] },
): Promise<void> {
  const kept = await db
    .selectFrom('core.plan')
    .select(['judged_on', 'judged_by'])
    .where('plan_id', '=', planId)
    .forUpdate()
    .executeTakeFirst()
  const on = await defaultDay(db, planId, null)
  const isCurrent = kept?.judged_on === on && kept.judged_by === mounted.judging
  const only = isCurrent ? indicators : undefined
  if (only?.length === 0) return
  const facts = await loadFacts(db, planId, {
    at: { on, asOf: null },
    mounted,
    ...(only === undefined ? {} : { indicators: only }),
  })
  const asked = only === undefined ? undefined : new Set(only)
  const judgements = judgePlan(facts, on, asked)
  const histories = historiesByCase(
    judgeHistory(facts, { versions: await versionsOf(db, planId, { on, only }), on }, asked),
  )
  let outdated = db.deleteFrom('core.judgement').where('plan_id', '=', planId)
  if (only !== undefined) {
    const touched = facts.plan.targets.filter((target) => only.includes(target.indicator)).map((target) => target.id)
    outdated = outdated.where('target_id', 'in', touched.length > 0 ? touched : [''])
  }
  await outdated.execute()
  const rows = judgements.map((judgement) => ({
    plan_id: planId,
    target_id: judgement.target,
    unit_id: judgement.unit ?? '',
    light: judgement.light,
    previous_light: judgement.previousLight,
    body: JSON.stringify(judgement.assessment),
    history: JSON.stringify(histories.get(keyOf(judgement)) ?? []),
  }))
  for (let start = 0; start < rows.length; start += 2000)
    await db
      .insertInto('core.judgement')
      .values(rows.slice(start, start + 2000))
      .execute()
  await db
    .updateTable('core.plan')
    .set({ judged_on: on, judged_by: mounted.judging })
    .where('plan_id', '=', planId)
    .execute()
}

const keyOf = ({ target, unit }: Pick<Judgement, 'target' | 'unit'>): string => `${target}/${unit ?? ''}`

const historiesByCase = (histories: readonly LightHistory[]) =>
  new Map(histories.map((one) => [keyOf(one), one.months]))

const versionsOf = (
  db: Kysely<CoreTables>,
  planId: string,
  { on, only }: { readonly on: string; readonly only: readonly string[] | undefined },
) => listCorrected(db, planId, { at: { on, asOf: null }, ...(only === undefined ? {} : { indicators: only }) })

/** The kept lights of past months. */
export async function listHistories(db: Kysely<CoreTables>, planId: string): Promise<LightHistory[]> {
  const rows = await db
    .selectFrom('core.judgement')
    .select(['target_id as target', 'unit_id', 'history as months'])
    .where('plan_id', '=', planId)
    .execute()
  return rows.map(({ unit_id, ...row }) => ({ ...row, unit: unit_id === '' ? null : unit_id }))
}

/** The kept judgements of a plan. */
export async function listJudgements(db: Kysely<CoreTables>, planId: string): Promise<Judgement[]> {
  const rows = await db
    .selectFrom('core.judgement')
    .select(['target_id', 'unit_id', 'light', 'previous_light', 'body'])
    .where('plan_id', '=', planId)
    .execute()
  return rows.map((row) => ({
    target: row.target_id,
    unit: row.unit_id === '' ? null : row.unit_id,
    light: row.light,
    previousLight: row.previous_light,
    assessment: row.body,
  }))
}

/** A county's judgement without its assessment. */
export type CountyLight = Omit<Judgement, 'assessment'>

/**
 * The kept judgements of the whole, and of the counties their lights alone: three quarters of what is kept is what the counties'
 * assessments say, and most pages show none of it.
 */
export async function listLights(
  db: Kysely<CoreTables>,
  planId: string,
): Promise<{ readonly whole: readonly Judgement[]; readonly counties: readonly CountyLight[] }> {
  const kept = db
    .selectFrom('core.judgement')
    .select(['target_id as target', 'light', 'previous_light as previousLight'])
    .where('plan_id', '=', planId)
  const [whole, counties] = await Promise.all([
    kept.select('body as assessment').where('unit_id', '=', '').execute(),
    kept.select('unit_id as unit').where('unit_id', '!=', '').execute(),
  ])
  return { whole: whole.map((row) => ({ ...row, unit: null })), counties }
}
