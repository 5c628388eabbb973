import { type ColumnRole, columnRole } from './columns.ts'
import { joinLines, withoutSpaces } from './lines.ts'
import { concatMapped, filterMapped, type Mapped, sliceMapped, splitMapped, trimMapped } from './source-map.ts'

export interface Column {
  readonly role: ColumnRole
  readonly title: Mapped
}

/** A table pasted as tab-separated text: its columns by meaning and its rows of cells. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Mapped[])[]
}

/** Titles of columns that hold the values of an indicator. */
export const INDICATOR_TITLE = /[率度量数例]|PM|EQI|水质|面积/

/** Whether a line is a row of a table: it holds a tab, or it is drawn with | as Markdown does. */
export function isTableLine(line: Mapped): boolean {
  return line.norm.includes('\t') || /^\|.+\|/.test(line.norm)
}

/**
 * Reads the table lines of a block; a row whose cells were broken over lines is put together again. A table without a
 * head of its own goes on under the `inherited` columns: headings such as (二)水污染防治 stand between its rows.
 */
export function readTable(lines: readonly Mapped[], inherited: readonly Column[] | null = null): Table | null {
  const rows = lines.map(cellsOf)
  const headAt = rows.findIndex(isHead)
  const head = rows[headAt]
  if (!head) return inherited ? { columns: inherited, rows: joinBrokenRows(rows, inherited.length) } : null
  const columns = head.map((cell) => ({ role: columnRole(cell.norm) ?? ('other' as const), title: cell }))
  return { columns, rows: joinBrokenRows(rows.slice(headAt + 1), columns.length) }
}

/** A head names at least two columns by their meaning, or places down the side and indicators across. */
function isHead(row: readonly Mapped[]): boolean {
  const roles = row.map((cell) => columnRole(cell.norm))
  if (roles.filter((role) => role !== null).length >= 2) return true
  const across = row.filter((cell, i) => roles[i] !== 'scope' && INDICATOR_TITLE.test(cell.norm))
  return roles.includes('scope') && across.length > 0
}

function cellsOf(line: Mapped): Mapped[] {
  const drawn = /^\|/.test(line.norm)
  const cells = splitMapped(line, drawn ? /\|/g : /\t/g).map((cell) => withoutSpaces(trimMapped(cell)))
  return drawn ? cells.slice(1, -1) : cells
}

function joinBrokenRows(rows: readonly (readonly Mapped[])[], width: number): Mapped[][] {
  const whole: Mapped[][] = []
  for (const row of rows) {
    const open = whole[whole.length - 1]
    const last = open?.[open.length - 1]
    const first = row[0]
    const fits = open && last && first && open.length < width && open.length + row.length - 1 <= width
    if (fits && (row.length < width || open.length === 1)) {
      open[open.length - 1] = concatMapped([last, first])
      open.push(...row.slice(1))
    } else whole.push([...row])
  }
  return whole.filter((row) => row.some((cell) => cell.norm !== '')).map((row) => row.map(withoutQuotes))
}

/** Drops the quotation marks that a spreadsheet puts around a cell of several lines; two marks inside are one. */
function withoutQuotes(cell: Mapped): Mapped {
  if (!/^"(?:[^"]|"")+"$/.test(cell.norm)) return cell
  const inner = sliceMapped(cell, 1, cell.norm.length - 1)
  return filterMapped(inner, (i) => inner.norm.charAt(i) !== '"' || inner.norm.charAt(i - 1) !== '"')
}

/** The cell of the first column with a role, or null when there is no such column or nothing in it. */
export function cellOf(table: Table, row: readonly Mapped[], role: ColumnRole): Mapped | null {
  const index = table.columns.findIndex((column) => column.role === role)
  const cell = row[index]
  return cell && !/^[-—/无]?$/.test(cell.norm) ? cell : null
}

/** All cells of the columns with a role. */
export function cellsWith(table: Table, row: readonly Mapped[], role: ColumnRole): Mapped[] {
  return table.columns.flatMap((column, i) => {
    const cell = row[i]
    return column.role === role && cell && cell.norm !== '' ? [cell] : []
  })
}

/** Whether rows are tasks (they say what to do and who), not only indicators with values. */
export function listsTasks(table: Table): boolean {
  const has = (role: ColumnRole): boolean => table.columns.some((column) => column.role === role)
  return has('task') && (has('responsible') || has('lead') || has('number') || has('due'))
}

/** The lines of a block that are running text, joined. */
export function proseOf(lines: readonly Mapped[]): ReturnType<typeof joinLines> {
  return joinLines(lines.filter((line) => !isTableLine(line)))
}
