import {
  big,
  convertArea,
  type Day,
  type Figure,
  type Rate,
  rateOf,
  readAmount,
  roundGb8170,
  type Text,
} from '@workpoints/core'
import type Big from 'big.js'

/**
 * 森林覆盖率 = forest area (乔木林, 竹林 and 国家特别规定的灌木林) ÷ land area × 100, two decimals; both areas in the same unit. The official
 * figure is the forestry authority's.
 */
export const forestCover = (input: {
  readonly forestArea: Figure
  readonly landArea: Figure
  readonly target?: Figure
}): Rate => rateOf({ part: input.forestArea, whole: input.landArea, places: 2, target: input.target })

/** A forest cover and the survey it was measured on. The base map changed in 2021: two covers compare only within one base. */
export interface ForestCoverOfYear {
  readonly percent: Figure
  readonly base: string
}

/** Change of forest cover in percentage points, two decimals; null where the two stand on different bases. */
export function forestCoverChange(input: { readonly now: ForestCoverOfYear; readonly before: ForestCoverOfYear }): {
  readonly points: string | null
  readonly reason: Text | null
} {
  const [now, before] = [readAmount(input.now.percent), readAmount(input.before.percent)]
  if (now === null || before === null)
    return { points: null, reason: { zh: '缺本年或上年数值', en: "this year's or last year's value is missing" } }
  if (input.now.base !== input.before.base)
    return {
      points: null,
      reason: { zh: '调查底图不同，不可比较', en: 'the two stand on different base maps and do not compare' },
    }
  return { points: roundGb8170(now.minus(before), 2).toFixed(2), reason: null }
}

/** Kinds of 低质低效林改造. */
export const forestImprovements = {
  replacement: { zh: '更替', en: 'replacement' },
  replanting: { zh: '补植补造', en: 'replanting' },
  tending: { zh: '抚育', en: 'tending' },
  closure: { zh: '封育', en: 'closure' },
} as const satisfies Record<string, Text>
export type ForestImprovement = keyof typeof forestImprovements

export interface ImprovedForest {
  readonly kind: ForestImprovement
  readonly areaMu: Figure
  readonly designed: boolean
  readonly accepted: boolean
}

/** 低质低效林改造: areas with a design and an acceptance on record, in 亩 and by kind; what lacks either is counted apart. */
export function improvedForest(input: { readonly parcels: readonly ImprovedForest[]; readonly targetMu?: Figure }): {
  readonly areaMu: string | null
  readonly byKind: Readonly<Record<ForestImprovement, string>>
  readonly withoutEvidenceMu: string
  readonly meets: boolean | null
  readonly reason: Text | null
} {
  const sum = (fits: (parcel: ImprovedForest) => boolean): Big =>
    input.parcels.filter(fits).reduce((total, { areaMu }) => total.plus(readAmount(areaMu) ?? 0), big(0))
  const counts = ({ designed, accepted }: ImprovedForest) => designed && accepted
  const of = (kind: ForestImprovement) => sum((parcel) => counts(parcel) && parcel.kind === kind).toFixed()
  const byKind = {
    replacement: of('replacement'),
    replanting: of('replanting'),
    tending: of('tending'),
    closure: of('closure'),
  }
  const withoutEvidenceMu = sum((parcel) => !counts(parcel)).toFixed()
  if (input.parcels.some(({ areaMu }) => readAmount(areaMu) === null))
    return {
      areaMu: null,
      byKind,
      withoutEvidenceMu,
      meets: null,
      reason: { zh: '有地块未填面积', en: 'a parcel has no area' },
    }
  const area = sum(counts)
  const target = readAmount(input.targetMu)
  return {
    areaMu: area.toFixed(),
    byKind,
    withoutEvidenceMu,
    meets: target === null ? null : area.gte(target),
    reason: null,
  }
}

/**
 * The part of the year's improvement that is due by the end of each month, as decimals from 0 to 1: planting goes from the winter before to
 * April, tending and closure from summer on. An assumption of the platform, taken over into the reviewed plan; the forestry bureau's own
 * schedule replaces it.
 */
export const improvementCurve = [
  '0.08',
  '0.22',
  '0.4',
  '0.5',
  '0.55',
  '0.6',
  '0.65',
  '0.7',
  '0.76',
  '0.84',
  '0.92',
  '1',
] as const

/** The area due by the end of a day of the plan's year, in the unit of the target, with straight lines inside a month; unrounded. */
export function improvementDue(input: {
  readonly on: Day
  readonly target: Figure
  readonly curve?: readonly (string | number)[]
}): { readonly due: string | null; readonly share: string | null; readonly reason: Text | null } {
  const target = readAmount(input.target)
  const curve = input.curve ?? improvementCurve
  if (target === null || curve.length !== 12)
    return {
      due: null,
      share: null,
      reason: { zh: '目标或逐月进度缺失', en: 'the target or the monthly curve is missing' },
    }
  const [year, month, day] = input.on.split('-').map(Number)
  const days = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate()
  const before = big(curve[(month ?? 1) - 2] ?? 0)
  const share = before.plus(
    big(curve[(month ?? 1) - 1] ?? 1)
      .minus(before)
      .times(day ?? 0)
      .div(days),
  )
  return { due: target.times(share).toFixed(), share: share.toFixed(), reason: null }
}

/** An area in 万亩, as the office writes forests: 1,000,000 亩 is 100 万亩. */
export const inTenThousandMu = (mu: Figure): string | null =>
  convertArea({ value: mu, from: '亩', to: '万亩' })?.toFixed() ?? null
