import { type Day, type Figure, notYetInForce, type Text } from '@workpoints/core'
import { contentFor } from './content.ts'
import { type Comparison, defaultComparison, exceedMultiple, isAbove } from './exceedance.ts'
import { type FarmlandUse, farmlandItem, farmlandLimits, type PHBand } from './farmland-limits.ts'
import { soilStandards } from './standards.ts'

/** Classes of farmland, the better first. */
export const farmlandClasses = {
  'priority-protection': { zh: '优先保护类', en: 'priority protection' },
  'safe-use': { zh: '安全利用类', en: 'safe use' },
  'strict-control': { zh: '严格管控类', en: 'strict control' },
} as const satisfies Record<string, Text>
export type FarmlandClass = keyof typeof farmlandClasses

const order = Object.keys(farmlandClasses) as readonly FarmlandClass[]

export interface FarmlandSample {
  /** Symbol or Chinese name: `Cd` or `镉`. */
  readonly element: string
  /** mg/kg, total of the element; `<0.01`, `0.01L` and `ND` are below the limit of detection. */
  readonly value: Figure
  readonly pH: Figure
  readonly landUse: FarmlandUse
  /** Day of sampling, by which the standard is chosen. */
  readonly on?: Day
  readonly comparison?: Comparison
}

export interface FarmlandJudgement {
  /** 风险筛选值, mg/kg */
  readonly screening: string | null
  /** 风险管制值, mg/kg; null where the standard sets none. */
  readonly control: string | null
  readonly pHBand: PHBand | null
  readonly class: FarmlandClass | null
  readonly className: Text | null
  /** 超筛选值倍数, two decimals; null where the value is not above it. */
  readonly exceedMultiple: string | null
  /** 超管制值倍数, two decimals; null where the value is not above it. */
  readonly controlMultiple: string | null
  /** Why it is not judged; null where it is. */
  readonly reason: Text | null
}

const notJudged = (reason: Text): FarmlandJudgement => ({
  screening: null,
  control: null,
  pHBand: null,
  class: null,
  className: null,
  exceedMultiple: null,
  controlMultiple: null,
  reason,
})

/**
 * The class a soil value alone points to by GB 15618-2018, clauses 4 to 6: not above the screening value 优先保护类; above it and not above
 * the control value 安全利用类; above the control value 严格管控类. It is the first sorting only: the official class of a parcel also uses
 * the produce that grows there.
 */
export function judgeFarmlandSample(sample: FarmlandSample): FarmlandJudgement {
  const early = notYetInForce(soilStandards.farmland, sample.on)
  if (early !== null) return notJudged(early)
  if (farmlandItem(sample.element) === null)
    return notJudged({
      zh: `GB 15618-2018 未列“${sample.element}”`,
      en: `GB 15618-2018 does not list "${sample.element}"`,
    })
  const limits = farmlandLimits(sample)
  if (limits === null)
    return notJudged({ zh: 'pH 缺失或不在 0–14 之间', en: 'the pH is missing or not between 0 and 14' })
  const comparison = sample.comparison ?? defaultComparison
  const content = contentFor(sample.value, { limit: limits.screening, comparison })
  if ('reason' in content) return notJudged(content.reason)
  const { value } = content
  const level =
    limits.control !== null && isAbove(value, limits.control, comparison)
      ? 'strict-control'
      : isAbove(value, limits.screening, comparison)
        ? 'safe-use'
        : 'priority-protection'
  return {
    ...limits,
    class: level,
    className: farmlandClasses[level],
    exceedMultiple: exceedMultiple(value, limits.screening, comparison),
    controlMultiple: exceedMultiple(value, limits.control, comparison),
    reason: null,
  }
}

/** The class of a point is that of its worst item; null, with the reason, while any item of it is not judged. */
export function judgeFarmlandPoint(samples: readonly FarmlandSample[]): {
  readonly class: FarmlandClass | null
  readonly className: Text | null
  /** Items that make the class what it is, when it is not the best. */
  readonly decidedBy: readonly string[]
  readonly reason: Text | null
} {
  const judged = samples.map((sample) => ({ element: sample.element, ...judgeFarmlandSample(sample) }))
  const open = judged.find(({ reason }) => reason !== null)
  if (open !== undefined || judged.length === 0)
    return {
      class: null,
      className: null,
      decidedBy: [],
      reason: open?.reason ?? { zh: '没有检测项目', en: 'no item was measured' },
    }
  const worst = order.findLast((level) => judged.some((item) => item.class === level)) ?? 'priority-protection'
  const decidedBy = judged.filter((item) => item.class === worst).map(({ element }) => element)
  return {
    class: worst,
    className: farmlandClasses[worst],
    decidedBy: worst === 'priority-protection' ? [] : decidedBy,
    reason: null,
  }
}
