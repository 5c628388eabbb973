import { sentenceStart } from './clauses.ts'
import { type Deadline, findDeadlines } from './deadlines.ts'
import { findDeliverables } from './deliverables.ts'
import type { DraftTarget } from './draft-target.ts'
import type { Deliverable, Doubt, NumberMention, Target } from './intake.ts'
import { findMaskedPlaces, maskOf } from './masks.ts'
import { accountNumbers } from './number-kinds.ts'
import { type Placed, startingWithin } from './places.ts'
import type { Quantity } from './quantities.ts'
import { type Mapped, spanOf } from './source-map.ts'
import { readTargets } from './targets.ts'

/** Everything the words of one goal or task give. */
export interface Reading {
  readonly targets: Target[]
  readonly deliverables: Deliverable[]
  readonly numbers: NumberMention[]
  readonly doubts: Doubt[]
}

/** How far a deadline can stand from what it covers, in characters. */
const LONGEST_REACH = 1000

/** Reads a text into targets, deliverables and number kinds. `fallbackDue` is the deadline given for the whole task. */
export function readText(text: Mapped, year: number | null, fallbackDue: string | null = null): Reading {
  const deadlines = findDeadlines(text.norm, year)
  const places = findMaskedPlaces(text.norm)
  const masked = maskOf(text.norm, places)
  for (const each of deadlines) masked.fill(true, each.start, each.end)
  const { targets, quantities } = readTargets(text, masked, deadlines)
  const drafts = findDeliverables(text, masked, { taken: targets, dates: deadlines })
  const dueAt = (place: Placed): string | null => dueOf(text.norm, place, deadlines) ?? fallbackDue
  return {
    targets: targets.map((target) => finishTarget(text, target, dueAt(target))),
    deliverables: drafts.map((draft) => ({
      text: draft.text,
      due: dueAt(draft),
      span: spanOf(text, draft.start, draft.end),
    })),
    numbers: accountNumbers(text, { quantities, targets, masked: places, dates: deadlines }),
    doubts: [...targetDoubts(text, targets, quantities), ...deadlineDoubts(text, deadlines)],
  }
}

function finishTarget(text: Mapped, draft: DraftTarget, due: string | null): Target {
  const { name, comparator, value, valueTo, unit, scope, commitment, start, end } = draft
  return {
    name,
    comparator,
    value,
    valueTo,
    unit,
    scope,
    due,
    commitment,
    quote: text.print.slice(start, end),
    span: spanOf(text, start, end),
  }
}

/**
 * The deadline that covers a place: the last one said before it in its sentence (one in the middle of a sentence only
 * up to the next ;), else one said right behind it in the same clause.
 */
function dueOf(norm: string, { start, end }: Placed, deadlines: readonly Deadline[]): string | null {
  const from = sentenceStart(norm, start, LONGEST_REACH)
  const before = startingWithin(deadlines, from, Math.min(end, start + 13)).at(-1)
  if (before) {
    const atHead = /^[^,。;]{0,4}$/.test(norm.slice(from, before.start))
    const part = norm.slice(before.end, start)
    if (/全年|每[年月季]/.test(part)) return null
    if (atHead || !part.includes(';')) return before.due
  }
  const closing = closingDeadline(norm, end, deadlines)
  if (closing) return closing.due
  const after = startingWithin(deadlines, start, end + 25)[0]
  return after && !/[,。;]/.test(norm.slice(end, after.start)) ? after.due : leadDeadline(norm, from, deadlines)
}

/** 6月底前完成:(1)…;(2)…: the deadline of the words that introduce a list holds for its items. */
function leadDeadline(norm: string, from: number, deadlines: readonly Deadline[]): string | null {
  const left = Math.max(0, from - LONGEST_REACH)
  const floor = left + norm.slice(left, from + 1).lastIndexOf('。') + 1
  const lead = /^[^;]*?:(?=\(\d{1,2}\)|[①-⑳])/.exec(norm.slice(floor, from))?.[0].length ?? 0
  return startingWithin(deadlines, floor, floor + lead).at(-1)?.due ?? null
}

/** 推进3个问题整改,年底前全部完成: a last clause that only says when everything before it is done. */
function closingDeadline(norm: string, end: number, deadlines: readonly Deadline[]): Deadline | undefined {
  const reach = norm.slice(end, end + LONGEST_REACH)
  const stop = reach.search(/。|[;:](?=\(\d{1,2}\)|[①-⑳])/)
  const rest = stop < 0 ? reach : reach.slice(0, stop)
  return startingWithin(deadlines, end, end + rest.length).find((each) => {
    if (norm.charAt(each.start - 1) !== ',') return false
    return /^(?:要|须|全部|全面|均|基本|确保|力争)*(?:完成|建成|销号|整改到位|完成整改|完成销号|到位|清零|投用|投运|完工|竣工|完成建设)(?:任务)?$/.test(
      norm.slice(each.end, end + rest.length),
    )
  })
}

function targetDoubts(text: Mapped, targets: readonly DraftTarget[], quantities: readonly Quantity[]): Doubt[] {
  const pending = targets.filter((target) => target.comparator === '=' && target.value === null)
  const unsure = targets.filter((target) => target.unsure)
  const bare = targets.filter(
    (target) =>
      target.value !== null &&
      target.unit === '' &&
      !['zero', 'class'].includes(target.comparator) &&
      !/指数|EQI|AQI/.test(target.name),
  )
  const naked = new Set(
    bare.flatMap((target) => startingWithin(quantities, target.start, target.end).filter((each) => each.unit === '')),
  )
  return [
    ...pending.map((target) => ({
      kind: 'value-pending' as const,
      message: `“${target.name}”的目标值由上级下达，文中没有数值。`,
      span: spanOf(text, target.start, target.end),
    })),
    ...unsure.map((target) => ({
      kind: 'pairing' as const,
      message: `“${target.name}”的几个数值对应不上各自的对象，请核对。`,
      span: spanOf(text, target.start, target.end),
    })),
    ...[...naked].map((each) => ({
      kind: 'number-without-unit' as const,
      message: `数值“${text.print.slice(each.start, each.end)}”没有计量单位。`,
      span: spanOf(text, each.start, each.end),
    })),
  ]
}

function deadlineDoubts(text: Mapped, deadlines: readonly Deadline[]): Doubt[] {
  return deadlines.flatMap((each) => {
    if (each.problem === null) return []
    const words = text.print.slice(each.start, each.end)
    const message =
      each.problem === 'relative-deadline'
        ? `期限“${words}”要从另一事件起算，没有确定的日期。`
        : `期限“${words}”没有写明日期。`
    return [{ kind: each.problem, message, span: spanOf(text, each.start, each.end) }]
  })
}
