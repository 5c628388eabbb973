import type { Kysely } from 'kysely'
import { type Allocation, type Observation, periodEnd } from '../index.ts'
import type { Mounted } from './context.ts'
import { newId } from './database/id.ts'
import { insertObservations } from './observation.store.ts'
import type { CoreTables } from './tables.ts'

/** What a demonstration brings: simulated figures and simulated shares. */
export interface DemoData {
  readonly observations: readonly Observation[]
  readonly allocations: readonly Allocation[]
}

/** A month's figures come in on the fifth of the next month at nine in the morning, China time. */
const arrival = (observation: Observation): Date =>
  new Date(new Date(`${periodEnd(observation.period)}T09:00:00+08:00`).getTime() + 5 * 86_400_000)

/** Records demonstration data, each month as if it had been sent on its day. Refused where real figures exist. Call inside a transaction. */
export async function insertDemo(db: Kysely<CoreTables>, planId: string, demo: DemoData): Promise<void> {
  await insertObservations(db, planId, {
    observations: demo.observations,
    by: (observation) => ({ recordedBy: 'demo', recordedAt: arrival(observation) }),
  })
  const year = demo.observations[0]?.period.slice(0, 4) ?? planId.slice(-4)
  const recordedAt = new Date(`${year}-01-20T09:00:00+08:00`)
  const rows = demo.allocations.map((share) => ({
    fact_id: newId(),
    plan_id: planId,
    target_id: share.target,
    unit_id: share.unit,
    value: share.value,
    simulated: true,
    holds_from: `${year}-01-01`,
    recorded_at: recordedAt,
    recorded_by: 'demo',
    supersedes: null,
  }))
  if (rows.length > 0) await db.insertInto('core.allocation').values(rows).execute()
}

/**
 * Takes demonstration data away, with what capabilities keep for it, and nothing else. Simulated figures are no facts, so this is the one place that deletes rows;
 * returns how many observations went. Call inside a transaction.
 */
export async function clearDemo(
  db: Kysely<CoreTables>,
  planId: string,
  { forgetDemo }: Pick<Mounted, 'forgetDemo'>,
): Promise<number> {
  for (const forget of forgetDemo) await forget(db, planId)
  await db.selectFrom('core.plan').select('plan_id').where('plan_id', '=', planId).forUpdate().execute()
  const gone = await db
    .deleteFrom('core.observation')
    .where('plan_id', '=', planId)
    .where('source_kind', '=', 'simulated')
    .executeTakeFirst()
  await db.deleteFrom('core.allocation').where('plan_id', '=', planId).where('simulated', '=', true).execute()
  return Number(gone.numDeletedRows)
}
