import { expectedReports, type Grant, type Observation, pluginOf, today } from '../index.ts'
import type { Context } from './context.ts'
import { notAllowed } from './gate.ts'
import { loadFacts } from './judgement.store.ts'

/**
 * The grant by which the actor may send all of these figures. Who may `correct` sends any; who may `report` sends the figures that are
 * asked of its unit: a county its own, a department those of the tasks it answers for. Throws NotAllowedError for the first one that is not.
 */
export async function requireReporter(
  ctx: Context,
  { plan, observations }: { readonly plan: string; readonly observations: readonly Observation[] },
): Promise<Grant> {
  const asked = await reportersOf(ctx, plan)
  let last: Grant | undefined
  for (const { indicator, unit } of observations) {
    const plugin = pluginOf(indicator)
    const reporters = asked.get(`${indicator}/${unit}`) ?? []
    const grant =
      ctx.access.decide({ action: 'correct', unit, plugin }) ??
      reporters.flatMap((one) => ctx.access.decide({ action: 'report', unit: one, plugin }) ?? [])[0]
    if (grant === undefined) throw notAllowed({ action: 'report', unit, plugin })
    last = grant
  }
  if (last === undefined) throw new Error('there is nothing to record')
  return last
}

/** The units that each figure is asked of, by `indicator/subject`. */
async function reportersOf(ctx: Context, plan: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const facts = await loadFacts(ctx.db, plan, { at: { on: today(), asOf: null }, mounted: ctx.mounted, indicators: [] })
  const expected = Map.groupBy(expectedReports(facts), ({ indicator, subject }) => `${indicator.id}/${subject}`)
  return new Map([...expected].map(([key, entries]) => [key, entries.map((entry) => entry.reporter)]))
}
