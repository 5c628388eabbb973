import { big } from '@workpoints/core'
import { type Amount, fixed } from './amount.ts'
import { type NotEvaluated, noData } from './not-evaluated.ts'
import { reachQuality } from './reach.ts'
import { classRank, qualityWords, type WaterClass, type WaterQuality } from './water-class.ts'

/** The words of 环办〔2011〕22号, 水质变化, from much better to much worse. */
export const changeWords = ['明显好转', '有所好转', '无明显变化', '有所变差', '明显变差'] as const
export type ChangeWord = (typeof changeWords)[number]

export interface WaterChange {
  readonly change: ChangeWord | null
  readonly reason: NotEvaluated | null
}

/** `steps` better (positive) or worse: one step is some change, two and more a clear one. */
function wordOfSteps(steps: number): ChangeWord {
  if (steps === 0) return '无明显变化'
  if (steps > 0) return steps === 1 ? '有所好转' : '明显好转'
  return steps === -1 ? '有所变差' : '明显变差'
}

/** How a section changed between two periods, by its class: one class is some change, two and more a clear one. */
export function sectionChange(before: WaterClass | null, after: WaterClass | null): WaterChange {
  if (before === null || after === null) return { change: null, reason: noData }
  return { change: wordOfSteps(classRank(before) - classRank(after)), reason: null }
}

/** How a river changed by the steps of its quality: 优, 良好, 轻度, 中度, 重度. */
export function qualityChange(before: WaterQuality | null, after: WaterQuality | null): WaterChange {
  if (before === null || after === null) return { change: null, reason: noData }
  return { change: wordOfSteps(qualityWords.indexOf(before) - qualityWords.indexOf(after)), reason: null }
}

/** Percentages of sections of class Ⅰ–Ⅲ and of those worse than Ⅴ. */
export interface ClassShares {
  readonly shareGood: Amount
  readonly shareWorseV: Amount
}

export interface RatioChange extends WaterChange {
  /** ΔG and ΔD in percentage points, one decimal, and their difference. */
  readonly deltaGood: string | null
  readonly deltaWorseV: string | null
  readonly difference: string | null
}

/**
 * How a river, basin or region of the same sections changed between two periods (环办〔2011〕22号, 水质变化; from knowledge):
 * ΔG is the change of the share of class Ⅰ–Ⅲ, ΔD that of worse than Ⅴ. |ΔG − ΔD| up to 10 is no clear change, up to 20
 * a change, above it a clear one; it is for the better where ΔG − ΔD is above zero.
 */
export function ratioChange(before: ClassShares, after: ClassShares): RatioChange {
  const deltaGood = big(after.shareGood).minus(big(before.shareGood))
  const deltaWorseV = big(after.shareWorseV).minus(big(before.shareWorseV))
  const difference = deltaGood.minus(deltaWorseV)
  const size = difference.abs()
  const steps = (size.lte(10) ? 0 : size.lte(20) ? 1 : 2) * (difference.lt(0) ? -1 : 1)
  return {
    change: wordOfSteps(steps === 0 ? 0 : steps),
    deltaGood: fixed(deltaGood, 1),
    deltaWorseV: fixed(deltaWorseV, 1),
    difference: fixed(difference, 1),
    reason: null,
  }
}

/** The same from the classes of the sections themselves; the shares are exact, not the rounded ones. */
export function reachChange(
  before: readonly (WaterClass | null)[],
  after: readonly (WaterClass | null)[],
): RatioChange {
  const shares = (sections: readonly (WaterClass | null)[]): ClassShares | null => {
    const { assessed } = reachQuality({ sections })
    if (assessed === 0) return null
    const share = (test: (each: WaterClass) => boolean): Amount =>
      big(sections.filter((each) => each !== null && test(each)).length)
        .times(100)
        .div(assessed)
    return { shareGood: share((each) => classRank(each) <= 3), shareWorseV: share((each) => each === '劣Ⅴ') }
  }
  const [first, second] = [shares(before), shares(after)]
  if (first === null || second === null)
    return { change: null, deltaGood: null, deltaWorseV: null, difference: null, reason: noData }
  return ratioChange(first, second)
}
