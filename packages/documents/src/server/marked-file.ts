import { columnIndex } from '../column-letter.ts'
import { markCsv } from './csv-marks.ts'
import { fileKind } from './file-kind.ts'
import { type Marks, type MarksAsked, resultHead } from './marks.ts'
import { markXlsx } from './xlsx-marks.ts'

/** Marks a file in the calling thread, which it keeps busy until it is done. Throws as `markErrors` does. */
export function marked(bytes: Uint8Array, { errors, table }: MarksAsked): Uint8Array {
  const reasons = new Map<number, string>()
  const refused = new Map<number, Set<number>>()
  for (const { row, column, text } of errors) {
    const before = reasons.get(row)
    reasons.set(row, before === undefined ? text : `${before}；${text}`)
    const letters = column === undefined ? undefined : table.header.columns[column]
    if (letters !== undefined) refused.set(row, (refused.get(row) ?? new Set()).add(columnIndex(letters)))
  }
  const earlier = table.header.cells.findLastIndex((head) => head.trim() === resultHead)
  const marks: Marks = {
    sheetName: table.sheetName,
    headerRow: table.header.row,
    resultColumn: earlier < 0 ? undefined : earlier,
    reasons,
    refused,
  }
  return fileKind(bytes) === 'zip' ? markXlsx(bytes, marks) : markCsv(bytes, marks)
}
