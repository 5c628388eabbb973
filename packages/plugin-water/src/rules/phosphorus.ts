import { big, decimalsOf, roundGb8170 } from '@workpoints/core'
import Big from 'big.js'
import { type Amount, fixed, type Measured, percentOf, readMeasured } from './amount.ts'
import { classifyItem } from './item-class.ts'
import { type NotEvaluated, noData } from './not-evaluated.ts'
import { table1, type WaterBody } from './table-1.ts'
import type { WaterClass } from './water-class.ts'

/** Values of January to December in order, mg/L; a month without one is null or left out at the end. */
export type MonthlySeries = readonly Measured[]

export interface PhosphorusTrend {
  /** Mean of the months that both years have, three decimals. */
  readonly mean: string | null
  readonly lastYearMean: string | null
  readonly class: WaterClass | null
  readonly lastYearClass: WaterClass | null
  /** mg/L, three decimals, and percent of last year's mean, one decimal; below zero: it fell. */
  readonly change: string | null
  readonly changePercent: string | null
  readonly direction: '下降' | '持平' | '上升' | null
  /** The months (1–12) that were compared. */
  readonly months: readonly number[]
  readonly reason: NotEvaluated | null
}

const places = table1.TP_river.decimals
const valueAt = (series: MonthlySeries, month: number): Big | undefined => readMeasured(series[month - 1])?.value
const meanOf = (values: readonly Big[]): Big => values.reduce((sum, each) => sum.plus(each), big(0)).div(values.length)
const allMonths = Array.from({ length: 12 }, (_, index) => index + 1)

/**
 * Total phosphorus of a section against the same months of last year, concentration and class (task 29). Only months
 * that both years have are compared; the direction is that of the rounded means, so a difference nobody prints is 持平.
 */
export function phosphorusTrend(input: {
  readonly thisYear: MonthlySeries
  readonly lastYear: MonthlySeries
  readonly waterBody: WaterBody
}): PhosphorusTrend {
  const { thisYear, lastYear, waterBody } = input
  const months = allMonths.filter((m) => valueAt(thisYear, m) !== undefined && valueAt(lastYear, m) !== undefined)
  const empty = { mean: null, lastYearMean: null, class: null, lastYearClass: null, change: null, changePercent: null }
  if (months.length === 0) return { ...empty, direction: null, months, reason: noData }
  const [now, before] = [thisYear, lastYear].map((series) => meanOf(months.map((m) => valueAt(series, m) as Big))) as [
    Big,
    Big,
  ]
  const classOf = (value: Big) => classifyItem({ item: 'TP', value, waterBody }).class
  const change = roundGb8170(now, places).minus(roundGb8170(before, places))
  return {
    mean: fixed(now, places),
    lastYearMean: fixed(before, places),
    class: classOf(now),
    lastYearClass: classOf(before),
    change: change.toFixed(places),
    changePercent: percentOf(now.minus(before), before, 1),
    direction: change.lt(0) ? '下降' : change.gt(0) ? '上升' : '持平',
    months,
    reason: null,
  }
}

export interface PhosphorusPace {
  /** Mean to date, three decimals. */
  readonly mean: string | null
  readonly months: number
  /** Whether the mean to date keeps the expected value. */
  readonly onCourse: boolean | null
  /**
   * The highest mean the months that are left may have so that the year keeps the expected value, three decimals rounded
   * down; null when no month is left. Below zero: it cannot be reached any more.
   */
  readonly restMayAverage: string | null
  readonly reachable: boolean | null
  readonly reason: NotEvaluated | null
}

/**
 * The pace of total phosphorus to the expected value 预期控制目标 of the year's mean: what the months that are left may
 * average. `expected` in mg/L; the year's mean is compared rounded by GB/T 8170 to the decimals of `expected`, at least
 * to those of the item. `monthsInYear` is how many monthly values the year will have.
 */
export function phosphorusPace(input: {
  readonly months: MonthlySeries
  readonly expected: Amount
  readonly monthsInYear?: number
}): PhosphorusPace {
  const values = allMonths.flatMap((m) => valueAt(input.months, m) ?? [])
  const done = values.length
  if (done === 0)
    return { mean: null, months: 0, onCourse: null, restMayAverage: null, reachable: null, reason: noData }
  const mean = meanOf(values)
  const compare = Math.max(places, decimalsOf(input.expected))
  const onCourse = roundGb8170(mean, compare).lte(input.expected)
  const total = input.monthsInYear ?? 12
  // A month that has passed without a value is not one that is left.
  const left = Math.min(total - done, 12 - lastMonth(input.months))
  const common = { mean: fixed(mean, places), months: done, onCourse, reason: null }
  if (left <= 0) return { ...common, restMayAverage: null, reachable: onCourse }
  const rest = big(input.expected)
    .times(done + left)
    .minus(mean.times(done))
    .div(left)
  return { ...common, restMayAverage: rest.round(compare, Big.roundDown).toFixed(compare), reachable: rest.gte(0) }
}

const lastMonth = (series: MonthlySeries): number =>
  allMonths.findLast((month) => valueAt(series, month) !== undefined) ?? 0
