import { type Light, worstLight } from '../index.ts'
import type { Block, Segment } from '../server/document.view.ts'
import type { TargetView } from '../server/target.view.ts'

/** How a paragraph is set: the parts of an official document that are not set as plain text. */
export type Role = Block['kind'] | 'issuer' | 'number' | 'notice' | 'addressee'

/** What identifies the head of a document. */
export interface Identity {
  readonly issuer: string
  readonly number: string
}

const bare = (text: string): string => text.replace(/[\s[\]〔〕（）()]/g, '')

/** A paragraph's plain text. */
export const textOf = (block: Pick<Block, 'segments'>): string => block.segments.map(({ text }) => text).join('')

/** Tells the issuer's red line, the number, the notice's own title and the addressees apart; everything else keeps its kind. */
export function roleOf(block: Block, { issuer, number }: Identity): Role {
  if (block.kind !== 'head' && block.kind !== 'paragraph') return block.kind
  const text = textOf(block)
  if (bare(text) === bare(issuer)) return 'issuer'
  if (bare(text) === bare(number)) return 'number'
  if (/^关于.*的(通知|函|意见)$/.test(text)) return 'notice'
  return text.endsWith('：') && text.length < 60 ? 'addressee' : block.kind
}

/** A run of text with the targets that begin and end in it, so that each gets its anchor and its mark once. */
export interface Run extends Segment {
  readonly starts: readonly string[]
  readonly ends: readonly string[]
}

/** Adds to each run of a paragraph which targets begin and which end there. */
export function runsOf(segments: readonly Segment[]): readonly Run[] {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  segments.forEach((segment, index) => {
    for (const id of segment.targets) {
      if (!first.has(id)) first.set(id, index)
      last.set(id, index)
    }
  })
  return segments.map((segment, index) => ({
    ...segment,
    starts: segment.targets.filter((id) => first.get(id) === index),
    ends: segment.targets.filter((id) => last.get(id) === index),
  }))
}

/** What the reader wants to see of the targets; everything else steps back. */
export type Show = 'all' | 'behind' | Light

const shows: readonly Show[] = ['behind', 'red', 'yellow', 'green', 'blue', 'grey']

/** Reads the filter of the address; anything unknown shows all. */
export const showOf = (text: string | undefined): Show => shows.find((show) => show === text) ?? 'all'

/** Whether a target is among what the reader wants to see. */
export function isShown(target: Pick<TargetView, 'light'>, show: Show): boolean {
  if (show === 'all') return true
  if (show === 'behind') return target.light === 'red' || target.light === 'yellow'
  return target.light === show
}

/** The worst light of the targets that a run of text speaks of, which is the one it is underlined in; null where none is judged. */
export function worstOf(targets: readonly Pick<TargetView, 'light'>[]): Light | null {
  const lights = targets.flatMap(({ light }) => light ?? [])
  return lights.length === 0 ? null : worstLight(lights)
}
