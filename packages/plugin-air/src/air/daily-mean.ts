import { concentrationOf, exactText, type MaybeFigure, meanOf, roundedText } from '../figure.ts'
import { noData, type Reason, tooFew } from '../reason.ts'
import { concentrationDecimals, type OtherItem, type Pollutant } from '../standards/pollutant.ts'
import { dayValidity } from './validity.ts'

export interface DailyMeanInput {
  readonly pollutant: Pollutant | OtherItem
  /** The day's hourly means, 01:00 to 24:00; null where there is none, also for an invalid or negative one. */
  readonly hourly: readonly MaybeFigure[]
  /** Default: what GB 3095, table 4, asks for (20). */
  readonly minHours?: number
  /** Default: whole, CO one decimal. */
  readonly decimals?: number
}

export interface DailyMean {
  /** Rounded by GB/T 8170: µg/m³ whole, CO in mg/m³ with one decimal; null where the day is not valid. */
  readonly mean: string | null
  /** The same, not rounded; also where the day is not valid. */
  readonly exact: string | null
  readonly hours: number
  readonly valid: boolean
  readonly reason: Reason | null
}

/**
 * 24小时平均: the plain mean of a day's hourly means (GB 3095), valid with 20 of them (table 4, verified for 2026).
 * Ozone is judged by `mda8` instead.
 */
export function dailyMean({ pollutant, hourly, minHours, decimals }: DailyMeanInput): DailyMean {
  const values = hourly.map(concentrationOf).filter((value) => value !== null)
  const hours = values.length
  const mean = meanOf(values)
  if (mean === null) return { mean: null, exact: null, hours, valid: false, reason: noData }
  const needed = minHours ?? dayValidity({ item: pollutant, hours }).needed ?? 1
  const reason = hours < needed ? tooFew('too-few-hours', hours, needed) : null
  const rounded = roundedText(mean, decimals ?? concentrationDecimals(pollutant))
  return { mean: reason === null ? rounded : null, exact: exactText(mean), hours, valid: reason === null, reason }
}

export interface DailyMaximum {
  readonly maximum: string | null
  /** The hour (1–24) at whose end it was measured; the first of equal ones. */
  readonly hour: number | null
  readonly hours: number
  readonly reason: Reason | null
}

/** 日最大1小时平均 of ozone (HJ 633-2012, daily report): the largest hourly mean that there is; no minimum of hours is stated. */
export function dailyMaximum({ hourly }: { readonly hourly: readonly MaybeFigure[] }): DailyMaximum {
  const values = hourly.map(concentrationOf)
  const hours = values.filter((value) => value !== null).length
  const best = values.reduce<number | null>((at, value, index) => {
    if (value === null) return at
    const top = at === null ? null : (values[at] ?? null)
    return top === null || value.gt(top) ? index : at
  }, null)
  const top = best === null ? null : (values[best] ?? null)
  if (best === null || top === null) return { maximum: null, hour: null, hours, reason: noData }
  return { maximum: roundedText(top, 0), hour: best + 1, hours, reason: null }
}
