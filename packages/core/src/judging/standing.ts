import type Big from 'big.js'
import type { Light, Thresholds } from '../assessment.ts'
import { daysBetween } from '../period.ts'
import type { Text } from '../text.ts'
import { factsOf } from './assess.ts'
import { meets } from './bound.ts'
import type { AssessInput } from './input.ts'
import { type Facts, lightOf, type Why } from './light.ts'
import { expectedAt, isPaced, paceDay, printedValue } from './pace.ts'
import { reasonOf } from './reason.ts'

/** A case in the measures that rules of lights are written in. */
export interface Standing {
  readonly light: Light
  readonly why: Why
  /** How far behind what is due by the day, in percent of what is due; 0 on pace and ahead. Null where no part is due by a day, and once it is met or overdue. */
  readonly lagShare: number | null
  /** The same in percentage points of the whole target. */
  readonly lagPoints: number | null
  /** Days to the due day, below 0 once it has passed; null where the demand is met or there is nothing to judge. */
  readonly toDue: number | null
}

const nothing = { lagShare: null, lagPoints: null, toDue: null } as const

const percent = (part: Big, whole: Big): number => (whole.lte(0) ? 0 : part.times(100).div(whole).round(6).toNumber())

function lagOf({ input, at, bound }: Facts): Omit<Standing, 'light' | 'why'> {
  const { value } = at
  if (bound === null || value === null || meets(bound, value)) return nothing
  const { target, indicator, on } = input
  const toDue = daysBetween(on, target.due) - 1
  if (on > target.due || !isPaced(target, indicator, bound)) return { ...nothing, toDue }
  const expected = expectedAt(input, bound, paceDay(at, on) ?? on)
  if (expected === null || value.gte(expected)) return { lagShare: 0, lagPoints: 0, toDue }
  const lag = expected.minus(value)
  return { lagShare: percent(lag, expected), lagPoints: percent(lag, printedValue(target, bound)), toDue }
}

/** Measures a case under each of several settings of lights: its light, the rule that gave it, how far it is behind, how near its due day is. Pure. */
export function standingsOf(asked: AssessInput, settings: readonly Thresholds[]): readonly Standing[] {
  const facts = factsOf(asked)
  const lag = lagOf(facts)
  return settings.map((thresholds) => ({ ...lightOf({ ...facts, input: { ...facts.input, thresholds } }), ...lag }))
}

/** A light with its sentence, at a part of the cost of `assess`. */
export function judgeReason(asked: AssessInput): { readonly light: Light; readonly reason: Text } {
  const facts = factsOf(asked)
  const verdict = lightOf(facts)
  return { light: verdict.light, reason: reasonOf(facts, verdict) }
}
