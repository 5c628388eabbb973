import type { Thresholds } from '../assessment.ts'
import type { Indicator } from '../indicator.ts'
import type { ObservationFact } from '../observation.ts'
import type { Day } from '../period-schema.ts'
import type { Target } from '../target.ts'

/** What a value to date is made from. */
export interface ValueInput {
  readonly target: Target
  readonly indicator: Indicator
  /** The plan's year; figures of other years do not count. */
  readonly year: number
  /** Current versions, of any indicator, unit and period; those that do not belong are passed over. */
  readonly observations: readonly ObservationFact[]
  /** Ids of the units the target speaks for, groups already expanded. */
  readonly units: readonly string[]
  /** The day of judgement; only periods that ended by then count. */
  readonly on: Day
}

/** What a judgement is made from: the figures, and the plan's settings for lights. */
export interface AssessInput extends ValueInput {
  readonly thresholds: Thresholds
}
