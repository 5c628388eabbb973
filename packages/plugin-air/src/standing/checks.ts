import { big, type Day, monthsOf, type Period, periodEnd, roundGb8170 } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import { firstInYear, stillFails } from '../registers/checks.ts'

/** A check that may count: of whom, when, of what, and what came of it. */
export interface DatedCheck {
  readonly unit: string
  readonly on: Day
  /** What has the same key counts once a year and unit. */
  readonly key: string
  readonly fails: boolean
  /** Failed and not yet passed again on the day of the view. */
  readonly isOpen: boolean
}

interface Checked {
  readonly on: Day
  readonly result: 'pass' | 'fail'
  readonly retestedOn: Day | null
}

/** Rows of a ledger as checks on a day; later ones are not known. Without `keyOf` each check counts. */
export const checksOf = <D extends Checked>(
  rows: readonly Named<D>[],
  on: Day,
  keyOf: ((data: D) => string) | null,
): DatedCheck[] =>
  rows
    .filter(({ data }) => data.on <= on && data.on.startsWith(on.slice(0, 4)))
    .map(({ id, unit, data }) => ({
      ...{ unit, on: data.on, key: keyOf === null ? id : keyOf(data).trim() },
      ...{ fails: data.result === 'fail', isOpen: stillFails(data, on) },
    }))

/** How many count in a period; what has a key counts once a year and unit. */
export function countedIn(checks: readonly DatedCheck[], period: Period): number {
  const byUnit = Map.groupBy(checks, ({ unit }) => unit)
  return [...byUnit.values()].reduce((sum, own) => sum + firstInYear(own, period, ({ key }) => key), 0)
}

/** What is asked: the amount of the year and the part that is due by each month's end, null for the same every day. */
export interface CheckAsked {
  readonly year: number
  readonly on: Day
  readonly target: string | null
  readonly curve: readonly number[] | null
}

/** How many checks are done, how many are due, and what each month that is left must bring. */
export function checkStanding(checks: readonly DatedCheck[], { year, on, target, curve }: CheckAsked) {
  const months = monthsOf(year)
  let sum = 0
  const counted = months.map((month) => {
    sum += countedIn(checks, month)
    return { month, done: periodEnd(month).slice(0, 7) > on.slice(0, 7) ? null : sum }
  })
  const done = sum
  const monthsLeft = months.filter((month) => periodEnd(month) > on).length
  const left = target === null ? null : Math.max(0, Number(target) - done)
  return {
    ...{ target, done, left, monthsLeft, months: counted },
    due: target === null ? null : dueOn(target, { year, on, curve }),
    aMonth: left === null || left === 0 || monthsLeft === 0 ? null : Math.ceil(left / monthsLeft),
    failed: checks.filter(({ fails }) => fails).length,
    open: checks.filter(({ isOpen }) => isOpen).length,
  }
}

/** What is due by the end of a day: by the curve of the month's end, else by the days that have passed; whole checks, as the target's own page has it. */
function dueOn(target: string, { year, on, curve }: Omit<CheckAsked, 'target'>): string {
  const passed = (Date.parse(on) - Date.parse(`${year - 1}-12-31`)) / 86_400_000
  const length = (Date.parse(`${year}-12-31`) - Date.parse(`${year - 1}-12-31`)) / 86_400_000
  // Multiplied before it is divided: 74 of 365 days of 365 checks are 74.
  const due =
    curve === null ? big(target).times(passed).div(length) : big(target).times(curve[Number(on.slice(5, 7)) - 1] ?? 1)
  return roundGb8170(due, 0).toFixed()
}
