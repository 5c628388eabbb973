import { MEASURE, STRICT_MEASURE } from './measures.ts'
import { chineseNumber } from './numerals.ts'

/** A number with its unit of measure in a normalised text; `valueTo` is set for a range. Offsets are of that text. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly valueTo: number | null
  readonly unit: string
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?'
const DIGITAL = new RegExp(
  `(${NUMBER})\\s?(${MEASURE}|[万亿])?(?:[—~至到-]{1,2}(${NUMBER})\\s?(${MEASURE}|[万亿])?)?`,
  'g',
)
const CHINESE = new RegExp(`([一二两三四五六七八九十百千]{1,6})(${STRICT_MEASURE})`, 'g')
const PERCENT = /百分之([零〇一二三四五六七八九十百]{1,4})(?:点([零〇一二三四五六七八九]{1,3}))?/g
/** 三分之二: a share, in per cent. */
const FRACTION = /([二三四五六七八九十])分之([一二三四五六七八九])/g
/** Words of a Chinese numeral that do not count anything: 一个, 三个一批, 两个转变 and the like. */
const LONE_ONE = /^一$/

/** All quantities of a text outside the masked places (`true` where a name, date or reference stands), in order. */
export function findQuantities(norm: string, masked: readonly boolean[]): Quantity[] {
  const found: Quantity[] = []
  for (const match of norm.matchAll(DIGITAL)) {
    if (masked[match.index] !== true) found.push(fromDigits(match))
  }
  for (const match of norm.matchAll(PERCENT)) {
    const whole = chineseNumber(match[1] ?? '')
    const part = match[2] === undefined ? '' : Array.from(match[2], (char) => chineseNumber(char) ?? 0).join('')
    if (whole !== null && masked[match.index] !== true)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: Number(`${whole}.${part}`),
        valueTo: null,
        unit: '%',
      })
  }
  for (const match of norm.matchAll(FRACTION)) {
    const share = (chineseNumber(match[2] ?? '') ?? 0) / (chineseNumber(match[1] ?? '') ?? 1)
    if (share < 1 && masked[match.index] !== true)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: perCent(share),
        valueTo: null,
        unit: '%',
      })
  }
  for (const match of norm.matchAll(CHINESE)) {
    const value = chineseNumber(match[1] ?? '')
    if (value === null || masked[match.index] === true || !countsSomething(norm, match, value)) continue
    found.push({ start: match.index, end: match.index + match[0].length, value, valueTo: null, unit: match[2] ?? '' })
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((each, i, all) => i === 0 || each.start >= (all[i - 1]?.end ?? 0))
}

/** A share as a percentage of two decimals, never above it: whoever has done two thirds has reached 66.66 %. */
function perCent(share: number): number {
  return Math.floor(share * 10000) / 100
}

function fromDigits(match: RegExpExecArray): Quantity {
  const number = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''))
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    value: number(match[1]),
    valueTo: match[3] === undefined ? null : number(match[3]),
    unit: match[4] ?? match[2] ?? '',
  }
}

function countsSomething(norm: string, match: RegExpExecArray, value: number): boolean {
  const before = norm.slice(Math.max(0, match.index - 6), match.index)
  const after = norm.slice(match.index + match[0].length, match.index + match[0].length + 4)
  if (/[第十百千万亿分之每这该某]$/.test(before)) return false
  const bounded =
    /(?:不少于|不低于|至少|超过|不超过|达到?|累计)$/.test(before) || /^(?:以上|以内|左右|以下)/.test(after)
  const closes = /^[,。;、)]|^$/.test(after) && /[座个家处条台套场]/.test(match[2] ?? '')
  if (LONE_ONE.test(match[1] ?? '')) return bounded || closes
  if (closes) return true
  if (
    /^(?:转变|一批|确保|方面|层面|维度|坚持|统一|体系|清单|责任|环节|一律|不变|到位|百分百|关键|重点|率先|革命|结合)/.test(
      after,
    )
  )
    return false
  return (
    bounded ||
    (value >= 2 &&
      /(?:完成|建成|新建|新增|建设|改造|整治|创建|打造|开展|实施|培育|淘汰|关闭|更新|治理|修复|推广|建立|组织|举办)$/.test(
        before,
      ))
  )
}
