import type Big from 'big.js'
import { big } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import { daysBetween } from '../period.ts'
import type { Day } from '../period-schema.ts'
import type { Target } from '../target.ts'
import { type Bound, isPercent } from './bound.ts'
import { daysLeft, firstDay, later, lengthOfMonth, shiftDay } from './calendar.ts'
import type { AssessInput, ValueInput } from './input.ts'
import type { ValueToDate } from './value.ts'

/** Days an office gives its units to send the figures of a period that has ended; our own rule, no standard says it. */
export const collectingDays = 15

/** Days of a month, the shortest rhythm that figures are expected in. */
const month = 31

const amounts = new Set<Target['demand']['kind']>(['at-least', 'exactly', 'about', 'close'])

/**
 * Whether a target is built up in the course of the year, so that a part of it is due by each day: counts that add up, problems to close,
 * and stocks such as 50 stations or 650 × 10 MW. A stock's pace runs from zero, as an office reckons (完成率 against 序时进度);
 * where most of it stood before the year began, the target's own curve says so.
 * A rate is a state and not built up: what is asked of it is asked on every day.
 */
export function buildsUp(target: Target, indicator: Indicator, bound: Bound): boolean {
  if (!amounts.has(target.demand.kind) || bound.better === 'lower' || bound.value.lte(0)) return false
  if (target.demand.kind === 'close') return true
  const { accumulation, rollUp } = indicator
  if (accumulation === 'level') return !isPercent(indicator) && (rollUp === 'sum' || rollUp === 'none')
  return (accumulation === 'flow' || accumulation === 'milestone') && rollUp !== 'ratio'
}

/** Whether a growing part of the target is due in the course of the year: it is built up, or it is a rate with a curve of its own. */
export function isPaced(target: Target, indicator: Indicator, bound: Bound): boolean {
  const rateWithCurve = target.pace !== null && indicator.accumulation === 'level' && bound.better === 'higher'
  return buildsUp(target, indicator, bound) || (rateWithCurve && amounts.has(target.demand.kind) && bound.value.gt(0))
}

/**
 * The share of the target that is due by the end of a day, as part and whole, so that nothing is divided before it is multiplied.
 * Linear from the year's first day to the due day, or by the target's monthly curve with straight lines inside a month.
 */
export function paceShare(target: Target, year: number, on: Day): readonly [part: Big, whole: Big] {
  if (on >= target.due) return [big(1), big(1)]
  if (on < firstDay(year)) return [big(0), big(1)]
  if (target.pace === null) return [big(daysBetween(firstDay(year), on)), big(daysBetween(firstDay(year), target.due))]
  const index = Number(on.slice(0, 4)) > year ? 11 : Number(on.slice(5, 7)) - 1
  const length = lengthOfMonth(on)
  const day = Number(on.slice(0, 4)) > year ? length : Number(on.slice(8))
  const before = big(target.pace[index - 1] ?? 0)
  const within = big(target.pace[index] ?? 1).minus(before)
  return [before.times(length).plus(within.times(day)), big(length)]
}

/** The number the target is reckoned by: the printed one, without the tolerance of 左右. */
export const printedValue = (target: Target, bound: Bound): Big =>
  target.demand.kind === 'about' ? big(target.demand.value) : bound.value

/** The value that is due by the end of a day. Half a station is never due: what cannot be halved is rounded down. For a
 * state it is the bound on every day; null where no amount is asked for. */
export function expectedAt({ target, indicator, year }: ValueInput, bound: Bound, on: Day): Big | null {
  if (isPaced(target, indicator, bound)) {
    const [part, whole] = paceShare(target, year, on)
    const due = printedValue(target, bound).times(part).div(whole)
    return indicator.indivisible === true ? due.round(0, 0) : due
  }
  const { kind } = target.demand
  return kind === 'zero' || kind === 'dynamic-zero' || kind === 'class' || kind === 'done' ? null : bound.value
}

/** The least value that keeps a limit of the thresholds, where `expected` is due: a share of it, or so many points of the target less. */
export function leastAt(
  { target, thresholds }: AssessInput,
  { bound, expected, limit }: { readonly bound: Bound; readonly expected: Big; readonly limit: 'green' | 'yellow' },
): Big {
  const share = thresholds[limit]
  if (thresholds.by !== 'points') return expected.times(share)
  return expected.minus(printedValue(target, bound).times(big(1).minus(share)))
}

/** Days for which figures may stay away without counting against anybody: one period as they usually come, and the time to collect it. */
export const graceOf = (at: ValueToDate): number => Math.max(month, at.lastPeriodDays) + collectingDays

/**
 * The day the pace is taken at: the last one the figures cover, because a value to the end of May is not behind for lack of June.
 * Once figures have stayed away for longer than the grace, the pace moves on without them.
 */
export function paceDay(at: ValueToDate, on: Day): Day | null {
  return at.through === null ? null : later(at.through, shiftDay(on, -graceOf(at)))
}

/**
 * Whether only the last period's figures are outstanding after a due day: they cover all but that period, and the time to collect has not
 * run out. Then nothing is overdue yet, and nothing is on course either.
 */
export function awaitsLast(at: ValueToDate, due: Day, on: Day): boolean {
  if (at.through === null || at.through >= due) return false
  return daysLeft(due, on) <= collectingDays && daysLeft(at.through, due) <= Math.max(month, at.lastPeriodDays)
}
