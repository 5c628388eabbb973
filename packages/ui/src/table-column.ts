import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import type { SortValue } from './table-sort.ts'

export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  /** Unit of measure, set small in the head so that cells hold bare numbers. */
  readonly unit?: string | undefined
  readonly cell: (row: Row) => ReactNode
  /** Numbers are 'end'. */
  readonly align?: 'start' | 'end' | 'center' | undefined
  /** Makes the column sortable; null sorts last. */
  readonly sortValue?: ((row: Row) => SortValue) | undefined
  /** A CSS length; with one width given the layout is fixed and columns without a width share the rest. */
  readonly width?: string | undefined
  /** Leaves the column out on narrow (≤ 720 px) or medium (≤ 1080 px) screens. */
  readonly hideBelow?: 'narrow' | 'medium' | undefined
  /** Lets the text break over lines; otherwise it is one line with an ellipsis. */
  readonly wrap?: boolean | undefined
}

/** The classes that a column's cells and its head share. */
export function cellClass<Row>(column: Column<Row>, first: boolean): string {
  return cx(
    first && 'wp-table__first',
    `wp-table__cell--${column.align ?? 'start'}`,
    column.wrap && 'wp-table__cell--wrap',
    column.hideBelow && `wp-table__cell--hide-${column.hideBelow}`,
  )
}
