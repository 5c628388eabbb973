/** A place in a grid, counted from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The keys that move within a grid. */
export type MoveKey = Pick<KeyboardEvent, 'key' | 'ctrlKey'>

/**
 * The place that a key leads to in a full grid of `rows` by `columns`: arrows by one, Home and End along the row,
 * Ctrl with them to the corners, PageUp and PageDown by ten rows. Undefined where the key does not move.
 */
export function moveInGrid(
  from: Place,
  size: { readonly rows: number; readonly columns: number },
  press: MoveKey,
): Place | undefined {
  const step = gridSteps[press.key]
  if (!step) return undefined
  const [row, column] = step(from, size, press.ctrlKey)
  return { row: within(row, size.rows), column: within(column, size.columns) }
}

/** The index of the nearest place in the direction of an arrow key, nearer lines first; undefined where there is none. */
export function moveAmongTiles(places: readonly Place[], from: number, key: string): number | undefined {
  const origin = places[from]
  const measure = tileDistances[key]
  if (!origin || !measure) return undefined
  let best: { index: number; cost: number } | undefined
  for (const [index, place] of places.entries()) {
    const [ahead, aside] = measure(origin, place)
    if (ahead <= 0) continue
    const cost = ahead + aside * 2.5
    if (!best || cost < best.cost) best = { index, cost }
  }
  return best?.index
}

type Size = { readonly rows: number; readonly columns: number }

const gridSteps: Readonly<Record<string, (from: Place, size: Size, ctrl: boolean) => readonly [number, number]>> = {
  ArrowUp: ({ row, column }) => [row - 1, column],
  ArrowDown: ({ row, column }) => [row + 1, column],
  ArrowLeft: ({ row, column }) => [row, column - 1],
  ArrowRight: ({ row, column }) => [row, column + 1],
  PageUp: ({ row, column }) => [row - 10, column],
  PageDown: ({ row, column }) => [row + 10, column],
  Home: ({ row }, _size, ctrl) => [ctrl ? 0 : row, 0],
  End: ({ row }, size, ctrl) => [ctrl ? size.rows - 1 : row, size.columns - 1],
}

const tileDistances: Readonly<Record<string, (a: Place, b: Place) => readonly [ahead: number, aside: number]>> = {
  ArrowUp: (a, b) => [a.row - b.row, Math.abs(a.column - b.column)],
  ArrowDown: (a, b) => [b.row - a.row, Math.abs(a.column - b.column)],
  ArrowLeft: (a, b) => [a.column - b.column, Math.abs(a.row - b.row)],
  ArrowRight: (a, b) => [b.column - a.column, Math.abs(a.row - b.row)],
}

function within(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1)
}
