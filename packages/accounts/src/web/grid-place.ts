/** A place in a grid whose heads are row 0 and column 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridSize {
  /** Rows and columns with their heads. */
  readonly rows: number
  readonly columns: number
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most - 1)

/**
 * Where a key moves to in a grid: arrows by one; Home and End to the ends of the row, with Ctrl to those of the grid. The corner holds
 * nothing and is never reached. Undefined for other keys.
 */
export function movedTo(
  from: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: GridSize,
): GridPlace | undefined {
  const [down, right] = steps[key] ?? []
  if (down !== undefined && right !== undefined) {
    const to = { row: within(from.row + down, rows), column: within(from.column + right, columns) }
    return to.row === 0 && to.column === 0 ? from : to
  }
  const row = ctrlKey ? { Home: 1, End: rows - 1 }[key] : { Home: from.row, End: from.row }[key]
  if (row === undefined) return undefined
  return { row, column: key === 'End' ? columns - 1 : row === 0 ? 1 : 0 }
}
