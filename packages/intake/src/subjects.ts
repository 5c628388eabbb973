import type { Bounds } from './comparators.ts'
import type { Context } from './draft-target.ts'
import { type NamedScope, pairSubjects, sharedPlace, sharesValue, splitEnumeration, withTail } from './pairs.ts'
import { dropDoingVerbs, isGroup, isOnlyScope, MEASURE_NOUN, splitScope, trimPhrase } from './phrases.ts'
import { isShare } from './shares.ts'
import { concatMapped, type Mapped, sliceMapped } from './source-map.ts'
import { KEPT_VERB, VERB_END } from './verbs.ts'

const KEPT_AT_HEAD = new RegExp(`^${KEPT_VERB.source}`)
/** Work on things, told after their name (入河排污口溯源) or alone when the things were named before (整治260个). */
const ACTION_ONLY = /^(?:完成)?(整治|溯源|排查|监测|治理|修复|命名|立标|验收|销号|改造|淘汰|更新|抽查|抽测|检查)$/
const ACTION_TAIL = /(?:溯源|整治|排查|监测|治理|修复|分类命名|命名|立标|验收|销号|改造|淘汰|更新|抽查|抽测|检查)$/
const REDO = /^(?:改造|提升|改造提升|提升改造|新建|扩建|改建|更新|维修|修复|整治|拆除)$/
const ACTOR =
  /^(.{2,24}?)(建成(?!区(?!域))|新建(?!建筑|小区|住宅|项目|企业|居住)|完成|创建|创成|建设|新增|增设|配备|安装|淘汰|改造|推广)(?=.{2,})/

/** The measured things of a quantity group, one a value. */
export interface Subjects {
  readonly pairs: readonly NamedScope[]
  /** Whether the noun behind the number is part of the names. */
  readonly usesRight: boolean
  readonly unsure: boolean
}

/** The words around a group of `count` values. */
export interface SubjectWords {
  readonly phrase: Mapped
  /** The noun behind the number. */
  readonly right: string
  readonly count: number
  readonly unit: string
  /** Whether 的 stands between the phrase and the number. */
  readonly linked: boolean
  /** Whether the count is one more of the thing counted before: 11台共计280蒸吨. */
  readonly sums: boolean
  /** Whether the clause goes on after a comma and does not say 全市 anew. */
  readonly goesOn: boolean
  /** Whether all values have one unit; 12个、3000户 are two counts of one thing. */
  readonly oneUnit: boolean
}

/** Names what the values measure, from the phrase before them and the noun behind; null when nothing is named. */
export function nameSubjects(said: SubjectWords, bounds: Bounds, context: Context): Subjects | null {
  const { phrase, right, count } = said
  const { scope, name } = placeAndName(phrase)
  const place = scope?.print ?? null
  if (count === 1 && right !== '' && !/率$/.test(name.norm)) {
    const object = objectOf(said, name, bounds)
    if (object !== null) return { pairs: [{ name: object, scope: place }], usesRight: true, unsure: false }
  }
  if (/各$/.test(phrase.norm)) return { pairs: eachNamed(name), usesRight: false, unsure: false }
  if (count > 1) {
    const pairs = pairSubjects(phrase, count, context)
    if (pairs) return { pairs, usesRight: false, unsure: false }
    const alone = { name: name.print || context.lastName, scope: place }
    return { pairs: Array.from({ length: count }, () => alone), usesRight: false, unsure: said.oneUnit }
  }
  const single = singleSubject(said, { scope, name }, context)
  return single.length === 0 ? null : { pairs: single, usesRight: false, unsure: false }
}

interface Placed {
  readonly scope: Mapped | null
  readonly name: Mapped
}

/** 在水源地设置防护网: where something is set up, said before the verb. */
const SET_UP = /^在([^,。;在]{2,16}?)(?:设置|设立|布设|安装|建设|建成|开展|配备|投放|增设)(?=.{2,})/

/** Takes the place off the front: of the phrase, behind its doing verb, or the actor of a verb (各县建成…). */
function placeAndName(phrase: Mapped): Placed {
  const actor = ACTOR.exec(phrase.norm)
  if (actor && isGroup(actor[1] ?? ''))
    return { scope: null, name: sliceMapped(phrase, (actor[1] ?? '').length + doingLength(actor[2] ?? '')) }
  if (actor && isOnlyScope(actor[1] ?? '')) {
    return {
      scope: sliceMapped(phrase, 0, (actor[1] ?? '').length),
      name: sliceMapped(phrase, (actor[1] ?? '').length + doingLength(actor[2] ?? '')),
    }
  }
  const site = SET_UP.exec(phrase.norm)
  if (site)
    return { scope: sliceMapped(phrase, 1, 1 + (site[1] ?? '').length), name: sliceMapped(phrase, site[0].length) }
  const each = /^(.{2,})(每个?(?:县|区|镇|乡镇?|县\(市、区\)))$/.exec(phrase.norm)
  if (each)
    return {
      scope: sliceMapped(phrase, (each[1] ?? '').length),
      name: dropDoingVerbs(sliceMapped(phrase, 0, (each[1] ?? '').length)),
    }
  const verb = KEPT_AT_HEAD.exec(phrase.norm)?.[0].length ?? 0
  const behind = splitScope(sliceMapped(phrase, verb))
  if (verb > 0 && behind.scope)
    return { scope: behind.scope, name: concatMapped([sliceMapped(phrase, 0, verb), behind.name]) }
  return splitScope(splitScope(phrase).scope ? phrase : dropDoingVerbs(phrase))
}

/** How much of a verb is left out of a name: all of 完成, nothing of 新建. */
function doingLength(verb: string): number {
  return KEPT_VERB.test(verb) ? 0 : verb.length
}

/** 完成|玻璃行业|12条|生产线改造: a doing verb in front and a noun behind make one name; so does …披露的|3个|问题. */
function objectOf(said: SubjectWords, name: Mapped, bounds: Bounds): string | null {
  const { phrase, right, linked } = said
  if (isShare({ phrase: phrase.norm, right, unit: said.unit, verb: bounds.before }))
    return name.print.replace(/^完成$/, '') + right.slice(1).replace(/(?<=^.{2,12})(?:完成|开展|实现)(?=.{2,})/, '')
  const noun = right.replace(/(?<=^.{2,8})(?:完成|开展|实现|实施|通过)(?=.{3,})/, '')
  const sampled = /^的?比例(?:开展|进行|实施|组织)?([一-龥]{2,8})$/.exec(right)
  if (sampled) return phrase.print.replace(/^对|按照?$/g, '') + (sampled[1] ?? '')
  if (name.norm === '' || VERB_END.test(name.norm) || /^(?:指导|督促)$/.test(name.norm))
    return objectName(name.norm, noun)
  const begun =
    name.norm.length < phrase.norm.length && /^(?:全[市县区])?(?:完成|开展|实施|建成|组织|推进)/.test(phrase.norm)
  if (bounds.before === '' && said.unit === '%' && noun.length <= 6) return name.print + noun
  if (bounds.before === '' && (begun || linked))
    return name.print.replace(/^(?:完成|开展|实施|组织)|^.*等$/g, '') + (linked ? '的' : '') + noun
  return null
}

/** Name of what is counted when it follows the number: 新增|120个|行政村环境整治 → 新增行政村环境整治. */
function objectName(verb: string, right: string): string {
  const kept = KEPT_VERB.exec(verb)?.[0] ?? ''
  return right.includes(kept) ? right : kept + right
}

/** “无废工厂”“无废学校”各5个: the value holds for each. */
function eachNamed(name: Mapped): NamedScope[] {
  const plain = name.print.replace(/各$/, '').replace(/”“/g, '”、“')
  return splitEnumeration(plain, true).map((each) => ({ name: each, scope: null }))
}

/** 背街小巷达到80% after 主次干道机扫率达到96%: no measure and no deed, so it is another place of the same measure. */
function isElliptical(phrase: string): boolean {
  return (
    phrase.length <= 12 &&
    !MEASURE_NOUN.test(phrase) &&
    !VERB_END.test(phrase) &&
    !/(?:联网|覆盖|合格|利用|处置|清零|受控|收集|处理|配套|到位|运行|公开|入网)$/.test(phrase)
  )
}

function singleSubject(said: SubjectWords, placed: Placed, context: Context): NamedScope[] {
  const { phrase, unit } = said
  const continues = context.lastName !== '' && context.lastUnit === unit
  if (phrase.norm === '' || /^(?:完成|达到|实现)$/.test(phrase.norm))
    return continues || said.sums ? [{ name: context.lastName, scope: context.lastScope }] : []
  if (continues && isOnlyScope(phrase.norm, !/%|克|类/.test(unit)))
    return [{ name: context.lastName, scope: phrase.print }]
  const action = ACTION_ONLY.exec(phrase.norm)
  if (action && continues && ACTION_TAIL.test(context.lastName))
    return [{ name: context.lastName.replace(ACTION_TAIL, action[1] ?? ''), scope: context.lastScope }]
  if (/^(?:下降|减少|降低|削减|提高|提升|增长|增加|改善)$/.test(phrase.norm) && context.lastName !== '')
    return [{ name: context.lastName + phrase.print, scope: context.lastScope }]
  const redo = continues && REDO.test(phrase.norm) ? KEPT_AT_HEAD.exec(context.lastName)?.[0] : undefined
  if (redo) return [{ name: phrase.print + context.lastName.slice(redo.length), scope: context.lastScope }]
  if (continues && unit === '%' && isElliptical(phrase.norm)) return [{ name: context.lastName, scope: phrase.print }]
  if (placed.name.norm === '') return [{ name: phrase.print, scope: null }]
  const plain = trimPhrase(dropDoingVerbs(placed.name))
  const place = placed.scope?.print ?? (said.goesOn ? sharedPlace(plain.print, context) : null)
  const parts = splitEnumeration(plain.print, true)
  if (sharesValue(parts)) return withTail(parts).map((each) => ({ name: each, scope: place }))
  return [{ name: plain.print, scope: place }]
}
