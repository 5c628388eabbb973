import { useText } from '@workpoints/core/web'
import { Checkbox } from '@workpoints/ui/checkbox'
import { IconButton } from '@workpoints/ui/icon-button'
import { isNumber } from './cell-text.ts'
import type { GridColumn } from './grid-columns.ts'
import type { RegisterView } from './register-view.ts'
import { mostSelected, type Selection } from './use-selection.ts'

/** What a column is called. */
export function useColumnTitle(): (column: GridColumn) => string {
  const t = useText()
  return ({ key, field }) => {
    if (field !== null) return t(field.title)
    return key === '$state' ? t('状态', 'State') : t('最近修改', 'Last changed')
  }
}

const arrows = { up: '↑', down: '↓' } as const
const sorts = { up: 'ascending', down: 'descending' } as const

export interface GridHeadProps {
  readonly total: number
  readonly columns: readonly GridColumn[]
  readonly view: RegisterView
  readonly onSort: (column: string) => void
  readonly onFilter: (column: string) => void
  readonly selection: Selection
  readonly onPickAll: () => void
}

/** The heads of the columns: a press sorts, the sign beside it filters. */
export function GridHead({ total, columns, view, onSort, onFilter, selection, onPickAll }: GridHeadProps) {
  const t = useText()
  const titleOf = useColumnTitle()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className="register-grid__pick" style={{ width: '2.25rem' }}>
          <Checkbox
            label={t('选择全部符合条件的行', 'Choose all rows that fit')}
            labelHidden
            checked={selection.rows.length >= Math.min(total, mostSelected)}
            partly={selection.rows.length > 0}
            onChange={onPickAll}
          />
        </th>
        {columns.map((column) => {
          const title = titleOf(column)
          const direction = view.sort?.column === column.key ? view.sort.direction : undefined
          const isFiltered = view.filter.conditions.some((condition) => condition.column === column.key)
          return (
            <th
              key={column.key}
              scope="col"
              aria-label={title}
              aria-sort={direction === undefined ? undefined : sorts[direction]}
              style={{ width: `${column.width * 0.5 + 1}rem` }}
              className={column.field !== null && isNumber(column.field) ? 'register-grid__head--end' : undefined}
            >
              <span className="register-grid__head">
                <button type="button" className="register-grid__sort" onClick={() => onSort(column.key)} title={title}>
                  <span>{title}</span>
                  {column.field?.measure === undefined ? null : <small>{t(column.field.measure)}</small>}
                  {direction === undefined ? null : <span aria-hidden="true">{arrows[direction]}</span>}
                </button>
                <span
                  className={isFiltered ? 'register-grid__filter register-grid__filter--on' : 'register-grid__filter'}
                >
                  <IconButton
                    icon="down"
                    label={t(`筛选“${title}”`, `Filter by ${title}`)}
                    aria-pressed={isFiltered}
                    onClick={() => onFilter(column.key)}
                  />
                </span>
              </span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
