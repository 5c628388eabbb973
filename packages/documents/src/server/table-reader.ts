import { defaultLimits, tableOf } from '../grid-table.ts'
import type { ColumnAsked, Table, TableLimits } from '../table.ts'
import { csvGrid } from './csv-grid.ts'
import { fileKind } from './file-kind.ts'
import { xlsxGrid } from './xlsx-grid.ts'

/** What to read of a file. */
export interface ReadTableOptions extends TableLimits {
  /** The file's name as uploaded: it names the table of a CSV file, and never decides what the file is. */
  readonly name?: string
  /** The sheet by its name; the first that is not hidden unless told. */
  readonly sheet?: string
  readonly headers: readonly ColumnAsked[]
}

/**
 * Reads a table from the bytes of an .xlsx or .csv file (UTF-8, UTF-16 with its mark, GB18030; separated by comma, semicolon or tab).
 * Columns are found by the texts of their header, wherever it stands within the first 100 rows; other columns are kept aside, blank rows
 * skipped, joined cells read as their first one. Texts are trimmed, numbers plain decimals, days YYYY-MM-DD.
 *
 * Limits: 50 MB as uploaded and unpacked (10 MB of text), 200 parts, 100 times the packed size, `maxRows` (20,000) and `maxColumns` (200).
 * Throws InvalidError `documents.*` in both languages for whatever cannot be read: what it is, where, and what is accepted.
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions): Promise<Table> {
  const { name = '', sheet, headers } = options
  const limits = {
    maxRows: options.maxRows ?? defaultLimits.maxRows,
    maxColumns: options.maxColumns ?? defaultLimits.maxColumns,
  }
  if (fileKind(bytes) === 'zip') {
    const { sheetName, ...grid } = await xlsxGrid(bytes, { sheet, limits })
    return { format: 'xlsx', sheetName, ...tableOf(grid, { headers, limits }) }
  }
  const sheetName = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return { format: 'csv', sheetName, ...tableOf(csvGrid(bytes, limits), { headers, limits }) }
}
