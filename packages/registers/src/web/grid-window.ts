/** Height of a row in pixels; the style sheet holds the same. */
export const rowHeight = 36
/** Rows of one answer. */
export const windowSize = 100
/** Rows drawn above and below what is in sight. */
const spare = 12

/** The rows to draw, from `first` up to but not including `end`, where so much of the list is in sight. */
export function rowsInSight(at: { readonly top: number; readonly height: number; readonly total: number }) {
  const first = Math.max(0, Math.floor(at.top / rowHeight) - spare)
  const end = Math.min(at.total, Math.ceil((at.top + at.height) / rowHeight) + spare)
  return { first: Math.min(first, end), end }
}

/** Where the windows of answers begin that hold these rows. */
export function windowsOf({ first, end }: { readonly first: number; readonly end: number }): number[] {
  const from = Math.floor(first / windowSize)
  const to = Math.max(from, Math.floor((end - 1) / windowSize))
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * windowSize)
}

/** How far the list has to be scrolled so that a row stands in sight; where it is when it does. */
export function scrollFor(row: number, { top, height }: { readonly top: number; readonly height: number }): number {
  const [above, below] = [row * rowHeight, (row + 1) * rowHeight]
  if (above < top) return above
  return below > top + height ? below - height : top
}
