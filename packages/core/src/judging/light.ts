import type Big from 'big.js'
import type { Light } from '../assessment.ts'
import { roundGb8170 } from '../decimal.ts'
import type { Day } from '../period-schema.ts'
import { type Bound, meets, shareOf } from './bound.ts'
import { daysLeft, earlier, lastDay, shiftDay } from './calendar.ts'
import type { AssessInput } from './input.ts'
import { awaitsLast, buildsUp, collectingDays, expectedAt, isPaced, leastAt, paceDay } from './pace.ts'
import { isOutOfReach } from './remainder.ts'
import { type Missing, type ValueToDate, valueToDate } from './value.ts'

/** From this many days before the due day on, a deliverable that is not there turns yellow; our own rule, the published ones say 3 days (西安) or nothing. */
export const nearDueDays = 30

/** Something left open at the end of so many periods running is red: the count of the published 银川 rule (连续三个月). */
export const openPeriods = 3

/** Why a light is what it is; each has its sentence in `reason.ts`. */
export type Why =
  | 'pending'
  | 'no-baseline'
  | Missing
  | 'reached'
  | 'reached-late'
  | 'kept'
  | 'met'
  | 'unconfirmed'
  | 'ahead'
  | 'on-pace'
  | 'behind'
  | 'far-behind'
  | 'in-time'
  | 'near-due'
  | 'open'
  | 'open-long'
  | 'short'
  | 'far'
  | 'out-of-reach'
  | 'exceeded'
  | 'occurred'
  | 'awaiting'
  | 'overdue'

/** A light with the rule that gave it. */
export interface Verdict {
  readonly light: Light
  readonly why: Why
}

/** A case as the rules see it. */
export interface Facts {
  readonly input: AssessInput
  readonly at: ValueToDate
  readonly bound: Bound | null
}

/** A case that has a value and a bound. */
export interface Judged extends Facts {
  readonly bound: Bound
  readonly value: Big
}

/** The day with which the judgement of a state closes: the due day, or the end of the year. */
const closing = ({ input }: Facts): Day => earlier(input.target.due, lastDay(input.year))

/** Whether every unit asked has reported to the close. */
const isFinal = (facts: Facts): boolean =>
  facts.at.coverage.expected > 0 &&
  facts.at.units.filter((unit) => unit.through >= closing(facts)).length === facts.at.coverage.expected

const isDeliverable = ({ input }: Judged): boolean => input.target.demand.kind === 'done'

function stateMet(judged: Judged): Verdict {
  if (isFinal(judged)) return { light: 'blue', why: 'kept' }
  const isClosed = daysLeft(closing(judged), judged.input.on) > collectingDays
  return isClosed ? { light: 'yellow', why: 'unconfirmed' } : { light: 'green', why: 'met' }
}

function metBy(judged: Judged): Verdict {
  const { target, indicator } = judged.input
  if (!isDeliverable(judged) && !buildsUp(target, indicator, judged.bound)) return stateMet(judged)
  const late = judged.at.through !== null && judged.at.through > target.due && !metBeforeDue(judged)
  return { light: 'blue', why: late ? 'reached-late' : 'reached' }
}

/** Whether the figures up to the due day already met the bound; without figures of that time nobody can say, and it counts as in time. */
function metBeforeDue({ input, bound }: Judged): boolean {
  const { value } = valueToDate({ ...input, on: input.target.due })
  return value === null || meets(bound, value)
}

/** What adds up cannot be taken back: events, and amounts above their limit. */
function isSpent({ input, bound }: Judged): boolean {
  const { accumulation } = input.indicator
  return bound.better === 'lower' && (accumulation === 'flow' || accumulation === 'incident')
}

/** Whether one unit has had something open at the end of each of its last periods. */
function isOpenLong({ input }: Judged): boolean {
  const periods = openPeriodsOf(input)
  return input.units.some((unit) => {
    const open = lastValues({ ...input, units: [unit] }, periods)
    return open.length === periods && open.every((value) => value.gt(0))
  })
}

/** How many periods running the plan lets something stay open. */
export const openPeriodsOf = ({ thresholds }: Pick<AssessInput, 'thresholds'>): number =>
  thresholds.openPeriods ?? openPeriods

function lastValues(input: AssessInput, periods: number): readonly Big[] {
  const values: Big[] = []
  let on: Day = input.on
  while (values.length < periods) {
    const at = valueToDate({ ...input, on })
    const used = at.units[0]
    if (used === undefined || at.value === null) break
    values.push(at.value)
    on = shiftDay(used.through, -1)
  }
  return values
}

function lateBy({ input, at, bound, value }: Judged): Verdict {
  if (isDeliverable({ input, at, bound, value }) || !awaitsLast(at, input.target.due, input.on))
    return { light: 'red', why: 'overdue' }
  return { light: shareOf(bound, value).gte(input.thresholds.yellow) ? 'yellow' : 'red', why: 'awaiting' }
}

function byPace({ input, at, bound, value }: Judged): Verdict {
  const day = paceDay(at, input.on) ?? input.on
  const expected = expectedAt(input, bound, day)
  if (expected === null || value.gte(expected)) return { light: 'green', why: 'ahead' }
  const { exclusive = [] } = input.thresholds
  const keeps = (limit: 'green' | 'yellow'): boolean => {
    const least = leastAt(input, { bound, expected, limit })
    return exclusive.includes(limit) ? value.gt(least) : value.gte(least)
  }
  if (keeps('green')) return { light: 'green', why: 'on-pace' }
  return keeps('yellow') ? { light: 'yellow', why: 'behind' } : { light: 'red', why: 'far-behind' }
}

/** Whether a deliverable that is not there is near enough to its due day to be said so. */
function isNearDue({ target, on, thresholds }: AssessInput): boolean {
  const days = thresholds.nearDueDays ?? nearDueDays
  return days > 0 && daysLeft(on, target.due) <= days
}

function byState(judged: Judged): Verdict {
  const { input, at, bound, value } = judged
  if (isOutOfReach(input, at, bound)) return { light: 'red', why: 'out-of-reach' }
  const near =
    input.target.demand.kind === 'class'
      ? roundGb8170(value, 0).lte(bound.value.plus(1))
      : shareOf(bound, value).gte(input.thresholds.yellow)
  return near ? { light: 'yellow', why: 'short' } : { light: 'red', why: 'far' }
}

function unmetBy(judged: Judged): Verdict {
  const { input, bound } = judged
  const { target, indicator } = input
  if (target.demand.kind === 'zero') return { light: 'red', why: 'occurred' }
  if (isSpent(judged) && target.demand.kind !== 'dynamic-zero') return { light: 'red', why: 'exceeded' }
  if (input.on > target.due) return lateBy(judged)
  if (isDeliverable(judged))
    return isNearDue(input) ? { light: 'yellow', why: 'near-due' } : { light: 'green', why: 'in-time' }
  if (target.demand.kind === 'dynamic-zero')
    return isOpenLong(judged) ? { light: 'red', why: 'open-long' } : { light: 'yellow', why: 'open' }
  return isPaced(target, indicator, bound) ? byPace(judged) : byState(judged)
}

/**
 * The light of a case. Every case has exactly one, and the rules come in this order:
 *
 * 1. Grey: the target's figure is still to come, or there is no value. Nothing else is grey, and these are never coloured.
 * 2. Met. Blue when it stays met: a deliverable, or an amount built up; else blue when the due day or the year is over and every unit has
 *    reported to its end; green until then; yellow when the last figures still have not come after the days for collecting them.
 * 3. Not met and past mending: an event that was not to happen, an amount above its limit: red.
 * 4. Not met after the due day: red. Where only the last period's figures are outstanding: yellow, or red when the value is far off anyway.
 * 5. A deliverable in time: green, and yellow from 30 days before the due day (`nearDueDays`).
 * 6. Something open that is to be cleared at once: yellow, red when a unit had something open at the end of three periods running
 *    (`openPeriods`).
 * 7. What is built up, against its pace: `green` and `yellow` of the thresholds are shares of the pace, or of the target; red below.
 * 8. A state (rate, mean, limit, class): red when the rest of the year cannot mend it; yellow down to the threshold `yellow` as a share
 *    of the bound (one class worse for a water class); red below.
 */
export function lightOf(facts: Facts): Verdict {
  const { demand } = facts.input.target
  if (facts.bound === null) return { light: 'grey', why: demand.kind === 'stable' ? 'no-baseline' : 'pending' }
  if (facts.at.value === null) return { light: 'grey', why: facts.at.missing ?? 'no-data' }
  const judged: Judged = { ...facts, bound: facts.bound, value: facts.at.value }
  return meets(judged.bound, judged.value) ? metBy(judged) : unmetBy(judged)
}
