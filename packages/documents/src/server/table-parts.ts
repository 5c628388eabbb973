import { defaultLimits, tableOf } from '../grid-table.ts'
import type { PackedRows } from '../packed-rows.ts'
import type { ColumnAsked, ReadLimits, Table, TableRow } from '../table.ts'
import { csvGrid } from './csv-grid.ts'
import { fileKind } from './file-kind.ts'
import { xlsxGrid } from './xlsx-grid.ts'

/** What to read of a file. */
export interface ReadTableOptions extends ReadLimits {
  /** The file's name as uploaded: it names the table of a CSV file, and never decides what the file is. */
  readonly name?: string
  /** The sheet by its name; the first that is not hidden unless told. */
  readonly sheet?: string
  readonly headers: readonly ColumnAsked[]
  /** Is given the rows piece by piece as they come, instead of the table, which then has none: so that a long one is never held as a whole. */
  readonly each?: (rows: readonly TableRow[]) => void
}

/** A table with its rows still packed. */
export interface TableParts extends Omit<Table, 'rows'> {
  readonly packed: PackedRows
}

/** Reads a table in the calling thread, which it keeps busy until it is done. Throws as {@link readTable} does. */
export function tableParts(bytes: Uint8Array, options: ReadTableOptions): TableParts {
  const { name = '', sheet, headers } = options
  const limits = {
    maxRows: options.maxRows ?? defaultLimits.maxRows,
    maxColumns: options.maxColumns ?? defaultLimits.maxColumns,
  }
  if (fileKind(bytes) === 'zip') {
    const { sheetName, ...grid } = xlsxGrid(bytes, { sheet, limits })
    return { format: 'xlsx', sheetName, ...tableOf(grid, { headers, limits }) }
  }
  const sheetName = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return { format: 'csv', sheetName, ...tableOf(csvGrid(bytes, limits), { headers, limits }) }
}
