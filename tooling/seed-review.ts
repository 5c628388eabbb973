import type { Commitment, Day, Demand, PaceCurve, Span, Text } from '../packages/core/src/index.ts'

/** What a reader says of a draft field that the intake got wrong; `from` must still be what the intake says, or the build stops. */
export interface Correction {
  readonly field: 'comparator' | 'value' | 'due' | 'commitment' | 'quote' | 'name' | 'scope'
  readonly from: string | number | null
  readonly to: string | number | null
  readonly why: string
}

/** Points at one item of the draft by its words, white space apart; `value` tells two items of one sentence from each other. */
export interface DraftRef {
  readonly quote: string
  readonly value?: number
  readonly name?: string
}

/** A target as a reader leaves it: the draft item it comes from (null: the intake did not see it, and `why` says so) and what reading adds. */
export interface ReviewedTarget {
  readonly id: string
  /** `"18"` or `"goal-1"`. */
  readonly source: string
  readonly draft: DraftRef | null
  /** Words of the document it stands on; only where the draft has none. */
  readonly quote?: string
  readonly why?: string
  readonly corrections?: readonly Correction[]
  readonly indicator: string
  readonly name: Text
  readonly scope: { readonly name: Text; readonly units: readonly string[] }
  /** Only where it differs from what the comparator means by itself. */
  readonly demand?: Demand
  readonly due?: Day
  readonly commitment?: Commitment
  /** The season of the work as cumulative shares; a setting of this platform's and not of the document. */
  readonly pace?: { readonly shares: PaceCurve; readonly why: string }
}

/** A draft item that is no target of the plan, and why. */
export interface DroppedItem extends DraftRef {
  readonly source: string
  readonly why: string
}

/** `seeds/<plan>/review.json`: everything that reading adds to the intake's draft. */
export interface Review {
  readonly plan: { readonly id: string; readonly title: Text; readonly parent: string | null }
  readonly goals: Readonly<Record<string, Text>>
  /** English titles; the Chinese one is the printed heading. */
  readonly areas: Readonly<Record<string, string>>
  readonly tasks: Readonly<Record<string, Text>>
  /** A clause that makes one party responsible for every task. */
  readonly everyTask: { readonly unit: string; readonly quote: string; readonly why: string } | null
  readonly targets: readonly ReviewedTarget[]
  readonly dropped: readonly DroppedItem[]
}

/** The same text without white space, so that line breaks of the print do not matter. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '')

/**
 * Finds words in a stretch of the source whatever the line breaks between them.
 * Throws when they are not there, or are there twice: the quote must then be made longer.
 */
export function locate(source: string, words: string, within: Span): Span {
  const places: number[] = []
  for (let at = within[0]; at < within[1]; at++) if (/\S/.test(source.charAt(at))) places.push(at)
  const flat = places.map((at) => source.charAt(at)).join('')
  const sought = squeeze(words)
  const first = flat.indexOf(sought)
  if (first < 0) throw new Error(`the source has no “${words}” between ${within[0]} and ${within[1]}`)
  if (flat.includes(sought, first + 1)) throw new Error(`“${words}” stands twice between ${within[0]} and ${within[1]}`)
  return [places[first] ?? 0, (places[first + sought.length - 1] ?? 0) + 1]
}
