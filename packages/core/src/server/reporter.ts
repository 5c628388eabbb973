import {
  expectedReports,
  type Grant,
  InvalidError,
  type Observation,
  type PlanFacts,
  pluginOf,
  today,
} from '../index.ts'
import type { Context } from './context.ts'
import { notAllowed, noUnit } from './gate.ts'
import { loadFacts } from './judgement.store.ts'
import { readableBy } from './reader.ts'

/** A figure that is reported says so; what calculators and demonstrations make is not for reporters to claim. */
const noSource = (): InvalidError =>
  new InvalidError('core.not-reported', {
    zh: '填报的数值来源只能是“填报”。导入、计算和演示的数值由系统或数据操作员录入。',
    en: 'The source of a reported figure must be "reported". Imported, computed and simulated ones come from elsewhere.',
  })

/**
 * The grant by which the actor may send all of these figures. Who may `correct` sends any; who may `report` sends the figures that are
 * asked of its unit: a county its own, a department those of the tasks it answers for. Throws NotFoundError for a unit that does not
 * exist or is not the actor's to see, NotAllowedError for the first figure that is not the actor's to send, and InvalidError for a source
 * that a reporter cannot have.
 */
export async function requireReporter(
  ctx: Context,
  { plan, observations }: { readonly plan: string; readonly observations: readonly Observation[] },
): Promise<Grant> {
  const at = { on: today(), asOf: null }
  const facts = await loadFacts(ctx.db, plan, { at, mounted: ctx.mounted, indicators: [] })
  const isReadable = readableBy(ctx, facts.units)
  const asked = reportersOf(facts)
  let last: Grant | undefined
  for (const { indicator, unit, source } of observations) {
    const plugin = pluginOf(indicator)
    const refused = { action: 'report', unit, plugin } as const
    if (!facts.units.has(unit)) throw noUnit(unit)
    if (!isReadable(unit) && !isReadable(unit, indicator)) throw noUnit(unit, refused)
    const corrector = ctx.access.decide({ action: 'correct', unit, plugin })
    const reporters = asked.get(`${indicator}/${unit}`) ?? []
    const grant =
      corrector ?? reporters.flatMap((one) => ctx.access.decide({ action: 'report', unit: one, plugin }) ?? [])[0]
    if (grant === undefined) throw notAllowed(refused)
    if (corrector === undefined && source.kind !== 'reported') throw noSource()
    last = grant
  }
  if (last === undefined) throw new Error('there is nothing to record')
  return last
}

/** The units that each figure is asked of, by `indicator/subject`. */
function reportersOf(facts: PlanFacts): ReadonlyMap<string, readonly string[]> {
  const expected = Map.groupBy(expectedReports(facts), ({ indicator, subject }) => `${indicator.id}/${subject}`)
  return new Map([...expected].map(([key, entries]) => [key, entries.map((entry) => entry.reporter)]))
}
