import { big } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import type { Allocation, Demand, Target } from '../target.ts'
import { boundOf } from './bound.ts'
import { buildsUp } from './pace.ts'

/** Whether a target's amount is made of its units' amounts, so that one unit's part is a share and not the whole. */
export function isShared(target: Target, indicator: Indicator): boolean {
  const { demand } = target
  if (demand.kind === 'close') return true
  const isAmount = 'value' in demand && demand.kind !== 'class'
  const isSum = indicator.accumulation === 'flow' || indicator.rollUp === 'sum'
  if (demand.kind === 'stable') return isSum
  const bound = boundOf(demand, indicator, 1)
  return isAmount && bound !== null && (buildsUp(target, indicator, bound) || isSum)
}

/** The demand with a unit's own value in the place of the whole one; demands without an amount stay as they are. */
function withValue(demand: Demand, { value }: Allocation): Demand | null {
  switch (demand.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'about':
      return { ...demand, value }
    case 'stable':
      return { ...demand, baseline: value }
    case 'class': {
      const own = big(value)
      return own.gte(1) && own.lte(6) && own.eq(own.round(0)) ? { ...demand, value: Number(value) } : demand
    }
    case 'close': {
      const own = big(value)
      return own.gt(0) && own.eq(own.round(0)) ? { ...demand, total: Number(value) } : null
    }
    default:
      return demand
  }
}

/**
 * A unit's own target: its allocation where there is one; the same demand where every unit is asked the same (rates, means, limits, classes,
 * no events, deliverables); null where an amount has no share for this unit, or a share of no problems to close. A target for this unit
 * alone is its own. Asked only for units of the target's scope, groups expanded: ids of groups cannot be told from units here.
 */
// The unit and its share belong to two different tables, and callers hold them apart: four parameters read better than a wrapper.
// oxlint-disable-next-line max-params
export function targetForUnit(
  target: Target,
  indicator: Indicator,
  unitId: string,
  allocation: Allocation | null,
): Target | null {
  const { units } = target.scope
  if (units.length === 1 && units[0] === unitId && allocation === null) return target
  if (allocation === null && isShared(target, indicator)) return null
  const demand = allocation === null ? target.demand : withValue(target.demand, allocation)
  return demand === null ? null : { ...target, demand, scope: { ...target.scope, units: [unitId] } }
}
