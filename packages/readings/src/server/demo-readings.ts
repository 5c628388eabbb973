import { isCounty, monthsOf, periodStart, today } from '@workpoints/core'
import { type CoreTables, coreDb, lastObservedDay, listPlans, listUnits } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { insertDemoDays } from './demo-days.ts'
import { recordFigures } from './figures.ts'
import { writeReadings } from './reading-write.ts'
import { readingsDb } from './readings-db.ts'
import type { ReadingsHalf } from './readings-half.ts'
import { insertSites } from './site.store.ts'

/**
 * Writes the plugins' made-up readings and records their figures, for the months that the demonstration covers. Call inside the
 * transaction that brings the demonstration, after its figures and before it is judged.
 */
export async function insertDemoReadings(
  core: Kysely<CoreTables>,
  plan: string,
  halves: readonly ReadingsHalf[],
): Promise<void> {
  const db = readingsDb(core)
  const { org_id: org } = await core.selectFrom('core.org').select('org_id').executeTakeFirstOrThrow()
  const through = await lastObservedDay(core, plan, null)
  const year = (await listPlans(core)).find(({ id }) => id === plan)?.year
  if (through === null || year === undefined) return
  const units = [...(await listUnits(coreDb(db), { on: today(), asOf: null })).values()]
  const writing = { org, source: 'demo', final: true, by: 'demo', reason: '演示数据' }
  for (const { demo } of halves) {
    if (demo === null) continue
    const { sites, rows, days } = demo({ year, through, counties: units.filter(isCounty), units })
    const real = sites.find(({ simulated }) => !simulated)
    if (real !== undefined) throw new Error(`the demonstration site ${real.id} is not marked as simulated`)
    await insertSites(db, sites, { by: 'demo' })
    if (days !== undefined) await insertDemoDays(db, sites, days())
    for (const month of monthsOf(year)) if (periodStart(month) <= through) await writeReadings(db, rows(month), writing)
  }
  await recordFigures(db, halves, 'all')
}

/**
 * Takes simulated sites away with all that was kept for them, what was corrected in them too; the database's own function does it, for
 * the application may delete no corrections. Figures are counted anew when the next are.
 */
export async function forgetDemoReadings(core: Kysely<CoreTables>): Promise<void> {
  const { org_id: org } = await core.selectFrom('core.org').select('org_id').executeTakeFirstOrThrow()
  await sql`select readings.forget_simulated(${org})`.execute(core)
  await readingsDb(core).deleteFrom('readings.counted').execute()
}
