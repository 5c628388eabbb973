import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { Anchor, type LinkLike } from './link.tsx'
import { useIsWider } from './overflow.ts'
import { openRow, useRowKeys } from './row-keys.ts'
import { type Column, cellClass } from './table-column.ts'
import { TableHead } from './table-head.tsx'
import { nextSort, type Sort, sortRows } from './table-sort.ts'
import './table.css'

export type { Column } from './table-column.ts'
export type { Sort, SortValue } from './table-sort.ts'

export interface TableProps<Row> {
  /** Names the table for screen readers. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where a row leads, if it does; the row header's content becomes the link and the whole row takes the click. */
  readonly rowHref?: ((row: Row) => string | undefined) | undefined
  /** Opens a row that has no address of its own. */
  readonly onOpen?: ((row: Row) => void) | undefined
  /** Key of the column that heads each row; the first by default. */
  readonly rowHeader?: string | undefined
  /** Lines shown under the row's header on narrow screens, where columns are hidden. */
  readonly detail?: (row: Row) => ReactNode
  readonly selected?: string | undefined
  /** Given with onSort, the caller keeps the order (in the address, say); otherwise the table does. */
  readonly sort?: Sort | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  readonly defaultSort?: Sort | undefined
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode
  /** Scrolls inside a box of this height, with the head and the first column frozen. */
  readonly frozen?: { readonly maxHeight: string } | undefined
  /** j and k move through this table from anywhere on the page. */
  readonly pageKeys?: boolean | undefined
  readonly link?: LinkLike | undefined
}

/** A dense list of 36 px rows with a sticky head, sorting, and movement by keyboard; where it is wider than its place, it scrolls there. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHeader = columns[0]?.key, frozen, empty } = props
  const element = useRef<HTMLTableElement>(null)
  const isWider = useIsWider(element)
  const [ownSort, setOwnSort] = useState(props.defaultSort)
  const sort = props.onSort ? props.sort : ownSort
  const sorter = columns.find((column) => column.key === sort?.column)?.sortValue
  const ordered = sort && sorter ? sortRows(rows, sorter, sort.direction) : rows
  useRowKeys(element, props.pageKeys ?? false)

  const opens = props.rowHref !== undefined || props.onOpen !== undefined
  const onRowClick = (event: MouseEvent<HTMLTableRowElement>) => {
    if (!opens || !(event.target instanceof Element) || event.target.closest('a, button, input, select, label')) return
    if (window.getSelection()?.isCollapsed === false) return
    openRow(event.currentTarget, event)
  }
  return (
    <div
      className={cx('wp-table', frozen && 'wp-table--frozen', isWider && !frozen && 'wp-table--wide')}
      style={frozen && { ['--wp-max-height' as string]: frozen.maxHeight }}
      {...((frozen || isWider) && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
    >
      <table
        ref={element}
        className={cx('wp-table__table', columns.some((column) => column.width) && 'wp-table__table--fixed')}
      >
        <caption className="wp-hidden">{caption}</caption>
        <TableHead
          columns={columns}
          rowHeader={rowHeader}
          sort={sort}
          onSort={(key) => (props.onSort ?? setOwnSort)(nextSort(sort, key))}
        />
        <tbody>
          {ordered.map((row) => (
            <tr
              key={rowKey(row)}
              className={cx(
                (props.onOpen ?? props.rowHref?.(row)) !== undefined && 'wp-table__row--opens',
                props.selected === rowKey(row) && 'wp-table__row--selected',
              )}
              onClick={onRowClick}
            >
              {columns.map((column, index) =>
                column.key === rowHeader ? (
                  <th key={column.key} scope="row" className={cellClass(column, index === 0)}>
                    <RowHeader {...props} row={row} column={column} />
                  </th>
                ) : (
                  <Cell key={column.key} className={cellClass(column, index === 0)} content={column.cell(row)} />
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && empty !== undefined ? (
            <tr className="wp-table__empty">
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  )
}

/** Days, months and names of four characters are never broken over lines. */
const whole = /^(\d{4}-\d{2}(-\d{2})?|.{1,4})$/

function Cell({ className, content }: { readonly className: string; readonly content: ReactNode }) {
  const isWhole = typeof content === 'string' && whole.test(content)
  return <td className={cx(className, isWhole && 'wp-table__cell--whole')}>{content}</td>
}

interface RowHeaderProps<Row> extends TableProps<Row> {
  readonly row: Row
  readonly column: Column<Row>
}

function RowHeader<Row>({ row, column, rowHref, onOpen, detail, link: Link = Anchor }: RowHeaderProps<Row>) {
  const content = column.cell(row)
  const href = rowHref?.(row)
  const open = href ? (
    <Link href={href} className="wp-table__open">
      {content}
    </Link>
  ) : onOpen ? (
    <button type="button" className="wp-table__open" onClick={() => onOpen(row)}>
      {content}
    </button>
  ) : null
  return (
    <>
      {open ? <span data-row-open>{open}</span> : content}
      {detail ? <div className="wp-table__detail">{detail(row)}</div> : null}
    </>
  )
}
