import { type ReactNode, useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { useDelegate } from './delegate.ts'
import { moveInGrid, type Place } from './grid-move.ts'
import type { Light } from './light-mark.tsx'
import { MatrixRow } from './matrix-row.tsx'
import './matrix.css'

export interface MatrixLine {
  readonly key: string
  /** Shown in the head; also read with every cell. */
  readonly label: ReactNode
  /** The full text on hover, where the label is short or cut. */
  readonly title?: string | undefined
}

export interface MatrixCell {
  readonly light: Light
  /** One or two letters that stand in the place of the light's mark, where the cell tells another state than a light's. */
  readonly glyph?: string | undefined
  /** A figure beside the mark; keep it to five signs. */
  readonly text?: string | undefined
  /** The cell in one sentence, without row and column, which are read from the heads. */
  readonly label: string
}

export interface MatrixProps {
  readonly caption: string
  /** Text of the corner, over the row heads. */
  readonly corner: ReactNode
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  /** Must keep its identity between renders, or all rows are drawn anew; null: nothing is asked of this pair, the cell is hatched. */
  readonly cell: (row: string, column: string) => MatrixCell | null
  /** Read in hatched cells, such as 不涉及. */
  readonly emptyLabel: string
  /** Opens a cell; also called with Enter. Must keep its identity between renders. */
  readonly onOpen: (row: string, column: string) => void
  /** An address of the cell, so that Ctrl and a click open it in a new tab. Must keep its identity between renders. */
  readonly cellHref?: ((row: string, column: string) => string) | undefined
  /** Sets the column heads upright one sign below the other, for many narrow columns. */
  readonly upright?: boolean | undefined
  readonly maxHeight?: string | undefined
}

/** A grid of lights with frozen heads: one tab stop, arrows move, Enter opens. */
export function Matrix(props: MatrixProps) {
  const { caption, corner, rows, columns, onOpen, upright = false, maxHeight = '70vh' } = props
  const grid = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const keys = (place: Place) => [rows[place.row]?.key, columns[place.column]?.key] as const

  useDelegate(grid, 'keydown', (event) => {
    const next = moveInGrid(active, { rows: rows.length, columns: columns.length }, event)
    if (!next) return
    event.preventDefault()
    setActive(next)
    cellAt(grid.current, next)?.focus()
  })
  useDelegate(grid, 'click', (event) => {
    const place = placeOf(event.target)
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const [row, column] = keys(place)
    if (row === undefined || column === undefined || props.cell(row, column) === null) return
    event.preventDefault()
    setActive(place)
    onOpen(row, column)
  })
  useDelegate(grid, 'focusin', (event) => setActive((before) => placeOf(event.target) ?? before))
  return (
    <div className="wp-matrix" style={{ ['--wp-max-height' as string]: maxHeight }}>
      <table ref={grid}>
        <caption className="wp-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="wp-matrix__corner">
              {corner}
            </th>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                title={column.title}
                className={cx(
                  'wp-matrix__column',
                  upright && 'wp-matrix__column--upright',
                  index === active.column && 'wp-matrix__head--active',
                )}
              >
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <MatrixRow
              key={row.key}
              row={row}
              index={index}
              columns={columns}
              activeColumn={index === active.row ? active.column : -1}
              cell={props.cell}
              cellHref={props.cellHref}
              emptyLabel={props.emptyLabel}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellAt(grid: HTMLTableElement | null, place: Place): HTMLElement | null {
  return grid?.querySelector(`[data-place="${place.row},${place.column}"]`) ?? null
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  const [row, column] = cell?.getAttribute('data-place')?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}
