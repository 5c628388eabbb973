import { big } from '@workpoints/core'
import type Big from 'big.js'
import {
  down,
  exactText,
  type Figure,
  figure,
  type MaybeFigure,
  maybe,
  roundedText,
  settled,
  sidedText,
  up,
} from '../figure.ts'
import { because, noData, type Reason } from '../reason.ts'
import type { Comparison } from './limit.ts'
import { keeps, targetDecimals } from './target.ts'

export interface MeanHeadroomInput {
  readonly target: Figure
  /** Days with data so far, and their mean; best not rounded. */
  readonly daysDone: number
  readonly meanDone: MaybeFigure
  /** Days of the whole period that will have data, the done ones among them. */
  readonly daysTotal: number
  /** `lower` (default): a limit, such as PM2.5. `higher`: a rate that must be reached, such as the night rate of noise. */
  readonly better?: 'lower' | 'higher'
  /** Decimals of the answer, default 2, rounded to the safe side. */
  readonly decimals?: number
  /**
   * `exact` (default): the year's mean itself keeps the target, which leaves half a rounding unit in hand.
   * `rounded`: the year's mean keeps it once it is rounded to the target's decimals.
   */
  readonly comparison?: Comparison
}

export interface MeanHeadroom {
  /** The highest (lowest) mean that the rest may (must) have; null where nothing is left or nothing helps. */
  readonly meanOfRest: string | null
  readonly exact: string | null
  readonly daysLeft: number
  /** False where even a rest of zero (of 100 percent, for `higher`) would miss the target. */
  readonly reachable: boolean | null
  readonly reason: Reason | null
}

/** The mean of the whole that is only just good enough: the target, or its rounding edge. */
function edgeOf({ target, better = 'lower', comparison = 'exact' }: MeanHeadroomInput): Big {
  if (comparison === 'exact') return figure(target)
  const half = big(10).pow(-targetDecimals(target)).div(2)
  return better === 'lower' ? figure(target).plus(half) : figure(target).minus(half)
}

/** On the rounding edge itself an exact five goes to the even digit, which may lie on the wrong side: then one step back. */
function safe(input: MeanHeadroomInput, exact: Big): string {
  const { better = 'lower', decimals = 2, comparison = 'exact' } = input
  const answer = sidedText(exact, decimals, better === 'lower' ? down : up)
  const whole = wholeOf(input, figure(answer))
  if (whole === null || keeps(whole, { target: input.target, better, comparison })) return answer
  const unit = big(10).pow(-decimals)
  return roundedText(better === 'lower' ? figure(answer).minus(unit) : figure(answer).plus(unit), decimals)
}

function wholeOf({ daysDone, meanDone, daysTotal }: MeanHeadroomInput, rest: Big): Big | null {
  const done = daysDone === 0 ? big(0) : maybe(meanDone)
  if (done === null || daysTotal <= 0) return null
  return settled(
    done
      .times(daysDone)
      .plus(rest.times(daysTotal - daysDone))
      .div(daysTotal),
  )
}

/**
 * 余量 of a mean: (target × days of the year − mean so far × days so far) ÷ days left, rounded to the safe side (computed from HJ 663's mean).
 * “For 25.5 the rest of the year may average 27.1.”
 */
export function meanHeadroom(input: MeanHeadroomInput): MeanHeadroom {
  const { daysDone, daysTotal, better = 'lower' } = input
  const done = daysDone === 0 ? big(0) : maybe(input.meanDone)
  const daysLeft = Math.max(0, daysTotal - daysDone)
  if (done === null) return { meanOfRest: null, exact: null, daysLeft, reachable: null, reason: noData }
  if (daysLeft === 0) {
    const reason = because('nothing-left', '已无剩余天数', 'no days are left')
    return { meanOfRest: null, exact: null, daysLeft, reachable: null, reason }
  }
  const exact = settled(edgeOf(input).times(daysTotal).minus(done.times(daysDone)).div(daysLeft))
  const meanOfRest = safe(input, exact)
  const reachable = better === 'lower' ? !figure(meanOfRest).lt(0) : !figure(meanOfRest).gt(100)
  const reason = reachable ? null : because('out-of-reach', '已无法实现', 'out of reach')
  return { meanOfRest: reachable ? meanOfRest : null, exact: exactText(exact), daysLeft, reachable, reason }
}

export interface MeanWhatIfInput extends Omit<MeanHeadroomInput, 'decimals'> {
  /** The mean that the rest is supposed to have. */
  readonly restMean: Figure
  readonly decimals?: number
}

export interface MeanWhatIf {
  readonly mean: string | null
  readonly exact: string | null
  readonly meets: boolean | null
  readonly reason: Reason | null
}

/** What the year's mean would be if the rest averaged `restMean`; the mean has the target's decimals, one at least. */
export function meanWhatIf(input: MeanWhatIfInput): MeanWhatIf {
  const whole = wholeOf(input, figure(input.restMean))
  if (whole === null) return { mean: null, exact: null, meets: null, reason: noData }
  const { target, better = 'lower', comparison = 'rounded', decimals = targetDecimals(target) } = input
  const meets = keeps(whole, { target, better, comparison, decimals })
  return { mean: roundedText(whole, decimals), exact: exactText(whole), meets, reason: null }
}
