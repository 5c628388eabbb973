import type Big from 'big.js'
import { big } from '../decimal.ts'
import type { Decimal } from '../decimal-schema.ts'
import type { Indicator } from '../indicator.ts'
import type { ObservationFact } from '../observation.ts'
import { periodEnd } from '../period.ts'
import type { Day } from '../period-schema.ts'
import { daysOf } from './calendar.ts'

/** Numerator and denominator of a ratio. */
export interface Parts {
  readonly numerator: Big
  readonly denominator: Big
}

/** One unit's value of the year to date. */
export interface UnitValue {
  readonly unit: string
  readonly value: Big
  /** Null when a figure was sent as a bare percentage. */
  readonly parts: Parts | null
  /** Covered days of a mean; for other accumulations the weight sent with the last figure; null without one. */
  readonly weight: Big | null
  /** Value times weight, kept undivided so that nothing is lost when it is combined further; a ratio's numerator times 100. Null where neither is. */
  readonly total: Big | null
  /** The last day covered. */
  readonly through: Day
  readonly used: readonly ObservationFact[]
}

/** A ratio in percent. It multiplies first and divides last, so that 100 % comes out as exactly 100. */
export const percentOf = ({ numerator, denominator }: Parts): Big => numerator.times(100).div(denominator)

const total = (values: readonly Decimal[]): Big => values.reduce((sum, value) => sum.plus(value), big(0))

function partsOf(observations: readonly ObservationFact[]): Parts | null {
  let numerator = big(0)
  let denominator = big(0)
  for (const observation of observations) {
    if (observation.numerator === null || observation.denominator === null) return null
    numerator = numerator.plus(observation.numerator)
    denominator = denominator.plus(observation.denominator)
  }
  return denominator.gt(0) ? { numerator, denominator } : null
}

/** The days a period's mean covers: as sent, else all days of the period. */
const coveredDays = (observation: ObservationFact): Big => big(observation.weight ?? daysOf(observation.period))

/** Sums, for `flow` and `incident`. */
function sum(observations: readonly ObservationFact[]) {
  const value = total(observations.map((observation) => observation.value))
  return { value, parts: partsOf(observations), weight: null, total: null, used: observations }
}

/** The latest state, for `level` and `milestone`. A rate whose parts add up over units is taken from its parts, which are exact. */
function latest(observations: readonly ObservationFact[], indicator: Indicator) {
  const used = observations.slice(-1)
  const last = used[0]
  if (last === undefined) return null
  const parts = partsOf(used)
  const value = parts !== null && indicator.rollUp === 'ratio' ? percentOf(parts) : big(last.value)
  const weight = last.weight === null ? null : big(last.weight)
  return { value, parts, weight, total: weight?.times(value) ?? null, used }
}

/** The mean weighted by covered days; a period that covers no day says nothing. */
function mean(observations: readonly ObservationFact[]) {
  const used = observations.filter((observation) => coveredDays(observation).gt(0))
  if (used.length === 0) return null
  const weight = used.reduce((days, observation) => days.plus(coveredDays(observation)), big(0))
  const weighted = used.reduce(
    (all, observation) => all.plus(coveredDays(observation).times(observation.value)),
    big(0),
  )
  return { value: weighted.div(weight), parts: partsOf(used), weight, total: weighted, used }
}

/** Sum of numerators over sum of denominators, in percent. A bare percentage stands only when it is the unit's single figure. */
function ratio(observations: readonly ObservationFact[]) {
  const parts = partsOf(observations)
  if (parts !== null)
    return { value: percentOf(parts), parts, weight: null, total: parts.numerator.times(100), used: observations }
  const [only, ...others] = observations
  if (only === undefined || others.length > 0) return null
  return { value: big(only.value), parts, weight: null, total: null, used: observations }
}

function combine(observations: readonly ObservationFact[], indicator: Indicator) {
  switch (indicator.accumulation) {
    case 'flow':
    case 'incident':
      return sum(observations)
    case 'level':
    case 'milestone':
      return latest(observations, indicator)
    case 'mean':
      return mean(observations)
    case 'ratio':
      return ratio(observations)
  }
}

/**
 * Makes one unit's value to date of its observations, which come in order of time and without overlap; null when they make none.
 */
export function accumulate(observations: readonly ObservationFact[], indicator: Indicator): UnitValue | null {
  const combined = combine(observations, indicator)
  const last = combined?.used.at(-1)
  return combined === null || last === undefined
    ? null
    : { ...combined, unit: last.unit, through: periodEnd(last.period) }
}
