import type { TableHeader, TableRow } from './table.ts'

/**
 * Rows of a table in little room, as one thread hands them to another: their numbers, and their texts one row after another, the asked
 * columns in the order of `header.columns`, then those of `header.extra`.
 */
export interface PackedRows {
  readonly rows: readonly number[]
  readonly texts: readonly string[]
}

/** Texts of one row. */
export const widthOf = ({ columns, extra }: TableHeader): number => Object.keys(columns).length + extra.length

/** The rows as they are read. */
export function unpackRows(header: TableHeader, { rows, texts }: PackedRows): TableRow[] {
  const keys = Object.keys(header.columns)
  const width = widthOf(header)
  return rows.map((row, index) => {
    const from = index * width
    const extra = header.extra.length === 0 ? none : texts.slice(from + keys.length, from + width)
    return { row, cells: cellsOf(keys, texts, from), extra }
  })
}

const none: readonly string[] = []

function cellsOf(keys: readonly string[], texts: readonly string[], from: number): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [index, key] of keys.entries()) {
    const value = texts[from + index] ?? ''
    // A prototype's setter would swallow it: a key named __proto__ is an entry like any other.
    if (key === '__proto__') Object.defineProperty(cells, key, { value, enumerable: true })
    else cells[key] = value
  }
  return cells
}
