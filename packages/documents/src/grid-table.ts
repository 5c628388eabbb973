import { columnLetter } from './column-letter.ts'
import { type FilledGrid, fillMerges, type Grid } from './grid.ts'
import { findHeader } from './header.ts'
import type { PackedRows } from './packed-rows.ts'
import { refusal } from './refusal.ts'
import type { ColumnAsked, TableHeader, TableLimits } from './table.ts'

/** Limits where the caller says nothing. */
export const defaultLimits: Required<TableLimits> = { maxRows: 20_000, maxColumns: 200 }

/** What the caller of {@link tableOf} asks for. */
export interface GridAsked {
  readonly headers: readonly ColumnAsked[]
  readonly limits: Required<TableLimits>
}

/**
 * Finds the asked columns on a sheet by the texts of its header and reads the rows below it. Rows with nothing of their own in an asked
 * column are skipped; joined cells read as their first one.
 * Throws InvalidError as {@link findHeader} does, and `documents.too-many-rows`.
 */
export function tableOf(grid: Grid, { headers, limits }: GridAsked): { header: TableHeader; packed: PackedRows } {
  const filled = fillMerges(grid)
  const found = findHeader(filled, headers)
  const beside = columnsBeside(filled, found)
  const header = headerOf(filled, found, beside)
  const places = Object.keys(header.columns).map((key) => found.columns.get(key) ?? 0)
  const rows: number[] = []
  const texts: string[] = []
  for (let row = found.row + 1; row < filled.height; row++) {
    if (places.every((column) => filled.own(row, column) === '')) continue
    if (rows.length === limits.maxRows) throw tooManyRows(limits.maxRows)
    rows.push(row + 1)
    for (const column of places) texts.push(filled.text(row, column))
    for (const column of beside) texts.push(filled.text(row, column))
  }
  return { header, packed: { rows, texts } }
}

/** The refusal of a table that is longer than the limit. */
export function tooManyRows(maxRows: number) {
  return refusal('too-many-rows', {
    zh: `表格超过 ${maxRows} 行数据，一次最多导入 ${maxRows} 行。请拆成几个文件分别导入。`,
    en: `The table has more than ${maxRows} rows of data; at most ${maxRows} are read at once. Split it into several files.`,
  })
}

/** The refusal of a table that is wider than the limit. */
export function tooManyColumns(maxColumns: number, column: number) {
  return refusal('too-many-columns', {
    zh: `表格超过 ${maxColumns} 列（${columnLetter(column)} 列还有内容），最多 ${maxColumns} 列。请删去多余的列。`,
    en: `The table has more than ${maxColumns} columns (column ${columnLetter(column)} still holds something); at most ${maxColumns} are read. Delete the surplus columns.`,
  })
}

interface Found {
  readonly row: number
  readonly columns: ReadonlyMap<string, number>
}

function headerOf(grid: FilledGrid, { row, columns }: Found, extra: readonly number[]): TableHeader {
  const cells = Array.from({ length: grid.width }, (_, column) => grid.head(row, column))
  return {
    row: row + 1,
    cells,
    columns: Object.fromEntries([...columns].map(([key, column]) => [key, columnLetter(column)])),
    extra: extra.map((column) => ({ column: columnLetter(column), head: cells[column] ?? '' })),
  }
}

/** Columns with a head that nobody asked for. */
function columnsBeside(grid: FilledGrid, { row, columns }: Found): number[] {
  const used = new Set(columns.values())
  return Array.from({ length: grid.width }, (_, column) => column).filter(
    (column) => !used.has(column) && grid.head(row, column) !== '',
  )
}
