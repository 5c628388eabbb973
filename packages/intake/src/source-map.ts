import type { Span } from './intake.ts'

/**
 * Text with its place in the source. `norm`, `print` and `at` have the same length: `norm` is for matching (one form
 * of each bracket, comma, digit), `print` is what the document prints, and `at[i]` is the source offset of character i.
 */
export interface Mapped {
  readonly norm: string
  readonly print: string
  readonly at: readonly number[]
}

export const EMPTY: Mapped = { norm: '', print: '', at: [] }

/** The part `[from, to)` of a mapped text. */
export function sliceMapped(text: Mapped, from: number, to: number = text.norm.length): Mapped {
  return { norm: text.norm.slice(from, to), print: text.print.slice(from, to), at: text.at.slice(from, to) }
}

/** Source span of the part `[from, to)`; an empty part gives an empty span at its place. */
export function spanOf(text: Mapped, from = 0, to: number = text.norm.length): Span {
  const start = text.at[from] ?? endOf(text)
  return to <= from ? [start, start] : [start, (text.at[to - 1] ?? start) + 1]
}

function endOf(text: Mapped): number {
  const last = text.at[text.at.length - 1]
  return last === undefined ? 0 : last + 1
}

/** Puts parts one after the other, as they are. */
export function concatMapped(parts: readonly Mapped[]): Mapped {
  return {
    norm: parts.map((part) => part.norm).join(''),
    print: parts.map((part) => part.print).join(''),
    at: parts.flatMap((part) => part.at),
  }
}

/** The text without surrounding white space. */
export function trimMapped(text: Mapped): Mapped {
  const start = text.norm.length - text.norm.trimStart().length
  const end = text.norm.trimEnd().length
  return end <= start ? EMPTY : sliceMapped(text, start, end)
}

/** Keeps the characters for which `keep(index)` holds. */
export function filterMapped(text: Mapped, keep: (index: number) => boolean): Mapped {
  const kept: number[] = []
  for (let i = 0; i < text.norm.length; i++) if (keep(i)) kept.push(i)
  return {
    norm: kept.map((i) => text.norm.charAt(i)).join(''),
    print: kept.map((i) => text.print.charAt(i)).join(''),
    at: kept.map((i) => text.at[i] ?? 0),
  }
}

/** Cuts at every match of a global pattern in `norm`; the matches themselves are dropped. */
export function splitMapped(text: Mapped, separator: RegExp): Mapped[] {
  const parts: Mapped[] = []
  let from = 0
  for (const match of text.norm.matchAll(separator)) {
    parts.push(sliceMapped(text, from, match.index))
    from = match.index + match[0].length
  }
  parts.push(sliceMapped(text, from))
  return parts
}
