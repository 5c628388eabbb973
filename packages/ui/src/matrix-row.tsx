import { memo } from 'react'
import { cx } from './class-names.ts'
import { LightMark } from './light-mark.tsx'
import type { MatrixCell, MatrixLine, MatrixProps } from './matrix.tsx'

export interface MatrixRowProps extends Pick<MatrixProps, 'columns' | 'cell' | 'emptyLabel'> {
  readonly row: MatrixLine
  readonly index: number
  /** Column of the one cell that Tab reaches, or -1 where it is in another row. */
  readonly activeColumn: number
  readonly cellHref: MatrixProps['cellHref'] | undefined
}

/** One row of a matrix; drawn anew only when the active cell enters, leaves or moves within it. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, index, columns, activeColumn, cell, cellHref, emptyLabel } = props
  return (
    <tr>
      <th
        scope="row"
        title={row.title}
        className={cx('wp-matrix__row', activeColumn !== -1 && 'wp-matrix__head--active')}
      >
        {row.label}
      </th>
      {columns.map((column, place) => {
        const content = cell(row.key, column.key)
        const shared = {
          className: 'wp-matrix__open',
          'data-place': `${index},${place}`,
          tabIndex: place === activeColumn ? 0 : -1,
          'aria-label': content?.label ?? emptyLabel,
          title: content?.label ?? emptyLabel,
        }
        return (
          <td
            key={column.key}
            className={content ? `wp-matrix__cell--${content.light}` : 'wp-matrix__cell--none wp-hatched'}
          >
            {content === null ? (
              <button {...shared} type="button" aria-disabled="true" />
            ) : cellHref ? (
              <a {...shared} href={cellHref(row.key, column.key)}>
                <Face content={content} />
              </a>
            ) : (
              <button {...shared} type="button">
                <Face content={content} />
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
})

function Face({ content }: { readonly content: MatrixCell }) {
  return (
    <>
      {content.glyph === undefined ? (
        <LightMark light={content.light} label={content.label} size="s" decorative />
      ) : (
        <span className={`wp-matrix__glyph wp-matrix__glyph--${content.light}`}>{content.glyph}</span>
      )}
      {content.text}
    </>
  )
}
