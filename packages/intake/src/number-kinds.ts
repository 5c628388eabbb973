import type { NumberKind, NumberMention } from './intake.ts'
import type { MaskedPlace } from './masks.ts'
import { coverOf, type Placed } from './places.ts'
import type { Quantity } from './quantities.ts'
import { type Mapped, spanOf } from './source-map.ts'

/** What was read from a text, each with its places in order. */
export interface Findings {
  readonly quantities: readonly Quantity[]
  readonly targets: readonly Placed[]
  readonly masked: readonly MaskedPlace[]
  readonly dates: readonly Placed[]
}

/** Accounts for every digit-bearing number of a text: part of a target, a name, a date, a reference or a size. */
export function accountNumbers(text: Mapped, findings: Findings): NumberMention[] {
  const { quantities, targets, masked, dates } = findings
  const length = text.norm.length
  const covers = {
    quantity: coverOf(quantities, length),
    target: coverOf(targets, length),
    name: coverOf(masked, length),
    date: coverOf(dates, length),
  }
  const mentions: NumberMention[] = []
  let done = 0
  for (const match of text.norm.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const at = match.index
    if (at < done) continue
    const date = dates[covers.date[at] ?? -1]
    const place = masked[covers.name[at] ?? -1]
    const quantity = quantities[covers.quantity[at] ?? -1]
    const { start, end } = date ?? place ?? quantity ?? { start: at, end: at + match[0].length }
    const rest: NumberKind = (covers.target[at] ?? -1) >= 0 ? 'target' : quantity ? 'size' : 'reference'
    mentions.push({
      text: text.print.slice(start, end),
      span: spanOf(text, start, end),
      kind: date ? 'date' : (place?.kind ?? rest),
    })
    done = end
  }
  return mentions
}
