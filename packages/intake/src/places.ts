/** Something with a place in a text: positions `[start, end)`. */
export interface Placed {
  readonly start: number
  readonly end: number
}

/** Those of an ordered list that begin in `[from, to)`, found without walking the whole list. */
export function startingWithin<T extends Placed>(ordered: readonly T[], from: number, to: number): T[] {
  const found: T[] = []
  for (let i = firstFrom(ordered, from); i < ordered.length; i++) {
    const place = ordered[i]
    if (!place || place.start >= to) break
    found.push(place)
  }
  return found
}

function firstFrom(ordered: readonly Placed[], from: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of an ordered list of positions that lie in `[from, to)`. */
export function within(ordered: readonly number[], from: number, to: number): number[] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; (ordered[i] ?? to) < to; i++) found.push(ordered[i] ?? 0)
  return found
}

/** For each position of a text of `length` characters, the index of the place that covers it, or -1. */
export function coverOf(places: readonly Placed[], length: number): Int32Array {
  const cover = new Int32Array(length).fill(-1)
  for (const [i, place] of places.entries()) cover.fill(i, place.start, place.end)
  return cover
}

/** Whether any place of a cover lies in `[from, to)`. */
export function coversAny(cover: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((cover[i] ?? -1) >= 0) return true
  return false
}
