import type { NumberKind, NumberMention } from './intake.ts'
import type { MaskedPlace } from './masks.ts'
import type { Quantity } from './quantities.ts'
import { type Mapped, spanOf } from './source-map.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** Accounts for every digit-bearing number of a text: part of a target, a name, a date, a reference or a size. */
export function accountNumbers(text: Mapped, quantities: readonly Quantity[], targets: readonly Place[], masked: readonly MaskedPlace[], dates: readonly Place[]): NumberMention[] {
  const inside = (places: readonly Place[], at: number): boolean => places.some((place) => at >= place.start && at < place.end)
  const mentions: NumberMention[] = []
  let done = 0
  for (const match of text.norm.matchAll(/\d+(?:[.,]\d+)*/g)) {
    if (match.index < done) continue
    const place = masked.find((each) => match.index >= each.start && match.index < each.end)
    const quantity = quantities.find((each) => match.index >= each.start && match.index < each.end)
    const { start, end } = inside(dates, match.index)
      ? (dates.find((each) => match.index >= each.start && match.index < each.end) ?? { start: 0, end: 0 })
      : (place ?? quantity ?? { start: match.index, end: match.index + match[0].length })
    done = end
    mentions.push({ text: text.print.slice(start, end), span: spanOf(text, start, end), kind: kindAt(match.index, inside, { dates, place, quantity, targets }) })
  }
  return mentions
}

interface Found {
  readonly dates: readonly Place[]
  readonly place: MaskedPlace | undefined
  readonly quantity: Quantity | undefined
  readonly targets: readonly Place[]
}

function kindAt(at: number, inside: (places: readonly Place[], at: number) => boolean, found: Found): NumberKind {
  if (inside(found.dates, at)) return 'date'
  if (found.place) return found.place.kind
  if (found.quantity) return inside(found.targets, at) ? 'target' : 'size'
  return inside(found.targets, at) ? 'target' : 'reference'
}
