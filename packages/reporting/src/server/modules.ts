import { today } from '@workpoints/core'
import { coreDb, currentFacts } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { ReportingTables } from './tables.ts'

/** The modules that are off for units (or for one unit) today, as `unit/plugin`: nothing is expected of the unit there. */
export async function modulesOff(db: Kysely<ReportingTables>, unit?: string): Promise<ReadonlySet<string>> {
  const facts = await currentFacts(coreDb(db), 'core.enablement', {
    of: ['unit_id', 'plugin_id'],
    at: { on: today(), asOf: null },
    ...(unit === undefined ? {} : { where: { unit_id: unit } }),
  })
  return new Set(facts.filter(({ enabled }) => !enabled).map((fact) => `${fact.unit_id}/${fact.plugin_id}`))
}
