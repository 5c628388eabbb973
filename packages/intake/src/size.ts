import type { Bounds } from './comparators.ts'
import { splitEnumeration } from './pairs.ts'
import { isShare } from './shares.ts'
import { VERB_END } from './verbs.ts'

const SIZE_BEFORE =
  /(?:深化|巩固|巩固提升|围绕|聚焦|针对|(?<!核|绝|校)对|涉及|覆盖|涵盖|已|已有|现有|原有|共有|依托|做好|抓好|用好|管好|紧盯|盯紧|统筹|包括|包含|其余|上述|这|全市|全县|全区|全部|确定的|确保|每|每个|[一-龥]等|按照|根据|由|从|自|较|比|用好|发挥|纳入|(?:督促)?辖区内?|督促|[区县市境]内|范围内|当前|目前|设置|现存|加快|推进|推动|加快推进|加快推动|支持|指导|督促)$/
/** A share to be sampled (按不低于30%的比例开展抽查) is a target although 的 follows its number. */
export const SAMPLED = /^的?比例(?:开展|进行|实施|组织)?([一-龥]{2,8})$/
const OFTEN = /每(?:个?月|季度?|周|旬|半年|半月|两个?月|年|次|天|日)/
/** A rhythm within the year (每季度至少1次) is none of its targets, whatever bounds it; 每年 is as good as 全年. */
const RHYTHM = /每(?:个?月|季度?|周|旬|半年|半月|两个?月|天|日)[^,。;]{0,16}$/
const ORDINAL = /(?:第[\d一二三四五六七八九十]{1,3}|首)[批轮次期]$/
/** Someone is moved to do something: 推动8家企业实施清洁生产审核. */
const MOVED_TO =
  /^.{2,12}(?:实施|完成|开展|通过|实现|达到|建成|创建|创成|申报)(?=.{2,})|^.{2,12}(?:搬迁|入园|退出|关停|关闭)(?:改造|入园|进园)?$/

/** What surrounds a quantity when it is asked whether it is a target or only tells how big something is. */
export interface Surroundings {
  /** The words in front, from the end of the target before. */
  readonly before: string
  /** The same without lead-in words. */
  readonly phrase: string
  /** The noun behind. */
  readonly right: string
  /** The text between this quantity and the next one in the clause; null when there is none. */
  readonly toNext: string | null
  readonly value: number
  readonly unit: string
  readonly bracketed: boolean
  /** Whether no target stands before it in its clause. */
  readonly opens: boolean
}

/**
 * Whether a quantity only tells the size of something: 深化5个试点, 对12家企业, 沿江1公里范围, 10蒸吨/小时以下锅炉8台,
 * 每月调度1次, (一期3万吨/日), 清水河、白马溪2条支流.
 */
export function isSize(around: Surroundings, bounds: Bounds): boolean {
  const { right, toNext } = around
  const before = around.before.replace(ORDINAL, '')
  const phrase = around.phrase.replace(ORDINAL, '')
  const completes = /^(?:完成|建成)/.test(phrase)
  const share = isShare({ phrase, right, unit: around.unit, verb: bounds.before })
  if (around.bracketed && bounds.before === '') return true
  if (toNext !== null && bounds.before === '' && !/[、,;和与及并(各]/.test(toNext) && toNext.length > 1)
    return !/^[共合总]计?(?=\d|$)/.test(toNext)
  if (OFTEN.test(before) && bounds.before === '' && bounds.after === '' && /[次场期轮]$/.test(around.unit)) return true
  if (/^[次场期轮]$/.test(around.unit) && RHYTHM.test(before)) return true
  if (around.unit === '' && bounds.before === '' && bounds.after === '') return true
  if (bounds.before !== '') return /^的/.test(right) && !SAMPLED.test(right) && !share
  if (share) return false
  const moved = /(?:推动|督促|指导|组织|支持|鼓励|引导)$/.test(before) && MOVED_TO.test(right)
  if (around.opens && phrase === '' && right !== '' && !moved && !/问题$|完成|开展/.test(right)) return true
  if (
    right !== '' &&
    !completes &&
    around.value >= 2 &&
    splitEnumeration(phrase, true).length === around.value &&
    /[个条座处家]$/.test(around.unit)
  )
    return true
  const deed = before.replace(/(?:全[市县区]|辖区内?|[区县市境]内)$/, '')
  const done = deed !== before && deed !== '' && VERB_END.test(deed)
  const listed = completes && /等$/.test(before)
  if (right !== '' && !done && !listed && !moved && SIZE_BEFORE.test(before) && !/问题$/.test(right)) return true
  if (/^(?:对|针对|围绕|将|把|以)(?!标|接)/.test(phrase) || /^(?:范围|半径|区域|的)/.test(right)) return true
  return /以[上下]/.test(bounds.after) && right !== '' && !VERB_END.test(phrase)
}
