import { unpackRows } from '../packed-rows.ts'
import type { Table, TableRow } from '../table.ts'
import { type ReadTableOptions, tableParts } from './table-parts.ts'
import { apartFrom, readApart } from './table-thread.ts'

/**
 * Reads a table from the bytes of an .xlsx or .csv file (UTF-8, UTF-16 with its mark, GB18030; separated by comma, semicolon or tab).
 * Columns are found by the texts of their header, wherever it stands within the first 100 rows; other columns are kept aside, blank rows
 * skipped, joined cells read as their first one. Texts are trimmed, numbers plain decimals, days YYYY-MM-DD.
 * Large files are read in a thread of their own with a limit to its memory: others are answered meanwhile.
 *
 * Limits: 50 MB as uploaded and unpacked (10 MB of text), 200 parts, 100 times the packed size, `maxRows` (20,000) and `maxColumns` (200),
 * `maxMemory` (384 MB).
 * Throws InvalidError `documents.*` in both languages for whatever cannot be read: what it is, where, and what is accepted.
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions): Promise<Table> {
  const kept: TableRow[] = []
  const keep = (rows: readonly TableRow[]): void => {
    for (const row of rows) kept.push(row)
  }
  const { each = keep } = options
  if (bytes.length >= apartFrom) return { ...(await readApart(bytes, { ...options, each })), rows: kept }
  const { packed, ...table } = tableParts(bytes, options)
  each(unpackRows(table.header, packed))
  return { ...table, rows: kept }
}
