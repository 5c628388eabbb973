import { big, type Day } from '@workpoints/core'
import type Big from 'big.js'
import { groupMean } from '../air/city-day.ts'
import { airDays, goodDayRatio } from '../air/good-days.ts'
import { dustPractice, meanToDate } from '../air/mean-to-date.ts'
import type { UnitDay } from './unit-day.ts'

/** What a span of days comes to. */
export interface AirFigures {
  /** PM2.5, µg/m³, one decimal, and not rounded; null without a valid day. */
  readonly mean: string | null
  readonly exact: string | null
  /** Days of the mean; of several units together the sum of theirs. */
  readonly meanDays: number
  readonly goodDays: number
  readonly validDays: number
  readonly badDays: number
  readonly heavyDays: number
  /** 优良天数比率, percent, one decimal. */
  readonly ratio: string | null
}

/** A span with and without the approved sand-dust days: both are always shown. */
export interface AirStanding {
  readonly all: AirFigures
  readonly deducted: AirFigures
  /** Excluded days; of several units the sum of theirs. */
  readonly excluded: number
}

/** Which of the two a figure is officially stated by: PM2.5 without dust days, ratios with them (national reports; to be confirmed). */
export const officialMean = (standing: AirStanding): AirFigures => standing[dustPractice('PM25')]
export const officialDays = (standing: AirStanding): AirFigures => standing.all

const none: ReadonlySet<Day> = new Set()

/** One unit's span. */
export function unitStanding(days: readonly UnitDay[], excluded: ReadonlySet<Day> = none): AirStanding {
  const excludedDays = [...excluded]
  const means = meanToDate({ days: days.map(({ day, values }) => ({ day, value: values.PM25_24h })), excludedDays })
  const counts = airDays({ days, excludedDays })
  const of = (which: 'all' | 'deducted'): AirFigures => {
    const { mean, exact, validDays: meanDays } = means[which]
    const { goodDays, validDays, badDays, heavyPollutionDays: heavyDays, ratio } = counts[which]
    return { mean, exact, meanDays, goodDays, validDays, badDays, heavyDays, ratio }
  }
  return { all: of('all'), deducted: of('deducted'), excluded: counts.excludedDays.length }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/**
 * Several units together: the mean weighted by their valid days, the ratio from the sums of their days, as the plan's targets for groups
 * are judged (how the province averages the cities at county level and above is to be confirmed).
 */
export function groupStanding(members: ReadonlyMap<string, AirStanding>): AirStanding {
  const of = (which: 'all' | 'deducted'): AirFigures => {
    const own = [...members].map(([unit, standing]) => ({ unit, ...standing[which] }))
    const { mean, exact } = groupMean({
      members: own.map(({ unit, exact: value, meanDays }) => ({ unit, value, weight: meanDays })),
      method: 'weighted',
    })
    const goodDays = sum(own.map((one) => one.goodDays))
    const validDays = sum(own.map((one) => one.validDays))
    const { ratio, badDays } = goodDayRatio({ goodDays, validDays })
    const meanDays = sum(own.map((one) => one.meanDays))
    return { mean, exact, meanDays, goodDays, validDays, badDays, heavyDays: sum(own.map((o) => o.heavyDays)), ratio }
  }
  return {
    all: of('all'),
    deducted: of('deducted'),
    excluded: sum([...members.values()].map(({ excluded }) => excluded)),
  }
}

/** Decimals kept of a month's mean and ratio; they are shown with the indicator's own. */
const keptDecimals = 8
const kept = (value: Big): string => value.round(keptDecimals, 2).toFixed()

/** What a unit's month is recorded as, by the indicators' keys; null where nothing valid was measured. */
export function monthFigures(standing: AirStanding) {
  const { exact, meanDays } = officialMean(standing)
  const { goodDays, validDays, heavyDays } = officialDays(standing)
  const bare = { numerator: null, denominator: null, weight: null }
  const parts = { numerator: String(goodDays), denominator: String(validDays), weight: null }
  return {
    pm25: exact === null ? null : { ...bare, value: kept(big(exact)), weight: String(meanDays) },
    'good-days': validDays === 0 ? null : { value: kept(big(goodDays).times(100).div(validDays)), ...parts },
    'heavy-pollution-days': validDays === 0 ? null : { ...bare, value: String(heavyDays) },
  }
}
