import { useFailureText, useLanguage, useText } from '@workpoints/core/web'
import { Skeleton } from '@workpoints/ui/skeleton'
import { type KeyboardEvent, useRef, useState } from 'react'
import { formatCell } from '../cell.ts'
import type { Editing } from './editing.ts'
import type { GridColumn } from './grid-columns.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { rowHeight } from './grid-window.ts'
import { useHere } from './register-context.tsx'
import type { EntryRow } from './register-data.ts'
import type { RegisterView } from './register-view.ts'
import type { CellTexts, SeenRow } from './use-entry-change.ts'
import { type Place, useGrid } from './use-grid.ts'
import { usePicks } from './use-picks.ts'
import { useRows } from './use-rows.ts'
import type { Selection } from './use-selection.ts'

export interface EntryGridProps {
  readonly view: RegisterView
  readonly total: number
  readonly columns: readonly GridColumn[]
  readonly selection: Selection
  readonly onSort: (column: string) => void
  readonly onFilter: (column: string) => void
  readonly onOpen: (id: string) => void
  readonly save: (rows: readonly SeenRow[], cells: CellTexts) => Promise<unknown>
}

/** A table whose cells can be moved among; the rows that are not drawn leave their room. */
const asGrid = { role: 'grid', 'aria-multiselectable': true } as const
const spacer = { 'aria-hidden': true } as const

/** The rows as a sheet of cells: only what is in sight is drawn, arrows move, Enter edits in place, letters begin to type, Ctrl+Z takes back. */
export function EntryGrid(props: EntryGridProps) {
  const { view, total, columns, selection, onOpen, save } = props
  const t = useText()
  const { language } = useLanguage()
  const { register, names, takeBackLast } = useHere()
  const failure = useFailureText()
  const box = useRef<HTMLDivElement>(null)
  const grid = useGrid(box, { rows: total, columns: columns.length })
  const rowAt = useRows(view, grid.range)
  const picks = usePicks(view, total, selection)
  const [editing, setEditing] = useState<Editing>()
  /** The change that was sent last: what is taken back is that one, even while it is under way. */
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const [pending, setPending] = useState<Readonly<Record<string, string>>>({})

  const startOf = (row: EntryRow, column: GridColumn): string => {
    const value = column.field === null ? null : row.data[column.field.key]
    if (column.field === null) return ''
    // What is chosen from a list is held by its key.
    if (column.field.kind === 'choice' || column.field.kind === 'unit') return typeof value === 'string' ? value : ''
    return formatCell(column.field, value, { units: names, language })
  }
  const edit = (place: Place, typed?: string) => {
    const [row, column] = [rowAt(place.row), columns[place.column]]
    if (row === undefined || column === undefined || column.field === null || !row.can.includes('update')) return false
    grid.setActive(place)
    setEditing({ ...place, start: typed ?? startOf(row, column) })
    return true
  }
  const keep = async (place: Place, text: string, move: 'down' | 'right' | 'stay') => {
    const [row, column] = [rowAt(place.row), columns[place.column]]
    setEditing(undefined)
    if (move !== 'stay') grid.go(next(place, move, { rows: total, columns: columns.length }))
    if (row === undefined || column?.field == null || text === startOf(row, column)) return
    const key = `${row.id}/${column.key}`
    setPending((before) => ({ ...before, [key]: text }))
    const saving = save([row], { [column.key]: text })
    sent.current = saving
    const error = await saving
    setPending(({ [key]: _gone, ...rest }) => rest)
    if (error !== null) setEditing({ ...place, start: text, refused: failure(error) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined || event.altKey) return
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault()
      void sent.current.then(takeBackLast)
      return
    }
    if (event.metaKey) return
    const row = rowAt(grid.active.row)
    const place = grid.placeOf(event)
    if (place !== undefined) {
      if (event.shiftKey && row !== undefined) selection.extend(row, rowAt(place.row))
      grid.go(place)
    } else if (event.key === ' ' && row !== undefined) selection.toggle(row)
    else if (event.key === 'Escape') selection.clear()
    else if (event.key === 'Enter' && event.ctrlKey && row !== undefined) onOpen(row.id)
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (!edit(grid.active) && row !== undefined) onOpen(row.id)
    } else if (event.key === 'Process' || (event.key.length === 1 && !event.ctrlKey)) {
      // A letter of an input method goes on in the editor that opens under it.
      if (!edit(grid.active, event.key === 'Process' ? '' : event.key)) return
      if (event.key === 'Process') return
    } else return
    event.preventDefault()
  }
  const { first, end } = grid.range
  return (
    <div ref={box} className="register-grid">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as a grid, the table takes the keys of its cells */}
      <table
        {...asGrid}
        aria-label={t(register.title)}
        aria-rowcount={total + 1}
        className="register-grid__table"
        onKeyDown={onKeyDown}
      >
        <GridHead {...props} onPickAll={picks.pickAll} />
        <tbody>
          <tr {...spacer} style={{ height: first * rowHeight }} />
          {Array.from({ length: end - first }, (_, index) => first + index).map((index) => {
            const row = rowAt(index)
            return row === undefined ? (
              <tr key={index} className="register-grid__row">
                <td colSpan={columns.length + 1}>
                  <Skeleton label={t('正在载入', 'Loading')} kind="block" height="0.75rem" />
                </td>
              </tr>
            ) : (
              <GridRow
                key={row.id}
                {...{ row, index, columns, pending, editing, selection, onOpen }}
                active={grid.active}
                onPick={picks.pick}
                onPlace={(place) => grid.setActive(place)}
                onEdit={edit}
                onKeep={(place, text, move) => void keep(place, text, move)}
                onLeave={(place) => {
                  setEditing(undefined)
                  grid.go(place)
                }}
              />
            )
          })}
          <tr {...spacer} style={{ height: (total - end) * rowHeight }} />
        </tbody>
      </table>
    </div>
  )
}

const next = ({ row, column }: Place, move: 'down' | 'right', size: { rows: number; columns: number }): Place =>
  move === 'down'
    ? { row: Math.min(row + 1, size.rows - 1), column }
    : { row, column: Math.min(column + 1, size.columns - 1) }
