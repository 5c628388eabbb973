import type { Kysely } from 'kysely'
import type { DatedThresholds, Day, Thresholds } from '../index.ts'
import { newId } from './database/id.ts'
import type { At } from './facts.ts'
import type { CoreTables } from './tables.ts'

/** The settings of a plan's lights with the days they hold from, as known at a moment and up to a day; the earliest first. */
export async function listThresholds(db: Kysely<CoreTables>, planId: string, at: At): Promise<DatedThresholds[]> {
  let query = db
    .selectFrom('core.thresholds')
    .select(['holds_from', 'body'])
    .distinctOn('holds_from')
    .where('plan_id', '=', planId)
    .where('holds_from', '<=', at.on)
  if (at.asOf !== null) query = query.where('recorded_at', '<=', at.asOf)
  const rows = await query.orderBy('holds_from').orderBy('recorded_at', 'desc').orderBy('fact_id', 'desc').execute()
  return rows.map((row) => ({ from: row.holds_from, thresholds: row.body }))
}

/** Records the settings of a plan's lights from a day on, as a new fact; call `refreshJudgements` after it. Inside a transaction. */
export async function insertThresholds(
  db: Kysely<CoreTables>,
  planId: string,
  { thresholds, from, by }: { readonly thresholds: Thresholds; readonly from: Day; readonly by: string },
): Promise<void> {
  const replaced = await db
    .selectFrom('core.thresholds')
    .select('fact_id')
    .where('plan_id', '=', planId)
    .where('holds_from', '=', from)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  await db
    .insertInto('core.thresholds')
    .values({
      ...{ fact_id: newId(), plan_id: planId, holds_from: from, recorded_by: by },
      supersedes: replaced?.fact_id ?? null,
      body: JSON.stringify(thresholds),
    })
    .execute()
}
