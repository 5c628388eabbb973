import { columnIndex } from '../column-letter.ts'

/** The last row and column (0-based) of a worksheet that hold a value; -1 where it is empty. */
export interface SheetBounds {
  readonly lastRow: number
  readonly lastColumn: number
}

const tag = /<(?:\w+:)?(row|c)(\s[^<>]*?)?(\/?)>/g

/**
 * How far a worksheet's values reach. Cells that are only formatted do not count: whole rows and columns of them are common, and a
 * reader that made room for them would be kept busy by a file of a few bytes.
 */
export function sheetBounds(xml: string): SheetBounds {
  let [row, column, lastRow, lastColumn] = [-1, -1, -1, -1]
  for (const match of xml.matchAll(tag)) {
    const [whole, kind, attributes = '', closed] = match
    const reference = /\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/.exec(attributes)
    if (kind === 'row') {
      row = reference?.[2] ? Number(reference[2]) - 1 : row + 1
      column = -1
      continue
    }
    column = reference?.[1] ? columnIndex(reference[1].toUpperCase()) : column + 1
    const cellRow = reference?.[2] ? Number(reference[2]) - 1 : row
    const next = match.index + whole.length
    if (closed === '/' || xml.startsWith('</', next)) continue
    lastRow = Math.max(lastRow, cellRow)
    lastColumn = Math.max(lastColumn, column)
  }
  return { lastRow, lastColumn }
}
