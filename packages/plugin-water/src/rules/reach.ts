import { big } from '@workpoints/core'
import { fixed, percentOf } from './amount.ts'
import { type NotEvaluated, noData, notEvaluated } from './not-evaluated.ts'
import { classifyPeriod } from './period-mean.ts'
import { classifySection, type SectionValues } from './section-class.ts'
import { type WaterSettings, waterSettings } from './settings.ts'
import type { Table1Key } from './table-1.ts'
import { classRank, isGoodClass, sectionQuality, type WaterClass, type WaterQuality } from './water-class.ts'

/** From this number of sections on a river is judged by shares of classes (环办〔2011〕22号, 二). */
export const ratioMethodSections = 5

export interface ReachQuality {
  /** Percent of assessed sections of class Ⅰ–Ⅲ and of those worse than Ⅴ, one decimal. */
  readonly shareGood: string | null
  readonly shareWorseV: string | null
  readonly quality: WaterQuality | null
  readonly assessed: number
  readonly reason: NotEvaluated | null
}

const tooFew = notEvaluated(
  'fewer-than-5',
  '评价断面不足 5 个，应按各断面平均浓度评价',
  'fewer than 5 sections: to be judged by the mean concentration of its sections',
)

/**
 * The quality of a river, basin or region of five and more sections by the ratio method (环办〔2011〕22号, 二).
 * Null classes are sections that were not assessed; they leave both the part and the whole. The shares are compared as
 * exact fractions and rounded for showing only.
 */
export function reachQuality(input: {
  readonly sections: readonly (WaterClass | null)[]
  /** A basin or region takes the ratio method with any number of sections. */
  readonly area?: 'river' | 'basin'
  readonly settings?: Partial<WaterSettings>
}): ReachQuality {
  const classes = input.sections.filter((each) => each !== null)
  const total = classes.length
  if (total === 0) return { shareGood: null, shareWorseV: null, quality: null, assessed: 0, reason: noData }
  const good = classes.filter(isGoodClass).length
  const worse = classes.filter((each) => each === '劣Ⅴ').length
  const few = total < ratioMethodSections && input.area !== 'basin'
  return {
    shareGood: percentOf(good, total, 1),
    shareWorseV: percentOf(worse, total, 1),
    quality: few ? null : qualityOfShares({ good, worse, total }, waterSettings(input.settings)),
    assessed: total,
    reason: few ? tooFew : null,
  }
}

interface Shares {
  readonly good: number
  readonly worse: number
  readonly total: number
}

function qualityOfShares({ good, worse, total }: Shares, { reachGap }: WaterSettings): WaterQuality {
  // Whole numbers: 90 % of `total` is good × 100 ≥ 90 × total.
  const atLeast = (part: number, percent: number): boolean => part * 100 >= percent * total
  if (atLeast(good, 90)) return '优'
  if (atLeast(good, 75)) return '良好'
  if (!atLeast(worse, 20)) return '轻度污染'
  if (!atLeast(worse, 40)) return '中度污染'
  return atLeast(good, 60) ? reachGap : '重度污染'
}

export interface RiverQuality extends ReachQuality {
  readonly method: 'ratio' | 'mean'
  /** The class of the mean concentrations, where there are fewer than five sections. */
  readonly class: WaterClass | null
}

/**
 * The quality of a river from its sections' values: by the ratio method from five sections on, by the class of their
 * mean concentrations below (环办〔2011〕22号, 二).
 */
export function riverQuality(input: {
  readonly sections: readonly SectionValues[]
  readonly settings?: Partial<WaterSettings>
}): RiverQuality {
  const own = input.settings === undefined ? {} : { settings: input.settings }
  const judged = input.sections.map((values) => classifySection({ values, waterBody: 'river', ...own }).class)
  const shares = reachQuality({ sections: judged, ...own })
  if (shares.assessed === 0 || shares.assessed >= ratioMethodSections)
    return { ...shares, method: 'ratio', class: null }
  const mean = classifyPeriod({ samples: input.sections, waterBody: 'river', ...own })
  const quality = mean.class === null ? null : sectionQuality(mean.class).quality
  return { ...shares, method: 'mean', class: mean.class, quality, reason: mean.reason }
}

export interface RiverPollutant {
  readonly key: Table1Key
  readonly name: string
  /** Sections worse than class Ⅲ in this item ÷ sections assessed, percent with one decimal. */
  readonly share: string
  /** As a bulletin writes it: 总磷(20.0%). */
  readonly text: string
}

/**
 * The main pollutants of a river or basin of five and more sections: the items sorted by the share of sections that
 * exceed class Ⅲ, the first three (环办〔2011〕22号, 二); equal shares by the worse class, then in the standard's order.
 */
export function riverMainPollutants(input: {
  readonly sections: readonly SectionValues[]
  readonly settings?: Partial<WaterSettings>
}): RiverPollutant[] {
  const own = input.settings === undefined ? {} : { settings: input.settings }
  const judged = input.sections
    .map((values) => classifySection({ values, waterBody: 'river', ...own }))
    .filter((section) => section.class !== null)
  const found = new Map<Table1Key, { name: string; count: number; worst: number }>()
  for (const { items } of judged)
    for (const item of items) {
      if (item.class === null || item.key === 'TP' || !item.counts || isGoodClass(item.class)) continue
      const before = found.get(item.key) ?? { name: item.name, count: 0, worst: 0 }
      found.set(item.key, { ...before, count: before.count + 1, worst: Math.max(before.worst, classRank(item.class)) })
    }
  return [...found]
    .toSorted(([, a], [, b]) => b.count - a.count || b.worst - a.worst)
    .slice(0, 3)
    .map(([key, { name, count }]) => {
      const share = fixed(big(count).times(100).div(judged.length), 1)
      return { key, name, share, text: `${name}(${share}%)` }
    })
}
