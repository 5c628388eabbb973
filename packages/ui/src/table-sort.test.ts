import { describe, expect, it } from 'vitest'
import { nextSort, sortRows } from './table-sort.ts'

describe('sortRows', () => {
  it('keeps the unknown last in both directions', () => {
    const rows = [3, null, 1, 2]
    expect(sortRows(rows, (row) => row, 'ascending')).toEqual([1, 2, 3, null])
    expect(sortRows(rows, (row) => row, 'descending')).toEqual([3, 2, 1, null])
  })

  it('orders Chinese by pinyin and digits by their value', () => {
    expect(sortRows(['章贡区', '安远县', '南康区'], (row) => row, 'ascending')).toEqual(['安远县', '南康区', '章贡区'])
    expect(sortRows(['任务10', '任务9'], (row) => row, 'ascending')).toEqual(['任务9', '任务10'])
  })

  it('keeps equal rows in their places and leaves the given list alone', () => {
    const rows = [
      { id: 'a', n: 1 },
      { id: 'b', n: 0 },
      { id: 'c', n: 1 },
    ]
    expect(sortRows(rows, (row) => row.n, 'descending').map((row) => row.id)).toEqual(['a', 'c', 'b'])
    expect(rows.map((row) => row.id)).toEqual(['a', 'b', 'c'])
  })
})

describe('nextSort', () => {
  it('begins ascending, turns on the second press, and begins anew on another column', () => {
    const first = nextSort(undefined, 'due')
    expect(first).toEqual({ column: 'due', direction: 'ascending' })
    expect(nextSort(first, 'due').direction).toBe('descending')
    expect(nextSort(nextSort(first, 'due'), 'due').direction).toBe('ascending')
    expect(nextSort(first, 'name')).toEqual({ column: 'name', direction: 'ascending' })
  })
})
