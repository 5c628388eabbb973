import type Big from 'big.js'
import { big } from '../decimal.ts'
import type { Indicator, RollUp } from '../indicator.ts'
import { percentOf, type UnitValue } from './accumulation.ts'

/** The rule that really holds: percentages that add up over time also add up over units, whatever else was declared. */
export function effectiveRollUp(indicator: Indicator): RollUp {
  const { accumulation, rollUp } = indicator
  return accumulation === 'ratio' && (rollUp === 'sum' || rollUp === 'mean') ? 'ratio' : rollUp
}

/** Mean weighted by the units' own weights when every unit has one above zero, else each unit counted once. */
function weightedMean(values: readonly UnitValue[]): Big {
  const weighted = values.every(({ weight }) => weight?.gt(0))
  const weights = values.reduce((sum, { weight }) => sum.plus(weighted ? (weight ?? 0) : 1), big(0))
  const total = values.reduce((sum, { value, total: own }) => sum.plus(weighted ? (own ?? 0) : value), big(0))
  return total.div(weights)
}

/** Sum of numerators over sum of denominators; every value here has its parts. */
function ratioOfSums(values: readonly UnitValue[]): Big {
  const numerator = values.reduce((sum, { parts }) => sum.plus(parts?.numerator ?? 0), big(0))
  const denominator = values.reduce((sum, { parts }) => sum.plus(parts?.denominator ?? 0), big(0))
  return percentOf({ numerator, denominator })
}

/** The unit whose value is worst; of equal ones the first. */
export function worstOf(values: readonly UnitValue[], direction: Indicator['direction']): UnitValue | undefined {
  return values.reduce<UnitValue | undefined>((worst, value) => {
    if (worst === undefined) return value
    const isWorse = direction === 'higher' ? value.value.lt(worst.value) : value.value.gt(worst.value)
    return isWorse ? value : worst
  }, undefined)
}

/** The units a common value can be made of: where parts are added, a unit that sent none stays out unless it is the only one asked. */
export function usableFor(values: readonly UnitValue[], rule: RollUp, asked: number): readonly UnitValue[] {
  return rule === 'ratio' && asked > 1 ? values.filter(({ parts }) => parts !== null) : values
}

/**
 * The common value of several units: sum, weighted mean, ratio of sums, worst by the indicator's direction, or, with `none`, the value of
 * the only unit. Null when there is nothing to combine, or when several units have no common value.
 */
export function rollUp(values: readonly UnitValue[], indicator: Indicator, asked: number): Big | null {
  const rule = effectiveRollUp(indicator)
  const [first, ...others] = usableFor(values, rule, asked)
  if (first === undefined) return null
  if (rule === 'none') return asked === 1 ? first.value : null
  if (asked === 1 && others.length === 0) return first.value
  const all = [first, ...others]
  switch (rule) {
    case 'sum':
      return all.reduce((sum, { value }) => sum.plus(value), big(0))
    case 'mean':
      return weightedMean(all)
    case 'ratio':
      return ratioOfSums(all)
    case 'worst':
      return worstOf(all, indicator.direction)?.value ?? null
  }
}
