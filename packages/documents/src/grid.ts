/** Cells joined into one, 0-based and inclusive. */
export interface Merge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** A sheet as texts, from its first row and column on; rows may differ in length. */
export interface Grid {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
}

/** A sheet whose joined cells all read as their first one. */
export interface FilledGrid {
  readonly height: number
  readonly width: number
  /** The text of a cell, of the first cell where it is joined to others; empty outside the sheet. */
  text(row: number, column: number): string
  /** The text that is the cell's own: empty in a joined cell that is not the first. */
  own(row: number, column: number): string
  /** As `text`, but only the first column of joined cells holds it: what a header reads as. */
  head(row: number, column: number): string
}

/** Lets every joined cell read as its first one. The work is bounded by the sheet's own area, however many joins are claimed. */
export function fillMerges({ rows, merges }: Grid): FilledGrid {
  const height = rows.length
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  // For each cell, the number of the join that it continues; 0 for none.
  const joins = new Uint32Array(merges.length === 0 ? 0 : height * width)
  let budget = joins.length
  merges.forEach((merge, index) => {
    const endRow = Math.min(merge.endRow, height - 1)
    const endCol = Math.min(merge.endCol, width - 1)
    if (merge.startCol > endCol) return
    for (let row = merge.startRow; row <= endRow && budget > 0; row++)
      for (let column = merge.startCol; column <= endCol && budget > 0; column++, budget--)
        if (row !== merge.startRow || column !== merge.startCol) joins[row * width + column] = index + 1
  })
  const joinOf = (row: number, column: number): Merge | undefined =>
    row < height && column < width && merges.length > 0 ? merges[(joins[row * width + column] ?? 0) - 1] : undefined
  const raw = (row: number, column: number): string => rows[row]?.[column] ?? ''
  return {
    height,
    width,
    own: (row, column) => (joinOf(row, column) === undefined ? raw(row, column) : ''),
    text: (row, column) => {
      const join = joinOf(row, column)
      return join === undefined ? raw(row, column) : raw(join.startRow, join.startCol)
    },
    head: (row, column) => {
      const join = joinOf(row, column)
      if (join === undefined) return raw(row, column)
      return join.startCol === column ? raw(join.startRow, column) : ''
    },
  }
}
