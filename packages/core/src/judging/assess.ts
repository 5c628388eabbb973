import type Big from 'big.js'
import type { Assessment, Light } from '../assessment.ts'
import type { Decimal } from '../decimal-schema.ts'
import { attainmentOf, boundOf } from './bound.ts'
import { forecastOf } from './forecast.ts'
import { headroomOf } from './headroom.ts'
import type { AssessInput } from './input.ts'
import { type Facts, lightOf } from './light.ts'
import { expectedAt, paceDay } from './pace.ts'
import { reasonOf } from './reason.ts'
import { valueToDate } from './value.ts'

/** Decimals that computed figures are kept with; what decides is compared before. */
const kept = 10

/** A computed figure as a decimal text; half to even, no more than ten decimals. */
export function toDecimal(value: Big, places = kept): Decimal {
  const rounded = value.round(places, 2)
  return rounded.eq(0) ? '0' : rounded.toFixed()
}

/** The observations that can matter at all, taken out once because several steps look through them. */
function ownObservations({ observations, indicator, units }: AssessInput): AssessInput['observations'] {
  const asked = new Set(units)
  return observations.filter(({ indicator: of, unit }) => of === indicator.id && asked.has(unit))
}

/** The facts of a case: its value to date and the bound it is held against. */
export function factsOf(asked: AssessInput): Facts {
  const input: AssessInput = { ...asked, observations: ownObservations(asked) }
  const at = valueToDate(input)
  return { input, at, bound: boundOf(asked.target.demand, asked.indicator, at.coverage.expected) }
}

/** The light alone, for comparing with another day: the same as `assess` gives, at a part of its cost. */
export const judgeLight = (input: AssessInput): Light => lightOf(factsOf(input)).light

/**
 * Judges one target for the units of its scope on a day: light, reason, value to date, attainment, pace, headroom, forecast, and the
 * observations all this stands on. A pure function that gives an answer for every input; what cannot be judged is grey and says why.
 * Arithmetic that decides is decimal; values are compared by the rule in `bound.ts`, lights follow the rules in `light.ts`.
 */
export function assess(asked: AssessInput): Assessment {
  const facts = factsOf(asked)
  const { input, at, bound } = facts
  const { target, on } = input
  const verdict = lightOf(facts)
  const { value } = at
  const isJudged = bound !== null && value !== null
  const attainment = isJudged ? attainmentOf(target.demand, bound, value) : null
  const day = paceDay(at, on)
  const expected = bound === null || day === null ? null : expectedAt(input, bound, day)
  return {
    light: verdict.light,
    reason: reasonOf(facts, verdict),
    value: value === null ? null : toDecimal(value),
    attainment: attainment === null ? null : toDecimal(attainment, 4),
    expected: expected === null ? null : toDecimal(expected),
    headroom: headroomOf(facts),
    forecast: forecastOf(input, at),
    coverage: at.coverage,
    through: at.through,
    basis: [...at.basis],
  }
}
