/** A column and the way it is sorted. */
export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** What a cell is sorted by; null (nothing known) always comes last, whichever the direction. */
export type SortValue = string | number | null

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Returns the rows in the wanted order; rows that compare equal keep their places. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  direction: Sort['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      return sign * compare(a.value, b.value)
    })
    .map(({ row }) => row)
}

/** The sort after a press on a column's head: ascending at first, then the other way round. */
export function nextSort(current: Sort | undefined, column: string): Sort {
  const turn = current?.column === column && current.direction === 'ascending'
  return { column, direction: turn ? 'descending' : 'ascending' }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
