import type { Commitment, Comparator } from './intake.ts'
import type { Placed } from './places.ts'
import type { Quantity } from './quantities.ts'

const ADVERB =
  '(?:分别|均|都|全部|全面|稳定|总体|持续|力争|争取|努力|确保|基本|继续|累计|合计|共计|每年|年均|整体|一律|(?<![供响反适相对])应|要|须|(?<!急)需|仍|再|总数|已)'
const AT_MOST =
  '(?:控制在|控制到|控制为|不超过|不得超过|不高于|不大于|不多于|降至|降到|下降到|下降至|降低到|降低至|压减至|压减到|压降至|压降到|削减至|减少到|减少至|减至|缩减至|压缩到|压缩至|缩短到|缩短至|(?<!不)低于|(?<!不)小于|(?<!不)少于|(?:(?:保持|稳定|进入|力争进入|位列|位居|排在|居)在?)?全[国省市县区](?:排名)?前|≤|<=|<)'
const AT_LEAST =
  '(?:不低于|不少于|不小于|不得低于|不得少于|不低于或等于|达到或超过|达到并超过|至少|(?<!不)(?<!不得)(?:高于|大于|超过|多于)|突破|≥|>=|>)'
const REACH =
  '(?:达到|达|实现|完成|保持在?|稳定在|维持在|提高到|提高至|提升到|提升至|增加到|增加至|增长到|上升到|扩大到|为|是|累计|等于|=)'
const ABOUT = '(?:约为?|大约|大概|近|左右)'
const CHAIN = new RegExp(`(?:${ADVERB}|${AT_MOST}|${AT_LEAST}|${REACH}|${ABOUT})+$`)
const AFTER = /^(?:\([^()]{0,12}\))?(及以上|或以上|以上|及以下|以下|以内|之内|之间|左右|上下|内(?=[,。;、)]|$))/
/** What is better when lower: a bare value is then an upper bound. */
const LOWER_IS_BETTER =
  /浓度|排放量|排放总量|排放强度|能耗|水耗|用水总量|消费总量|消费量|使用量|施用量|综合指数|污染天数|超标天数|投诉量|信访量|碳排放|电耗|降尘量|污染天数比/
const FALL = /(?:下降|降低|削减|减少|压减|减排|降幅|减量)(?:比例|幅度|率|量)?$/

/** Words in front of and behind a number that bound it, as positions in the clause. */
export interface Bounds {
  /** Where the predicate words in front begin; the noun phrase ends here. */
  readonly from: number
  /** Where the bounding word behind ends. */
  readonly to: number
  readonly before: string
  readonly after: string
}

/** Reads the bounding words around a quantity in a normalised text, not looking left of `left`. */
export function readBounds(norm: string, left: number, { start, end }: Placed): Bounds {
  const windowStart = Math.max(left, start - 40)
  const chain = CHAIN.exec(norm.slice(windowStart, start))
  const after = AFTER.exec(norm.slice(end, end + 20))
  return {
    from: chain ? windowStart + chain.index : start,
    to: after ? end + after[0].length : end,
    before: chain?.[0] ?? '',
    after: after?.[1] ?? '',
  }
}

/** Chooses the comparator from bounding words, the name measured, the value and its unit. */
export function chooseComparator(
  bounds: Pick<Bounds, 'before' | 'after'>,
  name: string,
  { value, unit }: Pick<Quantity, 'value' | 'unit'>,
): Comparator {
  if (/左右|上下/.test(bounds.after)) return '~'
  if (/以上/.test(bounds.after)) return '>='
  if (/以内|以下|之内|^内$/.test(bounds.after)) return '<='
  if (new RegExp(AT_LEAST).test(bounds.before)) return '>='
  if (new RegExp(AT_MOST).test(bounds.before)) return '<='
  if (new RegExp(ABOUT).test(bounds.before)) return '~'
  if (value === 0 && unit !== '%') return 'zero'
  if (/问题/.test(name) && unit === '个') return '='
  if (unit === '%' && value === 100) return '='
  return LOWER_IS_BETTER.test(name) && !FALL.test(name) ? '<=' : '>='
}

/** How strongly the words in front of a target bind: 力争 strives, 支持 supports, all else is firm. */
export function commitmentOf(words: string): Commitment {
  const striving = lastIndexOf(words, /力争|争取|努力|力求|力促|争创/g)
  if (striving >= 0 && striving >= lastIndexOf(words, /确保|必须/g)) return 'striving'
  return /^(?:[、,:;并]|同时|积极|大力)*(?:支持|鼓励|引导)/.test(words) ? 'support' : 'firm'
}

function lastIndexOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].findLast(() => true)?.index ?? -1
}
