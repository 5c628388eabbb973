import { exactText, type MaybeFigure, maybe, roundedText } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'

export interface YearOnYearInput {
  readonly current: MaybeFigure
  readonly previous: MaybeFigure
  /** `lower` (default): falling is improving. `higher`: rising is. */
  readonly better?: 'lower' | 'higher'
  /** Default 1. */
  readonly decimals?: number
}

export interface YearOnYear {
  /** current − previous: µg/m³, or percentage points where the values are ratios. */
  readonly change: string | null
  /** The change in percent of last year's value; null where that is zero. */
  readonly changePercent: string | null
  /** 改善幅度 in percent of last year's value: positive is better. */
  readonly improvementPercent: string | null
  /** Not rounded, to rank by. */
  readonly exactImprovementPercent: string | null
  readonly improved: boolean | null
  readonly reason: Reason | null
}

/** 同比: this period against the same of last year, rounded by GB/T 8170 (rates one decimal, from knowledge of HJ 663-2013). */
export function yearOnYear({ current, previous, better = 'lower', decimals = 1 }: YearOnYearInput): YearOnYear {
  const [now, then] = [maybe(current), maybe(previous)]
  const nothing = { changePercent: null, improvementPercent: null, exactImprovementPercent: null }
  if (now === null || then === null) return { change: null, ...nothing, improved: null, reason: noData }
  const change = now.minus(then)
  const improved = better === 'lower' ? change.lt(0) : change.gt(0)
  const shared = { change: roundedText(change, decimals), improved, reason: null }
  if (then.eq(0)) return { ...shared, ...nothing }
  const percent = change.times(100).div(then)
  const improvement = better === 'lower' ? percent.times(-1) : percent
  return {
    ...shared,
    changePercent: roundedText(percent, decimals),
    improvementPercent: roundedText(improvement, decimals),
    exactImprovementPercent: exactText(improvement),
  }
}
