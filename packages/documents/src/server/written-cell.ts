import { columnLetter } from '../column-letter.ts'
import { decimalText } from '../decimal-text.ts'
import { refusal } from '../refusal.ts'
import type { ColumnWritten, RowWritten } from '../table.ts'

/** Characters that a cell of a workbook holds at most. */
const maxCellLength = 32_767

/** The value of a row in a column. */
export function valueIn(row: RowWritten, { key, head }: ColumnWritten): string | number | null {
  const name = key ?? head
  return Object.hasOwn(row, name) ? (row[name] ?? null) : null
}

/** A value as text: line ends are LF, control characters that no format can hold are left out. */
export function writtenText(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return decimalText(value)
  return value.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** Whether a text is a number that a workbook keeps exactly: plain decimal notation, at most 15 digits. */
export function isExactNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15
}

/**
 * A value as a workbook's cell: numbers and days where the column is of that kind and the value fits it, else text; never a formula.
 * Throws InvalidError `documents.cell-too-long` with the place.
 */
export function writtenCell(
  value: string | number | null,
  column: ColumnWritten,
  place: { readonly row: number; readonly column: number },
): string | number | Date | null {
  if (value === null || value === '') return null
  const text = writtenText(value)
  if (column.kind === 'number' && isExactNumber(text)) return Number(text)
  if (column.kind === 'date' && isDay(text)) return new Date(`${text}T00:00:00Z`)
  if (text.length > maxCellLength) {
    const at = `${columnLetter(place.column)}${place.row + 1}`
    throw refusal('cell-too-long', {
      zh: `单元格 ${at}（${column.head}）有 ${text.length} 个字，Excel 单元格最多 ${maxCellLength} 个。请改用 CSV 导出。`,
      en: `Cell ${at} (${column.head}) holds ${text.length} characters, a cell of Excel at most ${maxCellLength}; export as CSV instead.`,
    })
  }
  return textCell(text)
}

/** A text as a workbook's cell: never a formula. It writes characters as _x000D_; a text that happens to hold such a sign is kept. */
export function textCell(text: string): string {
  return writtenText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Days that a workbook can count: from March 1900 on, before which its calendar is wrong. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01') return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
