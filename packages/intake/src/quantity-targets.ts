import type { Range } from './clauses.ts'
import { type Bounds, chooseComparator, commitmentOf, readBounds } from './comparators.ts'
import type { Context, DraftTarget } from './draft-target.ts'
import { type NamedScope, pairSubjects, sharesValue, splitEnumeration, withTail } from './pairs.ts'
import { dropDoingVerbs, isOnlyScope, splitScope, trimPhrase } from './phrases.ts'
import type { Quantity } from './quantities.ts'
import { type Mapped, sliceMapped } from './source-map.ts'

/** Neighbouring values that share their words: 96%、97.2%以上. */
export interface QuantityGroup {
  readonly quantities: readonly Quantity[]
  readonly start: number
  readonly end: number
}

const VERB_END =
  /(?:完成|建成|建设|新建|新增|改建|新改建|新\(改\)建|新\(改、扩\)建|扩建|改造|整治|治理|开展|实施|创建|争创|创成|打造|培育|淘汰|更新|修复|推广|建立|组织|举办|安装|配备|布设|关闭|清理|拆除|取缔|打通|检查|抽查|抽测|排查|查处|投放|种植|栽植|复垦|解决|销号|引进|申报|争取|储备|谋划|推进|推动|落实|发放|培训|处置|购置|增设|增加|减少|削减|完善|清运|疏浚|遴选|确定|认定|形成|入选|获评|新认定|打井|关停|退出|招引|新上|实现|投用|投运|编制|制定|出台|曝光|公布|办结|审结|消除|压减|替代|发展|选树|评选|达标)$/
const SIZE_BEFORE =
  /(?:深化|巩固|巩固提升|围绕|聚焦|针对|(?<!核|绝|校)对|涉及|覆盖|涵盖|已|已有|现有|原有|共有|依托|做好|抓好|用好|管好|紧盯|盯紧|统筹|包括|包含|其余|剩余|上述|这|全市|全县|全区|全部|确定的|确保|每|每个|按照|根据|由|从|自|较|比|用好|发挥|纳入|当前|目前|设置|现存)$/
const KEPT_VERB = /(?:新改建|新\(改\)建|新\(改、扩\)建|新建|新增|改造|整治|治理|淘汰|更新|修复|拆除|取缔|关停|抽查|抽测|检查|排查|种植|栽植|清运|疏浚|培训|查处|削减|压减)/

/** Groups the quantities of a clause that stand side by side, joined by 、 和 与 及 only. */
export function groupQuantities(norm: string, quantities: readonly Quantity[], clause: Range): QuantityGroup[] {
  const groups: Quantity[][] = []
  for (const quantity of quantities) {
    if (quantity.start < clause.from || quantity.end > clause.to) continue
    const open = groups[groups.length - 1]
    const last = open?.[open.length - 1]
    const between = last ? norm.slice(last.end, quantity.start) : ''
    if (open && last && /^(?:以上|以下|以内)?(?:、|和|与|及|以及|或)$/.test(between)) open.push(quantity)
    else groups.push([quantity])
  }
  return groups.map((each) => ({ quantities: shareUnits(each), start: each[0]?.start ?? 0, end: each[each.length - 1]?.end ?? 0 }))
}

/** 28、50微克/立方米: a value without a unit takes the unit that closes the list. */
function shareUnits(quantities: readonly Quantity[]): Quantity[] {
  const unit = quantities[quantities.length - 1]?.unit ?? ''
  return quantities.map((each) => (each.unit === '' ? { ...each, unit } : each))
}

/** Reads a group of quantities into targets; none when it is only the size of something. `left` ends the part before. */
export function quantityTargets(text: Mapped, group: QuantityGroup, left: number, clause: Range, context: Context): DraftTarget[] {
  const bounds = readBounds(text.norm, left, group.start, group.end)
  const before = sliceMapped(text, left, bounds.from)
  const phrase = trimPhrase(before)
  const right = rightNoun(text, bounds, clause)
  const words = text.norm.slice(left, group.start)
  if (isSize(before.norm, bounds, right, phrase)) return []
  const subject = subjects(phrase, right, group, bounds, context)
  if (subject === null) return []
  const end = subject.usesRight ? bounds.to + right.length : bounds.to
  return subject.pairs.flatMap((pair, i): DraftTarget[] => {
    const quantity = group.quantities[group.quantities.length === 1 ? 0 : i]
    if (!quantity) return []
    const own = readBounds(text.norm, left, quantity.start, quantity.end)
    const said = { before: bounds.before, after: own.after || bounds.after }
    return [
      {
        ...pair,
        comparator: chooseComparator(said, pair.name, quantity.value, quantity.unit),
        value: quantity.value,
        valueTo: quantity.valueTo,
        unit: quantity.unit,
        commitment: commitmentOf(words),
        start: startOf(text, phrase, left, bounds),
        end: subject.usesRight ? end : Math.max(quantity.end, i === subject.pairs.length - 1 ? bounds.to : own.to),
        ...(subject.unsure ? { unsure: true } : {}),
      },
    ]
  })
}

function startOf(text: Mapped, phrase: Mapped, left: number, bounds: Bounds): number {
  const at = phrase.at[0]
  const index = at === undefined ? -1 : text.at.indexOf(at, left)
  return index < 0 ? bounds.from : index
}

/** A quantity behind 深化, 围绕, 对, 全县 … tells how big something is; so does 10蒸吨/小时以上的锅炉. */
function isSize(before: string, bounds: Bounds, right: string, phrase: Mapped): boolean {
  if (right !== '' && bounds.before === '' && SIZE_BEFORE.test(before)) return true
  const modifies = /以[上下]/.test(bounds.after) && bounds.before === '' && right !== '' && !VERB_END.test(phrase.norm)
  return modifies || /^的/.test(right)
}

interface Subjects {
  readonly pairs: readonly NamedScope[]
  readonly usesRight: boolean
  readonly unsure: boolean
}

function subjects(phrase: Mapped, right: string, group: QuantityGroup, bounds: Bounds, context: Context): Subjects | null {
  const count = group.quantities.length
  const { scope, name } = splitScope(splitScope(phrase).scope ? phrase : dropDoingVerbs(phrase))
  if (right !== '' && (name.norm === '' || VERB_END.test(name.norm)) && !/率$/.test(name.norm) && count === 1)
    return { pairs: [{ name: objectName(name.norm, right), scope: scope?.print ?? null }], usesRight: true, unsure: false }
  if (count > 1) {
    const pairs = pairSubjects(phrase, count, context)
    if (pairs) return { pairs, usesRight: false, unsure: false }
    const alone = { name: name.print || context.lastName, scope: scope?.print ?? null }
    return { pairs: group.quantities.map(() => alone), usesRight: false, unsure: true }
  }
  const single = singleSubject(phrase, scope, name, group.quantities[0]?.unit ?? '', bounds, context)
  return single.length === 0 ? null : { pairs: single, usesRight: false, unsure: false }
}

function singleSubject(phrase: Mapped, scope: Mapped | null, name: Mapped, unit: string, bounds: Bounds, context: Context): NamedScope[] {
  const continues = context.lastName !== '' && context.lastUnit === unit
  if (phrase.norm === '') return continues ? [{ name: context.lastName, scope: context.lastScope }] : []
  if (continues && isOnlyScope(phrase.norm, !/%|克|类/.test(unit))) return [{ name: context.lastName, scope: phrase.print }]
  if (name.norm === '') return [{ name: phrase.print, scope: null }]
  const plain = dropDoingVerbs(name)
  const place = scope?.print ?? null
  const parts = splitEnumeration(plain.print, true)
  if (sharesValue(parts) || (/均|都/.test(bounds.before) && parts.length > 1 && splitEnumeration(plain.print, false).length > 1))
    return withTail(parts).map((each) => ({ name: each, scope: place }))
  return [{ name: plain.print, scope: place }]
}

/** Name of what is counted when it follows the number: 新增|120个|行政村环境整治 → 新增行政村环境整治. */
function objectName(verb: string, right: string): string {
  const kept = KEPT_VERB.exec(verb)?.[0] ?? ''
  return right.includes(kept) ? right : kept + right
}

/** The noun phrase behind a quantity, up to a break, the next quantity or a second verb; `''` when there is none. */
function rightNoun(text: Mapped, bounds: Bounds, clause: Range): string {
  const norm = text.norm.slice(bounds.to, Math.min(clause.to, bounds.to + 60))
  const digit = norm.search(/(?<![A-Za-z.\d])\d/)
  const stop = norm.search(/[,;。:]|(?:并(?!网)|且|以及其他|,|共同)(?=.)/)
  let end = Math.min(...[norm.length, stop].filter((each) => each >= 0))
  if (digit >= 0 && digit < end) end = Math.max(0, norm.lastIndexOf('、', digit))
  const noun = text.print.slice(bounds.to, bounds.to + end)
  const problem = /^.{2,}?问题(?=.{0,6}(?:整改|销号|办结))/.exec(noun)?.[0]
  return (problem ?? noun).replace(/^[左右上下的、和及]+|(?:等?(?:任务|工作|目标|以上)|等|、)$/g, '')
}
