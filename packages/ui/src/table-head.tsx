import { cx } from './class-names.ts'
import { type Column, cellClass } from './table-column.ts'
import type { Sort } from './table-sort.ts'

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  /** Key of the column that names the row. */
  readonly rowHeader: string | undefined
  readonly sort: Sort | undefined
  readonly onSort: (column: string) => void
}

/** The head of a table: units of measure, and a button in each sortable column. */
export function TableHead<Row>({ columns, rowHeader, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column, index) => {
          const sorted = sort?.column === column.key ? sort.direction : undefined
          const text = (
            <>
              {column.head}
              {column.unit ? <span className="wp-table__unit">{column.unit}</span> : null}
            </>
          )
          return (
            <th
              key={column.key}
              scope="col"
              className={cx(cellClass(column, index === 0), column.key === rowHeader && 'wp-table__name')}
              style={{ ['--column' as string]: column.width }}
              aria-sort={column.sortValue ? (sorted ?? 'none') : undefined}
            >
              {column.sortValue ? (
                <button type="button" className="wp-table__sort" onClick={() => onSort(column.key)}>
                  <span>{text}</span>
                  <svg
                    viewBox="0 0 8 12"
                    aria-hidden="true"
                    className={cx('wp-table__arrows', sorted && 'wp-table__arrows--on')}
                  >
                    <path className={cx(sorted === 'ascending' && 'wp-table__arrow--on')} d="M4 1 7 5H1z" />
                    <path className={cx(sorted === 'descending' && 'wp-table__arrow--on')} d="M4 11 1 7h6z" />
                  </svg>
                </button>
              ) : (
                text
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
