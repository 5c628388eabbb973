import { big, type Day, monthOf, monthsOf, type Period, periodEnd } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import type Big from 'big.js'
import { type ErosionWorkRow, isErosionWork } from '../registers/erosion-works.ts'
import type { ForestWorkRow } from '../registers/forest-works.ts'
import { improvementDue, inTenThousandMu } from '../rules/forest.ts'

/** An amount and the day from which it counts. */
export interface DatedAmount {
  readonly unit: string
  readonly on: Day
  readonly amount: string
}

/** What a year's amount is measured against. */
export interface FlowAsked {
  readonly year: number
  readonly on: Day
  /** Amount of the year; null where nothing is asked of these units. */
  readonly target: string | null
  /** The part that is due by the end of each month; null is the same every month. */
  readonly curve: readonly number[] | null
}

/** An amount that is built up in the year: what is done, what should be, and what each month that is left must bring. */
export interface FlowStanding {
  readonly target: string | null
  readonly done: string
  readonly due: string | null
  /** What the target still asks for, never below zero. */
  readonly left: string | null
  readonly monthsLeft: number
  /** What each month that is left must bring, rounded up to 2 decimals; null once nothing is left, or no month. */
  readonly aMonth: string | null
  readonly meets: boolean | null
  readonly months: readonly { readonly period: Period; readonly actual: string | null; readonly due: string | null }[]
}

const even = Array.from({ length: 12 }, (_, month) => String(big(month + 1).div(12)))

/** The sum of what counts from the year's first day to a day. */
export const sumUntil = (amounts: readonly DatedAmount[], year: number, until: Day): Big =>
  amounts
    .filter(({ on }) => on >= `${year}-01-01` && on <= until)
    .reduce((total, { amount }) => total.plus(amount), big(0))

/** How an amount of the year stands on a day; months after it have no actual value. */
export function flowStanding(amounts: readonly DatedAmount[], { year, on, target, curve }: FlowAsked): FlowStanding {
  const months = monthsOf(year)
  const dueOn = (day: Day) => improvementDue({ on: day, target, curve: curve ?? even }).due
  const done = sumUntil(amounts, year, on)
  const left = target === null ? null : big(target).gt(done) ? big(target).minus(done) : big(0)
  const monthsLeft = months.filter((month) => periodEnd(month) > on).length
  return {
    target,
    done: done.toFixed(),
    due: dueOn(on),
    left: left?.toFixed() ?? null,
    monthsLeft,
    aMonth: left === null || left.eq(0) || monthsLeft === 0 ? null : left.div(monthsLeft).round(2, 3).toFixed(2),
    meets: target === null ? null : done.gte(target),
    months: months.map((period) => ({
      period,
      actual: period > monthOf(on) ? null : sumUntil(amounts, year, periodEnd(period)).toFixed(),
      due: dueOn(periodEnd(period)),
    })),
  }
}

const wan = (mu: string): string => inTenThousandMu(mu) ?? '0'

/** Improved forest in 万亩, by the day of its acceptance; without a design nothing counts. */
export const forestAmounts = (entries: readonly Named<ForestWorkRow>[]): DatedAmount[] =>
  entries.flatMap(({ unit, data: { design, acceptedOn, area } }) =>
    design === null || acceptedOn === null ? [] : [{ unit, on: acceptedOn, amount: wan(area) }],
  )

/** Treated land in km², by the day on which the work was finished. */
export const erosionAmounts = (entries: readonly Named<ErosionWorkRow>[]): DatedAmount[] =>
  entries.flatMap(({ unit, data }) =>
    data.finishedOn === null || !isErosionWork(data) ? [] : [{ unit, on: data.finishedOn, amount: data.area }],
  )

/** Parcels that do not count yet, by how far they are, in 万亩 each. */
export interface ForestInHand {
  readonly designed: string
  readonly underWay: string
  /** Finished and to be accepted. */
  readonly finished: string
  /** Accepted without a design: does not count until there is one. */
  readonly withoutDesign: string
  /** All of them together. */
  readonly whole: string
}

/** What is in hand on a day: with it the office sees whether the year's area has found its parcels. */
export function forestInHand(entries: readonly Named<ForestWorkRow>[], on: Day): ForestInHand {
  const by = { designed: big(0), underWay: big(0), finished: big(0), withoutDesign: big(0) }
  const isPast = (day: Day | null): boolean => day !== null && day <= on
  for (const { data } of entries) {
    const { design, startedOn, finishedOn, acceptedOn, area } = data
    if (isPast(acceptedOn) && design !== null) continue
    const stage = isPast(acceptedOn)
      ? 'withoutDesign'
      : isPast(finishedOn)
        ? 'finished'
        : isPast(startedOn)
          ? 'underWay'
          : 'designed'
    by[stage] = by[stage].plus(wan(area))
  }
  const { designed, underWay, finished, withoutDesign } = by
  return {
    designed: designed.toFixed(),
    underWay: underWay.toFixed(),
    finished: finished.toFixed(),
    withoutDesign: withoutDesign.toFixed(),
    whole: designed.plus(underWay).plus(finished).plus(withoutDesign).toFixed(),
  }
}

/** Land under treatment and not finished on a day, km². */
export const erosionInHand = (entries: readonly Named<ErosionWorkRow>[], on: Day): string =>
  entries
    .filter(({ data }) => isErosionWork(data) && (data.finishedOn === null || data.finishedOn > on))
    .reduce((sum, { data }) => sum.plus(data.area), big(0))
    .toFixed()
