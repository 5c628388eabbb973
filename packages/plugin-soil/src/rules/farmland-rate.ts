import { type Figure, type Rate, rateOf, rateOfSum, readAmount } from '@workpoints/core'
import type Big from 'big.js'

/** Areas of 《受污染耕地安全利用率核算方法（试行）》, all in the same unit, usually 亩. */
export interface FarmlandAreas {
  /** 轻微污染、已实施优先保护类措施 */
  readonly B: Figure
  /** 轻中度污染、已实施安全利用类或治理修复类措施且农产品达标 */
  readonly C: Figure
  /** 重度污染、已实施严格管控类措施 */
  readonly D: Figure
  /** 受污染耕地总面积: slightly, lightly to moderately, and severely polluted */
  readonly E: Figure
}

/** Area under the measures that its degree of pollution asks for: B + C + D; null while one of them is missing. */
function measured({ B, C, D }: FarmlandAreas): Big | null {
  const [b, c, d] = [readAmount(B), readAmount(C), readAmount(D)]
  return b === null || c === null || d === null ? null : b.plus(c).plus(d)
}

/**
 * 受污染耕地安全利用率 A = (B + C + D) ÷ E × 100, percent with one decimal (《受污染耕地安全利用率核算方法（试行）》, 1.1). A parcel under
 * two kinds of measures counts once. Not judged while an area is missing, E is zero, or B + C + D exceeds E.
 */
export function farmlandSafeUseRate(input: FarmlandAreas & { readonly target?: Figure }): Rate {
  return rateOf({ part: measured(input), whole: input.E, target: input.target })
}

/** The rate of several counties together, from the sums of their areas and never from the mean of their rates. */
export function farmlandSafeUseRateOf(input: {
  readonly counties: readonly FarmlandAreas[]
  readonly target?: Figure
}): Rate {
  const rows = input.counties.map((county) => ({ part: measured(county), whole: county.E }))
  return rateOfSum({ rows, target: input.target })
}

/** Done against the task the province hands down, percent with one decimal, at most 100; null until the province has handed it down. */
export function farmlandTaskDone(input: { readonly done: Figure; readonly task: Figure }): Rate {
  const [done, task] = [readAmount(input.done), readAmount(input.task)]
  if (task === null)
    return {
      percent: null,
      meets: null,
      reason: { zh: '省级任务尚未下达', en: 'the province has not handed down the task' },
    }
  const counted = done?.gt(task) ? task : done
  return rateOf({ part: counted, whole: task, target: 100 })
}

/** 分批次启动: how many of the year's batches of the survey of causes have begun. */
export function causeSurveyProgress(batches: readonly { readonly startedOn: string | null }[]): Rate {
  return rateOf({
    part: batches.filter(({ startedOn }) => startedOn !== null).length,
    whole: batches.length,
    target: 100,
  })
}
