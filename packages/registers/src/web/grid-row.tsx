import { chinaTime, useText } from '@workpoints/core/web'
import { useAuthor } from './author.ts'
import { CellEditor } from './cell-editor.tsx'
import { isNumber, useCellText } from './cell-text.ts'
import type { Editing } from './editing.ts'
import type { GridColumn } from './grid-columns.ts'
import type { EntryRow } from './register-data.ts'
import { StateMark } from './state-mark.tsx'
import type { Place } from './use-grid.ts'
import type { Picks } from './use-picks.ts'
import type { Selection } from './use-selection.ts'

export interface GridRowProps {
  readonly row: EntryRow
  readonly index: number
  readonly columns: readonly GridColumn[]
  readonly active: Place
  readonly editing: Editing | undefined
  readonly pending: Readonly<Record<string, string>>
  readonly selection: Selection
  readonly onPick: Picks['pick']
  readonly onPlace: (place: Place) => void
  readonly onEdit: (place: Place) => boolean
  readonly onKeep: (place: Place, text: string, move: 'down' | 'right' | 'stay') => void
  readonly onLeave: (place: Place) => void
  readonly onOpen: (id: string) => void
}

/** One row of cells. */
export function GridRow(props: GridRowProps) {
  const { row, index, columns, selection, onPick } = props
  const t = useText()
  return (
    <tr aria-rowindex={index + 2} aria-selected={selection.has(row.id)} className="register-grid__row">
      <td className="register-grid__pick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t(`选择“${row.label}”`, `Choose ${row.label}`)}
          checked={selection.has(row.id)}
          onChange={({ nativeEvent }) => onPick(index, row, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        />
      </td>
      {columns.map((column, at) => (
        <GridCell key={column.key} {...props} column={column} place={{ row: index, column: at }} />
      ))}
    </tr>
  )
}

interface GridCellProps extends GridRowProps {
  readonly column: GridColumn
  readonly place: Place
}

function GridCell({ row, column, place, active, editing, ...own }: GridCellProps) {
  const isActive = active.row === place.row && active.column === place.column
  const isEdited = editing !== undefined && editing.row === place.row && editing.column === place.column
  const waiting = own.pending[`${row.id}/${column.key}`]
  const Cell = place.column === 0 ? 'th' : 'td'
  const end = column.field !== null && isNumber(column.field)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the keys of a cell are the grid's
    <Cell
      {...(place.column === 0 ? { scope: 'row' } : {})}
      role={place.column === 0 ? 'rowheader' : 'gridcell'}
      data-place={`${place.row}:${place.column}`}
      tabIndex={isActive ? 0 : -1}
      className={`register-grid__cell${end ? ' register-grid__cell--end' : ''}${waiting === undefined ? '' : ' register-grid__cell--waiting'}`}
      onClick={() => own.onPlace(place)}
      onDoubleClick={() => own.onEdit(place)}
    >
      {isEdited && column.field !== null ? (
        <CellEditor
          key={`${editing.start}/${editing.refused ?? ''}`}
          field={column.field}
          start={editing.start}
          refused={editing.refused}
          onSave={(text, move) => own.onKeep(place, text, move)}
          onCancel={() => own.onLeave(place)}
        />
      ) : (
        <CellContent row={row} column={column} waiting={waiting} opens={place.column === 0} onOpen={own.onOpen} />
      )}
    </Cell>
  )
}

interface CellContentProps {
  readonly row: EntryRow
  readonly column: GridColumn
  readonly waiting: string | undefined
  readonly opens: boolean
  readonly onOpen: (id: string) => void
}

function CellContent({ row, column, waiting, opens, onOpen }: CellContentProps) {
  const t = useText()
  const textOf = useCellText()
  const author = useAuthor()
  if (column.field === null)
    return column.key === '$state' ? (
      <StateMark state={row.state} />
    ) : (
      <span title={author(row.changedBy)}>{chinaTime(row.changedAt)}</span>
    )
  const text = waiting ?? textOf(column.field, row.data[column.key])
  if (!opens) return <span title={text}>{text}</span>
  return (
    <button type="button" tabIndex={-1} className="register-grid__open" onClick={() => onOpen(row.id)}>
      {text === '' ? t('（未命名）', '(no name)') : text}
      {row.demo ? <small className="register-demo">{t('演示', 'demo')}</small> : null}
    </button>
  )
}
