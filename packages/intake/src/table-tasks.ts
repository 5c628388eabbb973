import { readDueCell } from './deadlines.ts'
import type { UnitRole } from './intake.ts'
import type { RawArea } from './outline.ts'
import { concatMapped, type Mapped } from './source-map.ts'
import { cellOf, cellsWith, type Table } from './tables.ts'
import { type ReadClause, readUnitClause } from './units.ts'

/** A task given as a row of a table. */
export interface RowTask {
  readonly number: number
  readonly area: Mapped | null
  readonly text: Mapped
  readonly read: readonly ReadClause[]
  readonly due: string | null
  readonly table: Table
  readonly row: readonly Mapped[]
}

/** Reads the rows of a task table; a row without words for its task is no task. `year` completes dates. */
export function rowTasks(table: Table, year: number | null): RowTask[] {
  let area: Mapped | null = null
  return table.rows.flatMap((row, i): RowTask[] => {
    area = cellOf(table, row, 'area') ?? area
    const words = [...cellsWith(table, row, 'task'), ...cellsWith(table, row, 'indicator')]
    if (words.length === 0) return []
    const number = Number(cellOf(table, row, 'number')?.norm ?? '')
    const due = cellOf(table, row, 'due')
    return [
      {
        number: Number.isInteger(number) && number > 0 ? number : i + 1,
        area,
        text: joinCells(words),
        read: (['lead', 'support', 'responsible'] as const).flatMap((role) =>
          cellsWith(table, row, role).map((cell) => withRole(readUnitClause(cell), role)),
        ),
        due: due ? readDueCell(due.norm, year) : null,
        table,
        row,
      },
    ]
  })
}

/** Cells of one row as running text: a full stop between two unless the first ends with a mark of its own. */
function joinCells(cells: readonly Mapped[]): Mapped {
  return concatMapped(
    cells.flatMap((cell, i) => {
      if (i === cells.length - 1 || /[。;:,!]$/.test(cell.norm)) return [cell]
      return [cell, { norm: '。', print: '。', at: [cell.at[cell.at.length - 1] ?? 0] }]
    }),
  )
}

function withRole(clause: ReadClause, role: UnitRole): ReadClause {
  return role === 'responsible'
    ? clause
    : {
        ...clause,
        units: clause.units.map((unit) => ({ ...unit, role: unit.role === 'responsible' ? role : unit.role })),
      }
}

/** Areas of a table by its area column; all rows in one area titled `title` when it has none. */
export function areasOfRows(rows: readonly RowTask[], title: Mapped): { title: Mapped; rows: RowTask[] }[] {
  const areas: { title: Mapped; rows: RowTask[] }[] = []
  for (const row of rows) {
    const name = row.area ?? title
    const open = areas.find((area) => area.title.print === name.print)
    if (open) open.rows.push(row)
    else areas.push({ title: name, rows: [row] })
  }
  return areas
}

/** Whether an outline area is given by tables alone. */
export function isTableArea(area: RawArea): boolean {
  return area.tasks.length === 0 && area.tables.length > 0
}
