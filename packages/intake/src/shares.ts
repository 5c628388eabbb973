/** The words around a number that may be a share. */
export interface ShareWords {
  /** The words in front without lead-in words. */
  readonly phrase: string
  /** The noun behind. */
  readonly right: string
  readonly unit: string
  /** The bounding words in front of the number, where a verb may hide. */
  readonly verb: string
}

/** A share of places that is promised: 覆盖80%以上的乡镇, 三分之二以上的行政村完成治理. */
export function isShare({ phrase, right, unit, verb }: ShareWords): boolean {
  if (unit !== '%' || !/^的.{2,}/.test(right)) return false
  if (/完成$/.test(phrase + verb)) return /(?:治理|整治|改造|修复|排查|监测|溯源|任务|建设)$/.test(right)
  return /(?:覆盖|惠及)$/.test(phrase) || (phrase === '' && /^的.{2,12}(?:完成|建成|实现|达到|通过|开展)/.test(right))
}
