import { big } from '@workpoints/core'
import type Big from 'big.js'
import { exactText, type MaybeFigure, maybe, meanOf, percentText } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'

export interface Rate {
  /** Percent, one decimal by GB/T 8170; “100” only where all attain. */
  readonly rate: string | null
  readonly exact: string | null
  readonly reason: Reason | null
}

const noRate: Rate = { rate: null, exact: null, reason: noData }

const mean = (values: readonly Big[], decimals: number): Rate => {
  const value = meanOf(values)
  if (value === null) return noRate
  return { rate: percentText(value, big(100), decimals), exact: exactText(value), reason: null }
}

/** 点次达标率: attaining ÷ monitored × 100 (HJ 640-2012, 6.4, until 2024; verified by the bulletins of Dazhou and Hunan). */
export function pointCountRate(input: {
  readonly attaining: number
  readonly monitored: number
  readonly decimals?: number
}): Rate {
  const { attaining, monitored, decimals = 1 } = input
  if (monitored <= 0) return noRate
  const exact = exactText(big(attaining).times(100).div(monitored))
  return { rate: percentText(big(attaining), big(monitored), decimals), exact, reason: null }
}

/** `[attaining, monitored]` by zone type. */
export type ZoneCounts = Readonly<Record<string, readonly [attaining: number, monitored: number]>>

export interface ZoneRates {
  readonly zones: Readonly<Record<string, Rate>>
  /** From the sums over all zones, not the mean of their rates. */
  readonly total: Rate
}

function zoneRatesOf(counts: ZoneCounts): ZoneRates {
  const rows = Object.entries(counts)
  const sum = (at: 0 | 1): number => rows.reduce((total, [, pair]) => total + pair[at], 0)
  const rates = rows.map(([zone, [attaining, monitored]]) => [zone, pointCountRate({ attaining, monitored })] as const)
  return { zones: Object.fromEntries(rates), total: pointCountRate({ attaining: sum(0), monitored: sum(1) }) }
}

/** A quarter by the old rule: rates by zone type and in total, day and night apart (HJ 640-2012, 6.4). */
export const quarterRates = (input: { readonly day: ZoneCounts; readonly night: ZoneCounts }) => ({
  day: zoneRatesOf(input.day),
  night: zoneRatesOf(input.night),
})

/** One day of a city's automatic stations, of one period (day or night). */
export interface NoiseDayCount {
  /** Stations with valid data. */
  readonly validPoints: number
  readonly attaining: number
}

/** A city's rate of one day: attaining points ÷ points with valid data, two decimals (环办监测〔2024〕33号; from knowledge). */
export const dailyRate = ({
  validPoints,
  attaining,
  decimals = 2,
}: NoiseDayCount & { readonly decimals?: number }): Rate =>
  pointCountRate({ attaining, monitored: validPoints, decimals })

export interface PeriodRate extends Rate {
  /** Each day's rate with two decimals; null for a day without valid points, which does not count. */
  readonly dailyRates: readonly (string | null)[]
  readonly days: number
}

const exactRates = (days: readonly NoiseDayCount[]): Big[] =>
  days
    .filter(({ validPoints }) => validPoints > 0)
    .map(({ attaining, validPoints }) => big(attaining).times(100).div(validPoints))

/**
 * A city's month, day and night apart: the plain mean of its daily rates, not rounded before (环办监测〔2024〕33号, from 2025; verified by the
 * bulletin of Fujian for July 2025). Not the pooled share of point-days, which may differ.
 */
export function monthRate({
  days,
  decimals = 1,
}: {
  readonly days: readonly NoiseDayCount[]
  readonly decimals?: number
}): PeriodRate {
  const rates = exactRates(days)
  return { ...mean(rates, decimals), dailyRates: days.map((day) => dailyRate(day).rate), days: rates.length }
}

export interface YearRateInput {
  readonly months: readonly { readonly days: readonly NoiseDayCount[] }[]
  /** Weak, the office confirms it: the mean of all days (default), of the months, or the pooled share. */
  readonly method?: 'mean-of-days' | 'mean-of-months' | 'pooled'
  readonly decimals?: number
}

/** A city's year so far, day and night apart; which mean stands behind the 85 percent is open (weak). */
export function yearRate({
  months,
  method = 'mean-of-days',
  decimals = 1,
}: YearRateInput): Rate & { readonly days: number } {
  const days = months.flatMap((month) => month.days)
  const rates = exactRates(days)
  const count = { days: rates.length }
  if (method === 'mean-of-days') return { ...mean(rates, decimals), ...count }
  if (method === 'mean-of-months') {
    const means = months.map((month) => meanOf(exactRates(month.days))).filter((value) => value !== null)
    return { ...mean(means, decimals), ...count }
  }
  const sum = (pick: (day: NoiseDayCount) => number): number => days.reduce((total, day) => total + pick(day), 0)
  const pooled = pointCountRate({
    attaining: sum((day) => day.attaining),
    monitored: sum((day) => day.validPoints),
    decimals,
  })
  return { ...pooled, ...count }
}

/** A province's month: the plain mean of its cities' rates (verified: bulletin of Fujian, July 2025). */
export function provinceRate(input: { readonly cityRates: readonly MaybeFigure[]; readonly decimals?: number }): Rate {
  return mean(
    input.cityRates.map(maybe).filter((rate) => rate !== null),
    input.decimals ?? 1,
  )
}
