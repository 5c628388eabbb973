import type Big from 'big.js'
import { big } from '../decimal.ts'
import { daysBetween } from '../period.ts'
import type { UnitValue } from './accumulation.ts'
import { type Bound, meets } from './bound.ts'
import { daysLeft, firstDay } from './calendar.ts'
import type { ValueInput } from './input.ts'
import { effectiveRollUp, worstOf } from './roll-up.ts'
import { closingDay } from './selection.ts'
import type { ValueToDate } from './value.ts'

/** A mean or ratio seen as a total over a weight: what is done, and the weight still to come. Weights are days, or the ratio's denominators. */
export interface Remainder {
  readonly total: Big
  readonly weight: Big
  readonly rest: Big
  /** False where the weight still to come is only reckoned from the weight so far: nobody knows next month's tonnes. */
  readonly certain: boolean
}

function remainderOf(input: ValueInput, unit: UnitValue): Remainder | null {
  const { target, indicator, year } = input
  const left = daysLeft(unit.through, closingDay(target, indicator, year))
  if (unit.total === null) return null
  if (indicator.accumulation === 'mean' && unit.weight !== null)
    return { total: unit.total, weight: unit.weight, rest: big(left), certain: true }
  if (indicator.accumulation !== 'ratio' || unit.parts === null) return null
  const weight = unit.parts.denominator
  const { total } = unit
  if (indicator.countsDays === true) return { total, weight, rest: big(left), certain: true }
  const elapsed = daysBetween(firstDay(year), unit.through)
  return { total, weight, rest: weight.times(left).div(elapsed), certain: left === 0 }
}

function pooled(parts: readonly (Remainder | null)[]): Remainder | null {
  return parts.reduce<Remainder | null>((sum, part, index) => {
    if (part === null || (index > 0 && sum === null)) return null
    if (sum === null) return part
    return {
      total: sum.total.plus(part.total),
      weight: sum.weight.plus(part.weight),
      rest: sum.rest.plus(part.rest),
      certain: sum.certain && part.certain,
    }
  }, null)
}

/** What is done and what is still to come of a mean or ratio: of all units together, or of the worst one by itself; null for everything else. */
export function remainderTo(input: ValueInput, at: ValueToDate): Remainder | null {
  const worst = effectiveRollUp(input.indicator) === 'worst' ? worstOf(at.units, input.indicator.direction) : undefined
  const decisive = worst === undefined ? at.units : [worst]
  return pooled(decisive.map((unit) => remainderOf(input, unit)))
}

/** The mean the rest must have so that the whole comes out at `value`; null when nothing is left. */
export function meanOfRest({ total, weight, rest }: Remainder, value: Big): Big | null {
  return rest.lte(0) ? null : value.times(weight.plus(rest)).minus(total).div(rest)
}

function misses(input: ValueInput, remainder: Remainder | null, bound: Bound): boolean {
  if (remainder === null || !remainder.certain) return false
  const { total, weight, rest } = remainder
  const isRatio = input.indicator.accumulation === 'ratio'
  if (!isRatio && rest.gt(0) && (bound.better === 'higher' || total.lt(0))) return false
  const best = isRatio && bound.better === 'higher' ? total.plus(rest.times(100)) : total
  return !meets(bound, best.div(weight.plus(rest)))
}

/**
 * Whether even the best possible rest of the year would miss the bound: no more of a thing that cannot be negative, or only good days.
 * False where that cannot be known. Where the worst unit decides, one unit out of reach is enough.
 */
export function isOutOfReach(input: ValueInput, at: ValueToDate, bound: Bound): boolean {
  if (effectiveRollUp(input.indicator) !== 'worst') return misses(input, remainderTo(input, at), bound)
  return at.units.some((unit) => misses(input, remainderOf(input, unit), bound))
}
