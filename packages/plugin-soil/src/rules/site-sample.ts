import { type Day, type Figure, notYetInForce, readAmount, type Text } from '@workpoints/core'
import type Big from 'big.js'
import { contentFor } from './content.ts'
import { type Comparison, defaultComparison, exceedMultiple, isAbove } from './exceedance.ts'
import type { LandClass } from './land-class.ts'
import { siteRow } from './site-table.ts'
import { soilStandards } from './standards.ts'

/** What a value says of a plot, the better first (GB 36600-2018, clause 5). */
export const siteResults = {
  'not-above-screening': {
    zh: '未超过筛选值：风险一般可以忽略',
    en: 'not above screening: risk generally acceptable',
  },
  'above-screening': {
    zh: '超过筛选值、未超过管制值：应开展详细调查和风险评估',
    en: 'above screening, below control: detailed survey and risk assessment',
  },
  'above-control': {
    zh: '超过管制值：应采取风险管控或修复措施',
    en: 'above control: risk control or remediation needed',
  },
} as const satisfies Record<string, Text>
export type SiteResult = keyof typeof siteResults

const order = Object.keys(siteResults) as readonly SiteResult[]

export interface SiteSample {
  /** The standard's name of the item, or its symbol: `砷` or `As`. */
  readonly item: string
  /** mg/kg; `<0.01`, `0.01L` and `ND` are below the limit of detection. */
  readonly value: Figure
  readonly land: LandClass
  /** Natural background of the place, mg/kg; it counts for 砷, 钴 and 钒 only (footnote a of tables 1 and 2). */
  readonly background?: Figure
  readonly on?: Day
  readonly comparison?: Comparison
}

export interface SiteJudgement {
  /** 筛选值, mg/kg */
  readonly screening: string | null
  /** 管制值, mg/kg */
  readonly control: string | null
  readonly result: SiteResult | null
  readonly resultText: Text | null
  /** 超筛选值倍数, two decimals; null where the value is not above it. */
  readonly exceedMultiple: string | null
  /** 超管制值倍数, two decimals; null where the value is not above it. */
  readonly controlMultiple: string | null
  /** Above the screening value but not above the natural background, and therefore not counted as polluted. */
  readonly withinBackground: boolean
  readonly reason: Text | null
}

const notJudged = (reason: Text): SiteJudgement => ({
  screening: null,
  control: null,
  result: null,
  resultText: null,
  exceedMultiple: null,
  controlMultiple: null,
  withinBackground: false,
  reason,
})

/** Screening and control value of one item for a class of land, mg/kg (GB 36600-2018, tables 1 and 2); null for an item not listed. */
export function siteLimits(input: { readonly item: string; readonly land: LandClass }) {
  const row = siteRow(input.item)
  if (row === null) return null
  const [, screening1, screening2, control1, control2] = row
  return input.land === 'I'
    ? { screening: screening1, control: control1 }
    : { screening: screening2, control: control2 }
}

const levelOf = (value: Big, limits: { screening: string; control: string }, comparison: Comparison): SiteResult => {
  if (isAbove(value, limits.control, comparison)) return 'above-control'
  return isAbove(value, limits.screening, comparison) ? 'above-screening' : 'not-above-screening'
}

/** Judges one value of a plot by GB 36600-2018, clause 5, for the class of land it is or will be. */
export function judgeSiteSample(sample: SiteSample): SiteJudgement {
  const early = notYetInForce(soilStandards.site, sample.on)
  if (early !== null) return notJudged(early)
  const limits = siteLimits(sample)
  if (limits === null)
    return notJudged({ zh: `未收录“${sample.item}”的筛选值和管制值`, en: `no limits are held for "${sample.item}"` })
  const comparison = sample.comparison ?? defaultComparison
  const content = contentFor(sample.value, { limit: limits.screening, comparison })
  if ('reason' in content) return notJudged(content.reason)
  const { value } = content
  const level = levelOf(value, limits, comparison)
  const background = /^(砷|钴|钒)$/.test(siteRow(sample.item)?.[0] ?? '') ? readAmount(sample.background) : null
  const isNatural = level !== 'not-above-screening' && background !== null && value.lte(background)
  const result = isNatural ? 'not-above-screening' : level
  return {
    ...limits,
    result,
    resultText: siteResults[result],
    exceedMultiple: exceedMultiple(value, limits.screening, comparison),
    controlMultiple: exceedMultiple(value, limits.control, comparison),
    withinBackground: isNatural,
    reason: null,
  }
}

/** The result of a plot is that of its worst item; null, with the reason, while any item of it is not judged. */
export function judgeSitePlot(samples: readonly SiteSample[]): {
  readonly result: SiteResult | null
  readonly resultText: Text | null
  /** Items above the screening value that are not natural background. */
  readonly exceeding: readonly string[]
  readonly reason: Text | null
} {
  const judged = samples.map((sample) => ({ item: sample.item, ...judgeSiteSample(sample) }))
  const exceeding = judged
    .filter(({ result }) => result !== null && result !== 'not-above-screening')
    .map(({ item }) => item)
  const open = judged.find(({ reason }) => reason !== null)
  if (open !== undefined || judged.length === 0)
    return {
      result: null,
      resultText: null,
      exceeding,
      reason: open?.reason ?? { zh: '没有检测项目', en: 'no item was measured' },
    }
  const result = order.findLast((level) => judged.some((item) => item.result === level)) ?? 'not-above-screening'
  return { result, resultText: siteResults[result], exceeding, reason: null }
}
