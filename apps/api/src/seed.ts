import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Plan, type PlanPack, Unit } from '@workpoints/core'
import {
  bumpRevision,
  type CoreTables,
  clearDemo,
  inOrg,
  insertDemo,
  insertPlan,
  isDemo,
  listPlans,
  type Platform,
  refreshJudgements,
} from '@workpoints/core/server'
import { insertDemoNotices, insertDemoRounds, reportingDb } from '@workpoints/reporting/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { readDemo } from './demo.ts'
import { readJson } from './read-json.ts'

/** Reads a reviewed plan from a folder: `plan.json`, `units.json` and `source.txt`. */
export async function readPack(dir: string): Promise<PlanPack> {
  const [plan, units, source] = await Promise.all([
    readJson(join(dir, 'plan.json'), Plan),
    readJson(join(dir, 'units.json'), z.array(Unit)),
    readFile(join(dir, 'source.txt'), 'utf8'),
  ])
  return { plan, units, source }
}

/** The issuing body of a pack: its id is the city's (or county's), its name the committee office's. */
function orgOf({ plan, units }: PlanPack) {
  const place = units.find((unit) => unit.kind === 'city')
  const office = units.find((unit) => unit.kind === 'committee')
  return { id: place?.id ?? plan.id, name: office?.name ?? { zh: plan.issuer, en: plan.issuer } }
}

/**
 * Records the plan of a folder, once, with its demonstration data unless `empty`; `empty` also takes demonstration data away that
 * are there, and `rounds` adds the demonstration's months of reporting. One transaction: all of it or nothing. Returns the issuing body's id.
 */
export async function seed(
  db: Kysely<CoreTables>,
  platform: Platform,
  { dir, empty, rounds = false }: { readonly dir: string; readonly empty: boolean; readonly rounds?: boolean },
): Promise<string> {
  const pack = await readPack(dir)
  const org = orgOf(pack)
  await inOrg(db, org.id)
    .transaction()
    .execute(async (trx) => {
      const { id } = pack.plan
      await trx
        .insertInto('core.org')
        .values({ name: JSON.stringify(org.name) })
        .onConflict((conflict) => conflict.column('org_id').doNothing())
        .execute()
      const known = (await listPlans(trx)).some((plan) => plan.id === id)
      // A demonstration plays in its year: the plan counts as known from the year's first day, so that "as known on" can be tried.
      const recordedAt = empty ? {} : { recordedAt: new Date(`${pack.plan.year}-01-01T00:00:00+08:00`) }
      if (!known) await insertPlan(trx, pack, { recordedBy: 'seed', ...recordedAt })
      if (!known && !empty) await insertDemo(trx, id, await readDemo(dir, pack))
      if (!known && !empty) for (const bring of platform.mounted.bringDemo) await bring(trx, id, platform.mounted)
      if (!known && !empty && rounds) await insertDemoRounds(platform, reportingDb(trx), { plan: id })
      if (!known && !empty && rounds) await insertDemoNotices(platform, reportingDb(trx), id)
      const clears = known && empty && (await isDemo(trx, id))
      if (clears) await clearDemo(trx, id, platform.mounted)
      const changed = !known || clears
      await refreshJudgements(trx, id, { mounted: platform.mounted, ...(changed ? {} : { indicators: [] }) })
      await bumpRevision(trx)
    })
  return org.id
}
