import type { Range } from './clauses.ts'
import { type Bounds, chooseComparator, commitmentOf, readBounds } from './comparators.ts'
import type { Context, DraftTarget } from './draft-target.ts'
import { LONGEST_PHRASE, trimPhrase } from './phrases.ts'
import { startingWithin } from './places.ts'
import type { Quantity } from './quantities.ts'
import { isSize } from './size.ts'
import { type Mapped, sliceMapped } from './source-map.ts'
import { nameSubjects, type Subjects } from './subjects.ts'
import { withDeed } from './verbs.ts'

/** Neighbouring values that share their words: 96%、97.2%以上. */
export interface QuantityGroup {
  readonly quantities: readonly Quantity[]
  readonly start: number
  readonly end: number
}

/** Groups the quantities of a clause that stand side by side, joined by 、 和 与 及 only. */
export function groupQuantities(norm: string, quantities: readonly Quantity[], clause: Range): QuantityGroup[] {
  const groups: Quantity[][] = []
  for (const quantity of startingWithin(quantities, clause.from, clause.to)) {
    if (quantity.end > clause.to) continue
    const open = groups[groups.length - 1]
    const last = open?.[open.length - 1]
    const between = last ? norm.slice(last.end, quantity.start) : ''
    if (open && last && /^(?:以上|以下|以内)?(?:、|和|与|及|以及|或)$/.test(between)) open.push(quantity)
    else groups.push([quantity])
  }
  return groups.map((each) => ({
    quantities: shareUnits(each),
    start: each[0]?.start ?? 0,
    end: each[each.length - 1]?.end ?? 0,
  }))
}

/** 28、50微克/立方米: a value without a unit takes the unit that closes the list. */
function shareUnits(quantities: readonly Quantity[]): Quantity[] {
  const unit = quantities[quantities.length - 1]?.unit ?? ''
  return quantities.map((each) => (each.unit === '' ? { ...each, unit } : each))
}

/** Where a group stands: the end of the target before it, its clause, and the group behind it in the clause. */
export interface GroupPlace {
  readonly left: number
  readonly clause: Range
  /** Whether it is the first in its clause. */
  readonly opens: boolean
  readonly next: QuantityGroup | undefined
  readonly context: Context
}

/** Reads a group of quantities into targets; none when it is only the size of something. */
export function quantityTargets(text: Mapped, group: QuantityGroup, place: GroupPlace): DraftTarget[] {
  const { left, clause, next, context } = place
  const bounds = readBounds(text.norm, left, group)
  const before = withoutOrigin(sliceMapped(text, Math.max(left, bounds.from - LONGEST_PHRASE), bounds.from))
  const phrase = trimPhrase(before)
  const right = rightNoun(text, bounds, clause)
  const rest = text.print.slice(bounds.to, clause.to)
  const unit = group.quantities[0]?.unit ?? ''
  const toNext = next ? text.norm.slice(bounds.to, next.start) : null
  const bracketed = inBrackets(text.norm, clause, group.start)
  const value = group.quantities[0]?.value ?? 0
  if (
    isSize(
      {
        before: before.norm,
        phrase: phrase.norm,
        right,
        toNext,
        value,
        unit,
        bracketed,
        opens: place.opens && context.lastUnit !== unit,
      },
      bounds,
    )
  )
    return []
  const subject = nameSubjects(
    {
      phrase,
      right: withDeed(right, { verb: phrase.norm + bounds.before, rest }),
      count: group.quantities.length,
      unit,
      linked: /的$/.test(before.norm),
      sums: /^[、,(]?[共合总]计?$/.test(before.norm + bounds.before),
      goesOn: (!place.opens || text.norm.charAt(clause.from - 1) === ',') && !/全[市县区州]/.test(before.norm),
      oneUnit: group.quantities.every((each) => each.unit === unit),
    },
    bounds,
    context,
  )
  return subject === null ? [] : toTargets(text, group, { left, from: clause.from, bounds, phrase, right, subject })
}

interface Parts {
  /** Where the clause begins: 力争 holds for all it lists. */
  readonly from: number
  readonly left: number
  readonly bounds: Bounds
  readonly phrase: Mapped
  readonly right: string
  readonly subject: Subjects
}

function toTargets(text: Mapped, group: QuantityGroup, parts: Parts): DraftTarget[] {
  const { left, bounds, phrase, right, subject } = parts
  const words = text.norm.slice(parts.from, group.start)
  return subject.pairs.flatMap((pair, i): DraftTarget[] => {
    const quantity = group.quantities[group.quantities.length === 1 ? 0 : i]
    if (!quantity) return []
    const own = readBounds(text.norm, left, quantity)
    const said = { before: bounds.before, after: own.after || bounds.after }
    const isLast = i === subject.pairs.length - 1
    return [
      {
        ...pair,
        comparator: chooseComparator(said, pair.name, quantity),
        value: quantity.value,
        valueTo: quantity.valueTo,
        unit: printedUnit(text, quantity),
        commitment: commitmentOf(words),
        start: startOf(text, phrase, parts),
        end: subject.usesRight ? bounds.to + right.length : Math.max(quantity.end, isLast ? bounds.to : own.to),
        ...(subject.unsure ? { unsure: true } : {}),
      },
    ]
  })
}

/** 收集率由70%提高到75%: where it comes from is no part of what is measured, nor is 第二批. */
function withoutOrigin(before: Mapped): Mapped {
  const origin =
    /(?:第[\d一二三四五六七八九十]{1,3}|首)批$|(?:由|从)(?:20\d\d年底?的?|[上去]年底?的?|目前的?|现状的?)?\d[\d.]*[^\d,。;]{1,8}$/.exec(
      before.norm,
    )
  return origin && origin.index > 0 ? sliceMapped(before, 0, origin.index) : before
}

/** A unit with brackets keeps those of the document: 台（套）. */
function printedUnit(text: Mapped, { unit, end }: Quantity): string {
  const from = end - unit.length
  return unit.includes('(') && text.norm.slice(from, end) === unit ? text.print.slice(from, end) : unit
}

function startOf(text: Mapped, phrase: Mapped, { left, bounds }: Parts): number {
  const at = phrase.at[0]
  const index = at === undefined ? -1 : text.at.indexOf(at, left)
  return index < 0 ? bounds.from : index
}

function inBrackets(norm: string, clause: Range, at: number): boolean {
  const before = norm.slice(clause.from, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && norm.slice(at, clause.to).includes(')')
}

/** A number that starts a new count; one that grades the noun (65蒸吨以上锅炉) does not. */
const COUNT = /(?<![A-Za-z.\d])\d+(?![\d.]*[^、,;。\d]{0,6}以[上下][的]?[一-龥])/

/** The noun phrase behind a quantity, up to a break, the next quantity or a second verb; `''` when there is none. */
function rightNoun(text: Mapped, bounds: Bounds, clause: Range): string {
  const norm = text.norm.slice(bounds.to, Math.min(clause.to, bounds.to + 60))
  const digit = norm.search(COUNT)
  const stop = norm.search(/[,;。:]|(?:并(?!网)|且|以及其他|共同)(?=.)|(?:20\d\d年)?(?:\d{1,2}月|年)底?前/)
  let end = Math.min(...[norm.length, stop].filter((each) => each >= 0))
  if (digit >= 0 && digit < end) end = nounBefore(norm, digit)
  const noun = text.print.slice(bounds.to, bounds.to + end)
  const problem = /^.{0,60}?问题(?=的?(?:全部)?(?:整改|销号|办结)|$)/.exec(noun)?.[0]
  return (problem ?? noun).replace(/^[左右上下、和及]+|(?:等?(?:任务|工作|目标|以上)|等|、)$/g, '')
}

/** Where a noun ends when another count follows: at the last 、, or at 和 right before that count. */
function nounBefore(norm: string, digit: number): number {
  const comma = norm.lastIndexOf('、', digit)
  return comma >= 0 ? comma : Math.max(0, norm.slice(0, digit).search(/[和与及]$/))
}
