import { countingUnits, type Judgement, type PlanFacts, pluginOf } from '../index.ts'
import type { Context } from './context.ts'
import { mayRead } from './gate.ts'

/** Whether a reader may see a unit's own figures of an indicator; without one, its own page. */
export type IsReadable = (unit: string, indicator?: string) => boolean

/** Figures of the city and of groups are the plan's own; those of a county, a zone or a department are the unit's. */
export function readableBy(ctx: Context, units: PlanFacts['units']): IsReadable {
  return (unit, indicator) => {
    const kind = units.get(unit)?.kind
    const isWhole = indicator !== undefined && (kind === 'city' || kind === 'group' || kind === 'collective')
    return isWhole || mayRead(ctx, unit, indicator === undefined ? null : pluginOf(indicator))
  }
}

/** The targets that stand on the figures of a single unit, where the reader may not see that unit's. */
export function targetsOfOthers(facts: PlanFacts, isReadable: IsReadable): ReadonlySet<string> {
  const hidden = facts.plan.targets.filter((target) => {
    const [only, ...others] = countingUnits(facts, target)
    return only !== undefined && others.length === 0 && !isReadable(only, target.indicator)
  })
  return new Set(hidden.map(({ id }) => id))
}

/** A judgement without what it was made from. */
export const withoutFigures = (judgement: Judgement): Judgement => ({
  ...judgement,
  assessment: {
    light: judgement.light,
    reason: {
      zh: '该目标只由一个县（市、区）承担，其数值仅对该单位和市级部门公开。',
      en: 'One county alone answers for this target; its figures are shown to that county and to the city.',
    },
    value: null,
    attainment: null,
    expected: null,
    headroom: null,
    forecast: null,
    coverage: { received: 0, expected: 0 },
    through: null,
    basis: [],
  },
})
