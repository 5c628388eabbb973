import type { Commitment, Day, Demand, Span } from '../packages/core/src/index.ts'
import type { Intake } from '../packages/intake/src/index.ts'
import { type DraftRef, type ReviewedTarget, squeeze } from './seed-review.ts'

/** Share of the value that 左右 (about) allows; a setting, since the genre never says it. */
const aboutTolerance = '0.05'

/** One target or deliverable of a draft, with the fields that a review may correct. */
export interface DraftItem {
  readonly kind: 'target' | 'deliverable'
  readonly name: string
  readonly comparator: string | null
  readonly value: number | null
  readonly scope: string | null
  readonly due: Day | null
  readonly commitment: Commitment
  readonly quote: string
  readonly span: Span
}

/** The draft's targets and deliverables by the task or goal they stand in. */
export function itemsBySource(draft: Intake, source: string): ReadonlyMap<string, readonly DraftItem[]> {
  const goals = draft.goals.map((goal, index): [string, DraftItem[]] => [
    `goal-${index + 1}`,
    goal.targets.map((target) => ({ kind: 'target', ...target })),
  ])
  const tasks = draft.tasks.map((task): [string, DraftItem[]] => [
    String(task.number),
    [
      ...task.targets.map((target): DraftItem => ({ kind: 'target', ...target })),
      ...task.deliverables.map(({ text, due, span }): DraftItem => {
        const quote = source.slice(...span)
        return {
          kind: 'deliverable',
          name: text,
          comparator: null,
          value: null,
          scope: null,
          due,
          commitment: 'firm',
          quote,
          span,
        }
      }),
    ],
  ])
  return new Map([...goals, ...tasks])
}

/** Whether a draft item is the one a reference means: the same words exactly, or (`loosely`) one inside the other. */
function isMeant(item: DraftItem, ref: DraftRef, loosely: boolean): boolean {
  const [said, meant] = [squeeze(item.quote), squeeze(ref.quote)]
  const sameWords = loosely ? said.includes(meant) || meant.includes(said) : said === meant
  return sameWords && (ref.value ?? item.value) === item.value && (ref.name ?? item.name) === item.name
}

/**
 * Takes the one draft item that a reference means out of `left`: the one with its very words, else the only one that holds them or is held.
 * Throws when there is none or more than one.
 */
export function take(left: DraftItem[], ref: DraftRef, what: string): DraftItem {
  const exact = left.filter((item) => isMeant(item, ref, false))
  const found = exact.length > 0 ? exact : left.filter((item) => isMeant(item, ref, true))
  const [item] = found
  if (item === undefined || found.length > 1)
    throw new Error(`${what}: ${found.length} draft items read “${ref.quote}”; the review must name exactly one`)
  left.splice(left.indexOf(item), 1)
  return item
}

/** The item with the reader's corrections; throws when the draft no longer says what a correction replaces. */
export function corrected(item: DraftItem, entry: ReviewedTarget, at: (words: string) => Span): DraftItem {
  const corrections = entry.corrections ?? []
  for (const { field, from } of corrections)
    if (squeeze(String(item[field])) !== squeeze(String(from)))
      throw new Error(`${entry.id}: the review corrects ${field} from ${from}, but the draft says ${item[field]}`)
  const quote = corrections.find(({ field }) => field === 'quote')
  return {
    ...item,
    ...Object.fromEntries(corrections.map(({ field, to }) => [field, to])),
    ...(quote ? { span: at(String(quote.to)) } : {}),
  }
}

/** What a comparator means without a reader's help; undefined where it says too little. */
export function demandOf({ kind, comparator, value }: DraftItem): Demand | undefined {
  if (kind === 'deliverable') return { kind: 'done' }
  if (comparator === 'zero') return { kind: 'zero' }
  if (comparator === 'stable') return { kind: 'stable', baseline: null, tolerance: '0' }
  if (value === null) return undefined
  if (comparator === 'class') return { kind: 'class', value }
  if (comparator === '>=') return { kind: 'at-least', value: String(value) }
  if (comparator === '<=') return { kind: 'at-most', value: String(value) }
  if (comparator === '~') return { kind: 'about', value: String(value), tolerance: aboutTolerance }
  return { kind: 'exactly', value: String(value) }
}
