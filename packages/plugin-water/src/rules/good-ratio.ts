import { big, decimalsOf } from '@workpoints/core'
import { type Amount, percentOf } from './amount.ts'
import { type NotEvaluated, notEvaluated } from './not-evaluated.ts'
import { classRank, isGoodClass, type WaterClass } from './water-class.ts'

/** Sections by their class (null: not assessed), or already counted. */
export type SectionSet =
  | { readonly classes: readonly (WaterClass | null)[] }
  | { readonly sections: number; readonly good: number }

export interface GoodRatio {
  /** Two decimals, as the plan's target is written. */
  readonly ratioPercent: string | null
  readonly good: number
  /** The sections assessed: dry ones and those without data are in neither number. */
  readonly assessed: number
  readonly notAssessed: number
  /** Null where no target was given. */
  readonly meets: boolean | null
  readonly reason: NotEvaluated | null
}

const nothing = notEvaluated('no-data', '没有参评断面', 'no section was assessed')

function counted(set: SectionSet): { good: number; assessed: number; notAssessed: number } {
  if ('sections' in set) return { good: set.good, assessed: set.sections, notAssessed: 0 }
  const classes = set.classes.filter((each) => each !== null)
  const good = classes.filter(isGoodClass).length
  return { good, assessed: classes.length, notAssessed: set.classes.length - classes.length }
}

/**
 * Whether a share keeps its target: rounded by GB/T 8170 to the target's own decimals and then compared. A target of
 * 100 is met by every one only: 99.996 is not 100.
 */
export function meetsShare(part: number, whole: number, target: Amount): boolean {
  if (big(target).gte(100)) return whole > 0 && part >= whole
  const ratio = percentOf(part, whole, decimalsOf(target))
  return ratio !== null && big(ratio).gte(target)
}

/**
 * 地表水监测断面水质优良比例 = sections of class Ⅰ–Ⅲ ÷ sections assessed × 100 (环办〔2011〕22号), rounded by GB/T 8170 to
 * `places` decimals. `target` is a percentage, such as "98.63".
 */
export function goodSectionRatio(set: SectionSet & { readonly target?: Amount; readonly places?: number }): GoodRatio {
  const { good, assessed, notAssessed } = counted(set)
  const ratioPercent = percentOf(good, assessed, set.places ?? 2)
  const meets = ratioPercent === null || set.target === undefined ? null : meetsShare(good, assessed, set.target)
  return { ratioPercent, good, assessed, notAssessed, meets, reason: ratioPercent === null ? nothing : null }
}

export interface GoodHeadroom {
  /** The least number of good sections that keeps the target: 72 of 73 for 98.63 %. */
  readonly needed: number
  /** How many sections may fail at most. */
  readonly mayFail: number
  /** How many more may still fail; negative: so many must come back. */
  readonly left: number
}

/** What a target leaves: how many of the sections may fail, and how many more may after those that have. */
export function goodSectionHeadroom(input: {
  readonly sections: number
  readonly good: number
  readonly target: Amount
}): GoodHeadroom {
  const { sections, good, target } = input
  let needed = 0
  while (needed < sections && !meetsShare(needed, sections, target)) needed += 1
  return { needed, mayFail: sections - needed, left: good - needed }
}

export interface TargetRatio {
  /** Percent with two decimals. */
  readonly ratioPercent: string | null
  readonly attaining: number
  readonly assessed: number
  /** Indexes of the sections that miss their own class. */
  readonly missing: readonly number[]
  readonly reason: NotEvaluated | null
}

/** 断面达标率: sections not worse than their own target class ÷ sections assessed × 100. Another figure than 优良比例. */
export function targetClassRatio(
  sections: readonly { readonly class: WaterClass | null; readonly target: WaterClass }[],
): TargetRatio {
  const assessed = sections.filter((each) => each.class !== null)
  const missing = sections.flatMap((each, index) =>
    each.class !== null && classRank(each.class) > classRank(each.target) ? [index] : [],
  )
  const attaining = assessed.length - missing.length
  const ratioPercent = percentOf(attaining, assessed.length, 2)
  return { ratioPercent, attaining, assessed: assessed.length, missing, reason: ratioPercent === null ? nothing : null }
}

/** The ratio of a city from its counties or basins: from the sums, never the mean of their percentages. */
export const sumSections = (parts: readonly { readonly sections: number; readonly good: number }[]): GoodRatio =>
  goodSectionRatio({
    sections: parts.reduce((sum, part) => sum + part.sections, 0),
    good: parts.reduce((sum, part) => sum + part.good, 0),
  })

/** The ratio of each basin, river or county, in the order in which they first appear, each from its own sections. */
export function goodRatiosBy(
  sections: readonly { readonly group: string; readonly class: WaterClass | null }[],
): (GoodRatio & { readonly group: string })[] {
  return [...Map.groupBy(sections, ({ group }) => group)].map(([group, own]) => ({
    group,
    ...goodSectionRatio({ classes: own.map((section) => section.class) }),
  }))
}
