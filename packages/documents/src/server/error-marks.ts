import type { Table, TableError } from '../table.ts'
import { marked } from './marked-file.ts'
import { apartFrom, markApart } from './table-thread.ts'

/**
 * Gives the user's own file back with its refused cells in light red and the reasons in a column 导入结果 behind the last one, which
 * can be filtered. `table` is what {@link readTable} made of these very bytes. Marks of an earlier import are taken off first, and the
 * column can stay in the file: reading it again keeps it aside. Large files are marked in a thread of their own.
 *
 * Of an .xlsx file only the cells, the styles added for them and the column's width are written; every other part is kept byte for byte.
 * A CSV file keeps its separator and comes back in UTF-8; texts that a spreadsheet could take for a formula are guarded.
 * Throws InvalidError as {@link readTable} does, and `documents.sheet-unusual`.
 */
export async function markErrors(
  bytes: Uint8Array,
  errors: readonly TableError[],
  { header, sheetName }: Pick<Table, 'header' | 'sheetName'>,
): Promise<Uint8Array> {
  const asked = { errors, table: { header, sheetName } }
  return bytes.length < apartFrom ? marked(bytes, asked) : markApart(bytes, asked)
}
