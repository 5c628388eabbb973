import { columnIndex } from '../column-letter.ts'
import type { Table, TableError } from '../table.ts'
import { markCsv } from './csv-marks.ts'
import { fileKind } from './file-kind.ts'
import { type Marks, resultHead } from './marks.ts'
import { markXlsx } from './xlsx-marks.ts'

/**
 * Gives the user's own file back with its refused cells in light red and the reasons in a column 导入结果 behind the last one, which
 * can be filtered. `table` is what {@link readTable} made of these very bytes. Marks of an earlier import are taken off first, and the
 * column can stay in the file: reading it again keeps it aside.
 *
 * Of an .xlsx file only the cells, the styles added for them and the column's width are written; every other part is kept byte for byte.
 * A CSV file keeps its separator and comes back in UTF-8; texts that a spreadsheet could take for a formula are guarded.
 * Throws InvalidError as {@link readTable} does, and `documents.sheet-unusual`.
 */
export function markErrors(bytes: Uint8Array, errors: readonly TableError[], table: Table): Uint8Array {
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
