import { big, type Day } from '@workpoints/core'
import { exactText, percentText } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'
import { aqiCategories } from '../standards/aqi-categories.ts'
import { aqiCategory } from './aqi.ts'
import { type BothFigures, both } from './excluded-days.ts'

export interface DayAqi {
  readonly day: Day
  /** Null for a day without a valid AQI: it counts neither as good nor as bad. */
  readonly aqi: number | null
}

export interface GoodDayRatio {
  /** Percent, one decimal by GB/T 8170; “100” only where every valid day is good. */
  readonly ratio: string | null
  readonly exact: string | null
  readonly goodDays: number
  readonly validDays: number
  readonly badDays: number
  readonly reason: Reason | null
}

/** 优良天数比率: good days ÷ valid days × 100, one decimal (verified: national monthly reports). */
export function goodDayRatio(input: {
  readonly goodDays: number
  readonly validDays: number
  readonly decimals?: number
}): GoodDayRatio {
  const { goodDays, validDays, decimals = 1 } = input
  const counts = { goodDays, validDays, badDays: validDays - goodDays }
  if (validDays <= 0) return { ratio: null, exact: null, ...counts, reason: noData }
  const exact = exactText(big(goodDays).times(100).div(validDays))
  return { ratio: percentText(big(goodDays), big(validDays), decimals), exact, ...counts, reason: null }
}

/** A group's ratio, from the sums of its units and never from the mean of their ratios. */
export function groupGoodDayRatio(input: {
  readonly members: readonly { readonly goodDays: number; readonly validDays: number }[]
  readonly decimals?: number
}): GoodDayRatio {
  const { members, decimals = 1 } = input
  const goodDays = members.reduce((sum, member) => sum + member.goodDays, 0)
  const validDays = members.reduce((sum, member) => sum + member.validDays, 0)
  return goodDayRatio({ goodDays, validDays, decimals })
}

export interface DayCounts extends GoodDayRatio {
  readonly invalidDays: number
  /** 重污染天数, AQI above 200. */
  readonly heavyPollutionDays: number
  readonly heavyDayRatio: string | null
  /** Days of each class, 优 to 严重污染. */
  readonly byCategory: Readonly<Record<string, number>>
}

function countsOf(days: readonly DayAqi[]): DayCounts {
  const categories = days.flatMap(({ aqi }) => aqiCategory(aqi) ?? [])
  const of = (test: (rank: number) => boolean): number => categories.filter(({ rank }) => test(rank)).length
  const validDays = categories.length
  const heavyPollutionDays = of((rank) => rank >= 5)
  const byCategory = aqiCategories.map(({ name, rank }) => [name, of((one) => one === rank)] as const)
  return {
    ...goodDayRatio({ goodDays: of((rank) => rank <= 2), validDays }),
    invalidDays: days.length - validDays,
    heavyPollutionDays,
    heavyDayRatio: validDays === 0 ? null : percentText(big(heavyPollutionDays), big(validDays), 1),
    byCategory: Object.fromEntries(byCategory),
  }
}

export interface AirDaysInput {
  readonly days: readonly DayAqi[]
  readonly excludedDays?: readonly Day[]
  /** Default `all`: national reports keep dust days in the ratios (verified). */
  readonly official?: 'all' | 'deducted'
}

/** Good, heavy and all other days of a period, with and without the excluded ones (verified: national monthly reports). */
export function airDays({
  days,
  excludedDays = [],
  official = 'all',
}: AirDaysInput): DayCounts & BothFigures<DayCounts> {
  return both(days, { excludedDays, official }, countsOf)
}
