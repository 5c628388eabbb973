import { guardText } from '../formula-guard.ts'
import type { ColumnWritten, RowWritten } from '../table.ts'
import { isExactNumber, valueIn, writtenText } from './written-cell.ts'

/**
 * Writes rows as CSV: UTF-8 with its mark (so that Excel reads Chinese), comma, CR LF, the heads first. A text that a spreadsheet could
 * take for a formula gets a leading apostrophe; only plain numbers in columns of numbers keep their minus sign bare.
 */
export function writeCsv(columns: readonly ColumnWritten[], rows: readonly RowWritten[]): Uint8Array {
  const lines = [columns.map(({ head }) => guardText(head))]
  for (const row of rows)
    lines.push(
      columns.map((column) => {
        const value = valueIn(row, column)
        const text = writtenText(value)
        return column.kind === 'number' && (typeof value === 'number' || isExactNumber(text)) ? text : guardText(text)
      }),
    )
  return csvBytes(lines, ',')
}

/** Joins cells, already guarded, to the bytes of a CSV file with its mark. */
export function csvBytes(lines: readonly (readonly string[])[], separator: string): Uint8Array {
  const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const text = lines.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('')
  return new TextEncoder().encode(`\uFEFF${text}`)
}
