import { pluginOf, today } from '@workpoints/core'
import { type Context, coreDb, getPlan } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { tell } from './event.store.ts'
import type { ReportingTables } from './tables.ts'
import { turnedRed } from './told-events.ts'

async function redOnes(db: Kysely<ReportingTables>, plan: string): Promise<ReadonlySet<string>> {
  const rows = await coreDb(db)
    .selectFrom('core.judgement')
    .select(['target_id', 'unit_id'])
    .where('plan_id', '=', plan)
    .where('light', '=', 'red')
    .execute()
  return new Set(rows.map((row) => `${row.target_id} ${row.unit_id}`))
}

interface Judging {
  readonly plan: string
  readonly indicators: readonly string[]
  readonly refresh: () => Promise<void>
}

/** Judges anew by `refresh`, and tells of the targets that were not red before and are now. */
export async function tellTurnedRed(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  { plan: planId, indicators, refresh }: Judging,
): Promise<void> {
  const before = await redOnes(db, planId)
  await refresh()
  const turned = [...(await redOnes(db, planId))].filter((one) => !before.has(one))
  if (turned.length === 0) return
  const { plan } = await getPlan(coreDb(db), planId, { on: today(), asOf: null })
  const touched = new Map(plan.targets.map((target) => [target.id, target]))
  await tell(
    db,
    turned.flatMap((one) => {
      const [id = '', unit = ''] = one.split(' ')
      const target = touched.get(id)
      if (target === undefined || !indicators.includes(target.indicator)) return []
      const { source, indicator } = target
      const about = { plugin: pluginOf(indicator), unit: unit === '' ? null : unit }
      return [{ ...turnedRed({ plan: planId, target: id, source, on: today(), ...about }), by: ctx.actor?.id }]
    }),
  )
}
