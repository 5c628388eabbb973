import { big } from '@workpoints/core'
import type Big from 'big.js'
import { exactText, type Figure, figure, percentText, settled, up } from '../figure.ts'
import { because, noData, type Reason } from '../reason.ts'
import { goodDayRatio } from './good-days.ts'
import type { Comparison } from './limit.ts'
import { keeps, targetDecimals } from './target.ts'

export interface GoodDayAllowanceInput {
  /** Percent, such as 96 or '97.2'. */
  readonly targetPercent: Figure
  /** Days that will have a valid AQI in the whole period. */
  readonly validDays: number
  /** `rounded` (default): the ratio is held against the target at the target's decimals, one at least. */
  readonly comparison?: Comparison
}

export interface GoodDayAllowance {
  readonly goodDaysNeeded: number | null
  readonly badDaysAllowed: number | null
  /** The ratio with exactly so many good days, one decimal, and not rounded. */
  readonly ratioAtLimit: string | null
  readonly exact: string | null
  readonly reason: Reason | null
}

const percentOf = (good: number | Big, days: number): Big => settled(big(good).times(100).div(days))

/** The fewest good days that keep the target; a candidate just below the rounding edge, then the next. */
function neededOf({ targetPercent, validDays, comparison = 'rounded' }: GoodDayAllowanceInput): number {
  const target = { target: targetPercent, better: 'higher', comparison } as const
  const edge = figure(targetPercent).minus(big(10).pow(-targetDecimals(targetPercent)))
  const start = edge.times(validDays).div(100).round(0, up).toNumber()
  let good = Math.max(0, start)
  while (good <= validDays && !keeps(percentOf(good, validDays), target)) good += 1
  return good
}

/** Good days that a ratio needs and bad days that it allows: 96 % of 365 days is 351 good ones and 14 bad ones (computed). */
export function goodDayAllowance(input: GoodDayAllowanceInput): GoodDayAllowance {
  const { validDays } = input
  if (validDays <= 0)
    return { goodDaysNeeded: null, badDaysAllowed: null, ratioAtLimit: null, exact: null, reason: noData }
  const goodDaysNeeded = neededOf(input)
  return {
    goodDaysNeeded,
    badDaysAllowed: validDays - goodDaysNeeded,
    ratioAtLimit: percentText(big(goodDaysNeeded), big(validDays), 1),
    exact: exactText(percentOf(goodDaysNeeded, validDays)),
    reason: null,
  }
}

export interface GoodDayHeadroomInput {
  readonly targetPercent: Figure
  /** Days with a valid AQI in the whole period, those still to come among them. */
  readonly daysTotal: number
  /** Days with a valid AQI so far. */
  readonly daysDone: number
  readonly badDays: number
  readonly comparison?: Comparison
}

export interface GoodDayHeadroom {
  readonly badDaysAllowed: number | null
  /** Bad days that are left; below zero where too many have passed. */
  readonly badDaysLeft: number | null
  readonly goodDaysNeeded: number | null
  readonly goodDaysStillNeeded: number | null
  readonly daysLeft: number
  readonly reachable: boolean | null
  readonly reason: Reason | null
}

/** 余量 of the good-day ratio: how many of the days left may still be bad (computed). */
export function goodDayHeadroom(input: GoodDayHeadroomInput): GoodDayHeadroom {
  const { daysTotal, daysDone, badDays, ...target } = input
  const { badDaysAllowed, goodDaysNeeded, reason } = goodDayAllowance({ ...target, validDays: daysTotal })
  const daysLeft = Math.max(0, daysTotal - daysDone)
  if (badDaysAllowed === null || goodDaysNeeded === null)
    return {
      badDaysAllowed,
      badDaysLeft: null,
      goodDaysNeeded,
      goodDaysStillNeeded: null,
      daysLeft,
      reachable: null,
      reason,
    }
  const badDaysLeft = badDaysAllowed - badDays
  return {
    badDaysAllowed,
    badDaysLeft,
    goodDaysNeeded,
    goodDaysStillNeeded: Math.max(0, goodDaysNeeded - (daysDone - badDays)),
    daysLeft,
    reachable: badDaysLeft >= 0,
    reason:
      badDaysLeft >= 0
        ? null
        : because('out-of-reach', `已超出 ${-badDaysLeft} 天`, `${-badDaysLeft} bad days too many`),
  }
}

export interface GoodDayWhatIfInput extends GoodDayHeadroomInput {
  /** Bad days that the rest is supposed to bring. */
  readonly moreBadDays: number
}

/** What the year's ratio would be with so many more bad days. */
export function goodDayWhatIf(input: GoodDayWhatIfInput): {
  readonly ratio: string | null
  readonly exact: string | null
  readonly meets: boolean | null
  readonly reason: Reason | null
} {
  const { daysTotal, badDays, moreBadDays, targetPercent, comparison = 'rounded' } = input
  const goodDays = Math.max(0, daysTotal - badDays - moreBadDays)
  const { ratio, exact, reason } = goodDayRatio({ goodDays, validDays: daysTotal })
  if (exact === null) return { ratio, exact, meets: null, reason }
  const meets = keeps(percentOf(goodDays, daysTotal), { target: targetPercent, better: 'higher', comparison })
  return { ratio, exact, meets, reason }
}
