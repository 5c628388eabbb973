import { headingMarker, type Marker, RANK } from './markers.ts'
import { EMPTY, type Mapped, sliceMapped } from './source-map.ts'

/** A heading mark and every line up to the next one; the mark itself is cut off the first line. */
export interface Block {
  readonly marker: Marker | null
  /** The mark as printed; empty for the front matter. */
  readonly mark: Mapped
  readonly lines: readonly Mapped[]
}

/** How far a printed number may jump before a line start such as `30.` is taken for text and not for a heading. */
const LARGEST_JUMP = 6

/**
 * Groups lines under their heading marks. The first block has no mark: it is the front matter.
 * A line that only looks numbered (a value at a line start, a number out of all order) stays text.
 */
export function groupBlocks(lines: readonly Mapped[]): Block[] {
  const blocks: { marker: Marker | null; mark: Mapped; lines: Mapped[] }[] = [{ marker: null, mark: EMPTY, lines: [] }]
  const counters = new Map<string, number>()
  let previous = ''
  for (const line of lines) {
    const marker = line.norm.includes('\t') ? null : acceptedMarker(line.norm, previous, counters)
    if (marker) {
      countMarker(marker, counters)
      blocks.push({ marker, mark: sliceMapped(line, 0, marker.length), lines: [sliceMapped(line, marker.length)] })
    } else blocks[blocks.length - 1]?.lines.push(line)
    previous = line.norm
  }
  return blocks
}

function acceptedMarker(line: string, previous: string, counters: ReadonlyMap<string, number>): Marker | null {
  const marker = headingMarker(line) ?? undottedMarker(line, previous, counters)
  if (!marker || (marker.kind === 'dash' && !line.slice(0, marker.length).includes('一'))) return marker
  if (marker.kind === 'dash') return endsSentence(previous) || headingMarker(previous) ? marker : null
  const last = counters.get(marker.kind) ?? 0
  const plausible = marker.number === 1 || (marker.number > last && marker.number <= last + LARGEST_JUMP)
  const restarted = marker.number <= 2 && endsSentence(previous)
  return plausible || restarted || (marker.kind !== 'd' && endsSentence(previous)) || marker.number === last
    ? marker
    : null
}

/** A scan may lose the dot: `13 推进…` counts as a heading when it is the next number and a sentence ended before. */
function undottedMarker(line: string, previous: string, counters: ReadonlyMap<string, number>): Marker | null {
  const match = /^(\d{1,3})[,:·]?\s*(?=[一-龥])/.exec(line)
  if (!match || Number(match[1]) !== (counters.get('d') ?? 0) + 1 || !endsSentence(previous)) return null
  if (
    /^(?:个|项|家|座|年|月|日|处|条|台|辆|户|万|亿|吨|亩|公里|平方|次|人|名|起|类|级|天|套|%)/.test(
      line.slice(match[0].length),
    )
  )
    return null
  return { kind: 'd', number: Number(match[1]), length: match[0].length }
}

function endsSentence(line: string): boolean {
  return /[。\])!]\s*$/.test(line)
}

/** Remembers the number; an outer heading lets the inner ones start anywhere near the last or at 1. */
function countMarker(marker: Marker, counters: Map<string, number>): void {
  if (marker.kind === 'dash') return
  counters.set(marker.kind, marker.number)
  for (const inner of ['pd', 'circ'] as const) if (RANK[inner] > RANK[marker.kind]) counters.set(inner, 0)
}
