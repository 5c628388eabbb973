import { big } from '@workpoints/core'
import type Big from 'big.js'
import { exactText, type Figure, figure, type MaybeFigure, maybe, roundedText } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'

export interface PercentileInput {
  /** In any order; missing ones are left out. */
  readonly values: readonly MaybeFigure[]
  /** 0 to 100, such as 95. */
  readonly p: Figure
  /** Default 0. */
  readonly decimals?: number
}

export interface Percentile {
  /** The place k = 1 + (n − 1) × p / 100 in the ascending series. */
  readonly k: string | null
  /** Not rounded. */
  readonly value: string | null
  /** Rounded by GB/T 8170. */
  readonly rounded: string | null
  readonly n: number
  readonly reason: Reason | null
}

/** Value at a place between two neighbours of the ascending series. */
function at(sorted: readonly Big[], k: Big): Big {
  const s = k.round(0, 0).toNumber()
  const lower = sorted[s - 1] ?? big(0)
  const upper = sorted[s] ?? lower
  return lower.plus(upper.minus(lower).times(k.minus(s)))
}

/** 百分位数: X(s) + (X(s+1) − X(s)) × (k − s), s the whole part of k (HJ 663-2013, annex A, verified by public code). */
export const percentile = ({ values, p, decimals = 0 }: PercentileInput): Percentile =>
  percentileOf(
    values.map(maybe).filter((value) => value !== null),
    { p, decimals },
  )

/** The same of figures that are read already. */
export function percentileOf(
  values: readonly Big[],
  { p, decimals }: { readonly p: Figure; readonly decimals: number },
): Percentile {
  const sorted = ascending(values)
  const n = sorted.length
  if (n === 0) return { k: null, value: null, rounded: null, n, reason: noData }
  const k = figure(p)
    .times(n - 1)
    .div(100)
    .plus(1)
  const value = at(sorted, k)
  return { k: exactText(k), value: exactText(value), rounded: roundedText(value, decimals), n, reason: null }
}

/** Machine numbers never stand in the wrong order, and only where they are equal are the decimals looked at. */
const ascending = (values: readonly Big[]): Big[] =>
  values
    .map((value) => ({ value, number: value.toNumber() }))
    .sort((a, b) => a.number - b.number || a.value.cmp(b.value))
    .map(({ value }) => value)
