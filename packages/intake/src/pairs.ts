import type { Context } from './draft-target.ts'
import { MEASURE_NOUN, splitScope } from './phrases.ts'
import type { Mapped } from './source-map.ts'

/** One measured thing at one place. */
export interface NamedScope {
  readonly name: string
  readonly scope: string | null
}

const POLLUTANT =
  /^(?:细颗粒物(?:\(PM2\.5\))?|可吸入颗粒物(?:\(PM10\))?|颗粒物|化学需氧量(?:\(COD\))?|氨氮|总磷|总氮|氮氧化物|挥发性有机物(?:\(VOCs\))?|二氧化硫|二氧化氮|一氧化碳|臭氧|高锰酸盐指数|五日生化需氧量|[A-Za-z]+\d*(?:\.\d+)?s?)/

const PLACE_END =
  /断面|流域|河段|干流|支流|入境|出境|城区|县城|园区|乡镇|农村|城镇|城市|行业|领域|企业|点位|海域|湖区|库区|水库|水源地|水源|功能区|[市县区镇乡村河江湖](?![一-龥]?(?:水|流|道|长))/g
const ACTION_HEAD = /^(?:新建|改建|扩建|改造|新增|整治|修复|治理|淘汰|更新|建设|完成|创建|清理|关停)/

/** Cuts an enumeration at 、 and, when asked, at 和 与 及 outside brackets. */
export function splitEnumeration(text: string, conjunctions: boolean): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '(' || char === '（') depth++
    else if (char === ')' || char === '）') depth--
    if (depth > 0 || i === from) continue
    const joint = conjunctions && /[和与及]/.test(char) && !/^及以|^及其/.test(text.slice(i))
    if (char !== '、' && !joint) continue
    parts.push(text.slice(from, conjunctions && text.slice(i - 1, i + 1) === '以及' ? i - 1 : i))
    from = i + 1
  }
  return [...parts, text.slice(from)].filter((part) => part !== '')
}

/**
 * Pairs a subject with `count` values (分别): places with one measure, measures with one place, both, or places said
 * in an earlier clause. Null when nothing pairs up.
 */
export function pairSubjects(phrase: Mapped, count: number, context: Context): NamedScope[] | null {
  const { scope, name } = splitScope(phrase)
  const scopes = scope ? fitting(scope.print, count) : []
  const names = fitting(name.print, count)
  if (scopes.length === count && names.length === 1)
    return scopes.map((each) => ({ name: names[0] ?? '', scope: each }))
  if (scopes.length === count && names.length === 0)
    return scopes.map((each) => ({ name: context.lastName, scope: each }))
  if (scopes.length > 1 && scopes.length * names.length === count)
    return scopes.flatMap((each) => withTail(names).map((measure) => ({ name: measure, scope: each })))
  if (names.length === count) return namesOrScopes(names, scope?.print ?? null)
  if (names.length === 1 && context.scopes.length === count)
    return context.scopes.map((each) => ({ name: names[0] ?? '', scope: each }))
  const whole = fitting(phrase.print, count)
  return whole.length === count ? namesOrScopes(whole, null) : null
}

/** The parts of an enumeration, cut at 、 alone when that gives the wanted number, else at 和 与 及 too. */
function fitting(text: string, count: number): string[] {
  if (text === '') return []
  const plain = splitEnumeration(text, false)
  return plain.length === count ? plain : splitEnumeration(text, true)
}

function namesOrScopes(parts: readonly string[], scope: string | null): NamedScope[] {
  const first = parts[0] ?? ''
  const last = parts[parts.length - 1] ?? ''
  const verb = ACTION_HEAD.exec(last)?.[0] ?? ''
  if (verb !== '' && parts.slice(0, -1).every((part) => ACTION_HEAD.exec(part)?.[0] === part))
    return parts.map((part, i) => ({ name: i === parts.length - 1 ? part : part + last.slice(verb.length), scope }))
  const cut = POLLUTANT.test(first) || MEASURE_NOUN.test(first) ? 0 : endOfPlace(last)
  if (cut > 0)
    return [...parts.slice(0, -1), last.slice(0, cut)].map((each) => ({ name: last.slice(cut), scope: each }))
  return withTail(parts).map((name) => ({ name, scope }))
}

/** Where the place or group at the head of 出境断面总磷浓度 ends; 0 when nothing measured follows it. */
function endOfPlace(text: string): number {
  const ends = [...text.matchAll(PLACE_END)].map((match) => match.index + match[0].length)
  return ends.findLast((end) => end < text.length && MEASURE_NOUN.test(text.slice(end)) && end > 1) ?? 0
}

const CHANGE = /(?:下降|减少|降低|削减|提高|提升|增长|增加)$/
const TAIL =
  /(?:(?:新能源|优良|达标|电动化)?(?:比例|比率|占比)|(?:覆盖|处理|利用|达标|完成|收集|治理|处置|合格|优良|回收|安装|保证|配套|销号|办结|满意)?率|(?:平均|年均)?浓度|比例|比率|占比|(?:使用|施用|排放|减排|处理|产生)?量|排放总量|面积|总量|数量|指数|强度)(?:下降|减少|降低|削减|提高|提升|增长|增加)?$/

/** Gives every part the measure that only the last one prints: PM2.5、PM10平均浓度 → both with 平均浓度. */
export function withTail(parts: readonly string[]): string[] {
  const last = parts[parts.length - 1] ?? ''
  const pollutant = POLLUTANT.exec(last)
  const tail = pollutant ? last.slice(pollutant[0].length) : (TAIL.exec(last)?.[0] ?? '')
  const change = CHANGE.exec(last)?.[0] ?? ''
  return parts.map((part, i) => {
    const bare = POLLUTANT.exec(part)?.[0] === part || !MEASURE_NOUN.test(part)
    if (i === parts.length - 1) return part
    const shared = bare && !pollutant ? behindShared(last, part.slice(-2)) : ''
    return bare ? part + (shared || tail) : part.endsWith(change) ? part : part + change
  })
}

/** 主干道、次干道机械化清扫率: the measure behind the kind of thing that both name; `''` when there is none. */
function behindShared(last: string, word: string): string {
  const at = word.length < 2 ? -1 : last.indexOf(word)
  const measure = at <= 0 ? '' : last.slice(at + word.length)
  return MEASURE_NOUN.test(measure) ? measure : ''
}

/** The place of the pollutant named just before, when this is another one by the same measure: PM2.5浓度…,PM10浓度…. */
export function sharedPlace(name: string, context: Context): string | null {
  const measureOf = (text: string): string | null => {
    const pollutant = POLLUTANT.exec(text)
    return pollutant ? text.slice(pollutant[0].length) : null
  }
  const measure = measureOf(name)
  return measure && measure === measureOf(context.lastName) ? context.lastScope : null
}

/** Whether an enumeration under one value gives one target each: every part is a measure, or all are pollutants. */
export function sharesValue(parts: readonly string[]): boolean {
  if (parts.length < 2) return false
  const last = parts[parts.length - 1] ?? ''
  const heads = parts.slice(0, -1)
  const pollutants =
    heads.every((part) => POLLUTANT.exec(part)?.[0] === part) && (POLLUTANT.exec(last)?.[0] ?? last) !== last
  const inputs = parts.length === 2 && /(?:化肥|农药)$/.test(heads[0] ?? '') && /^(?:化肥|农药)/.test(last)
  return (
    pollutants ||
    inputs ||
    parts.every(
      (part) => /(?:率|比例|比率|浓度|排放量|总量|指数|强度)$/.test(part) && POLLUTANT.exec(part)?.[0] !== part,
    )
  )
}
