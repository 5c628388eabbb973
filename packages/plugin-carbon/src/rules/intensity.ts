import { big, type Figure, readAmount, readFigure, roundGb8170, type Text } from '@workpoints/core'
import type Big from 'big.js'

export interface Fall {
  /** Percent with two decimals; negative when it rose. */
  readonly percent: string | null
  readonly reason: Text | null
}

const noFall = (zh: string, en: string): Fall => ({ percent: null, reason: { zh, en } })
const asFall = (share: Big): Fall => ({ percent: roundGb8170(share.times(100), 2).toFixed(2), reason: null })

/** Energy-related CO₂ and regional product of a year. */
export interface IntensityYear {
  /** 万吨 or t, the same in both years. */
  readonly emissions: Figure
  /** 亿元 or 万元, the same in both years, at the constant prices of the five-year plan's base year. */
  readonly product: Figure
  /** Base year of the prices, so that two products of different prices are never compared. */
  readonly priceBase?: number
}

/** Emissions ÷ product, unrounded; null while one is missing or there is no product. */
function intensityOf({ emissions, product }: IntensityYear): Big | null {
  const [upper, lower] = [readAmount(emissions), readAmount(product)]
  return upper === null || lower === null || lower.eq(0) ? null : upper.div(lower)
}

/** 单位地区生产总值二氧化碳排放, four decimals, in the units given (t per 万元 from 万吨 and 亿元). */
export const carbonIntensity = (year: IntensityYear): string | null => {
  const intensity = intensityOf(year)
  return intensity === null ? null : roundGb8170(intensity, 4).toFixed(4)
}

/** 年度下降率 = (1 − (E_t ÷ G_t) ÷ (E_{t−1} ÷ G_{t−1})) × 100, percent with two decimals; the method of 国家发展改革委 and 生态环境部. */
export function intensityFall(input: { readonly now: IntensityYear; readonly before: IntensityYear }): Fall {
  if (input.now.priceBase !== input.before.priceBase)
    return noFall('两年地区生产总值的不变价基期不同', 'the two products are at the prices of different base years')
  const { emissions, product } = input.now
  const [e1, g1] = [readAmount(emissions), readAmount(product)]
  const [e0, g0] = [readAmount(input.before.emissions), readAmount(input.before.product)]
  if (e1 === null || g1 === null || e0 === null || g0 === null || g1.eq(0) || g0.eq(0) || e0.eq(0))
    return noFall('排放量或地区生产总值缺失或为零', 'emissions or product are missing or zero')
  // One division only, so that nothing is lost before the rounding.
  return asFall(big(1).minus(e1.times(g0).div(g1.times(e0))))
}

/** A yearly fall in percent, which cannot exceed 100; it may be below zero. */
function readFall(value: Figure): Big | null {
  const read = readFigure(value)
  return read?.lte(100) ? read.div(100) : null
}

/**
 * 累计下降率 = 1 − (1 − cumulative of last year) × (1 − fall of this year), percent with two decimals: falls multiply and do not add up
 * (国家发展改革委 method).
 */
export function cumulativeFall(input: { readonly cumulativeBefore: Figure; readonly thisYear: Figure }): Fall {
  return cumulativeFallOf([input.cumulativeBefore, input.thisYear])
}

/** The cumulative fall of several years, from their yearly falls in percent. */
export function cumulativeFallOf(falls: readonly Figure[]): Fall {
  let left = big(1)
  for (const fall of falls) {
    const share = readFall(fall)
    if (share === null) return noFall('有年度下降率缺失或大于100', 'a yearly fall is missing or above 100')
    left = left.times(big(1).minus(share))
  }
  return falls.length === 0 ? noFall('没有年度下降率', 'there is no yearly fall') : asFall(big(1).minus(left))
}

/** What the rest of the plan's years must still bring together to reach the cumulative target: 1 − (1 − target) ÷ (1 − achieved). */
export function remainingFall(input: { readonly target: Figure; readonly achieved: Figure }): Fall {
  const [target, achieved] = [readFall(input.target), readFall(input.achieved)]
  if (target === null || achieved === null || achieved.eq(1))
    return noFall('目标或已完成的累计下降率缺失', 'the target or the fall achieved is missing')
  return asFall(big(1).minus(big(1).minus(target).div(big(1).minus(achieved))))
}

/**
 * Judges the year's fall by the province's own accounting: pending while the target or the accounted value has not arrived. A value the
 * platform computes is never put in its place.
 */
export function judgeIntensity(input: { readonly target: Figure; readonly accounted: Figure }): {
  readonly state: 'pending-target' | 'pending-value' | 'judged'
  readonly meets: boolean | null
  readonly reason: Text | null
} {
  const [target, accounted] = [readFigure(input.target), readFigure(input.accounted)]
  if (target === null)
    return {
      state: 'pending-target',
      meets: null,
      reason: { zh: '省级目标尚未下达', en: 'the province has not set the target' },
    }
  if (accounted === null)
    return {
      state: 'pending-value',
      meets: null,
      reason: { zh: '省级核算结果未到，无数据', en: "the province's accounting has not arrived: no data" },
    }
  return { state: 'judged', meets: roundGb8170(accounted, 2).gte(target), reason: null }
}
