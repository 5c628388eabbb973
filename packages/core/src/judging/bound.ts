import type Big from 'big.js'
import { big, decimalsOf, roundGb8170 } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import type { Demand } from '../target.ts'

/** The number a demand comes down to, the side of it that is good, and the decimals that are compared; null compares the exact value. */
export interface Bound {
  readonly value: Big
  readonly better: 'higher' | 'lower'
  readonly places: number | null
}

/** Units of measure in which a number is a share of something. */
export const isPercent = (indicator: Indicator): boolean => /^[%％‰]$/.test(indicator.unit.zh)

/**
 * A rate is published with the indicator's decimals, and "95 %" asks 95.0 of it: 94.6 does not meet it although it rounds to 95.
 * 100 % is all of it: 99.96 is not 100. And no more than zero is none: 0.4 is not 0.
 */
function placesOf(value: Big, written: string, indicator: Indicator): number | null {
  const isRate = isPercent(indicator)
  if ((isRate && value.eq(100)) || value.eq(0)) return null
  return isRate ? Math.max(decimalsOf(written), indicator.decimals) : decimalsOf(written)
}

const widened = (value: string, tolerance: Big, better: Bound['better']): Big =>
  better === 'higher' ? big(value).minus(tolerance) : big(value).plus(tolerance)

/**
 * The bound of a demand. `units` is the number of units asked, all of which must bring a deliverable.
 * Null when the figure is still to come: a value pending from outside, or stability without a baseline.
 * Values are compared after rounding to the decimals the target is written with (GB/T 8170-2008, 4.3.3, 修约值比较法), rates to those they
 * are published with; `exactly`, counts
 * of problems, events and deliverables compare the value itself (全数值比较法).
 */
export function boundOf(demand: Demand, indicator: Indicator, units: number): Bound | null {
  const better = indicator.direction
  switch (demand.kind) {
    case 'at-least':
    case 'at-most': {
      const value = big(demand.value)
      const side = demand.kind === 'at-least' ? 'higher' : 'lower'
      return { value, better: side, places: placesOf(value, demand.value, indicator) }
    }
    case 'exactly':
      return { value: big(demand.value), better, places: null }
    case 'about': {
      const value = widened(demand.value, big(demand.value).times(demand.tolerance).abs(), better)
      return { value, better, places: Math.max(decimalsOf(demand.value), decimalsOf(value)) }
    }
    case 'stable': {
      if (demand.baseline === null) return null
      const places = Math.max(decimalsOf(demand.baseline), decimalsOf(demand.tolerance))
      return { value: widened(demand.baseline, big(demand.tolerance), better), better, places }
    }
    case 'zero':
    case 'dynamic-zero':
      return { value: big(0), better: 'lower', places: null }
    case 'class':
      return { value: big(demand.value), better: 'lower', places: 0 }
    case 'close':
      return { value: big(demand.total), better: 'higher', places: null }
    case 'done':
      return { value: big(units), better: 'higher', places: null }
    case 'done-within':
      return { value: big(100), better: 'higher', places: null }
    case 'pending':
      return null
  }
}

/** Whether a value meets a bound, by the bound's own rule of comparison. */
export function meets(bound: Bound, value: Big): boolean {
  const compared = bound.places === null ? value : roundGb8170(value, bound.places)
  return bound.better === 'higher' ? compared.gte(bound.value) : compared.lte(bound.value)
}

/**
 * How near a value comes to a bound: 1 and above when it reaches it, less when it does not, never below 0 for a value that falls short.
 * Values on the far side of zero have no share and count as 0 (short) or 1 (reached).
 */
export function shareOf(bound: Bound, value: Big): Big {
  const reached = bound.better === 'higher' ? value.gte(bound.value) : value.lte(bound.value)
  const [part, whole] = bound.better === 'higher' ? [value, bound.value] : [bound.value, value]
  if (part.gt(0) && whole.gt(0)) return part.div(whole)
  if (part.lt(0) && whole.lt(0)) return whole.div(part)
  return big(reached ? 1 : 0)
}

/** Share of the demand that is met, for people: null where the demand is no amount (zero, class, stability) or is itself zero. */
export function attainmentOf(demand: Demand, bound: Bound, value: Big): Big | null {
  if (demand.kind === 'zero' || demand.kind === 'dynamic-zero' || demand.kind === 'class' || demand.kind === 'stable')
    return null
  const whole: Bound = demand.kind === 'about' ? { ...bound, value: big(demand.value) } : bound
  return whole.value.lte(0) || value.lt(0) || (whole.better === 'lower' && value.eq(0)) ? null : shareOf(whole, value)
}
