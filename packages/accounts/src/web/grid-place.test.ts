import { describe, expect, it } from 'vitest'
import { movedTo } from './grid-place.ts'

const size = { rows: 4, columns: 3 }
const move = ([row, column]: readonly [number, number], key: string, ctrlKey = false) =>
  movedTo({ row, column }, { key, ctrlKey }, size)

describe('moving in a grid with heads', () => {
  it.each([
    [[1, 1], 'ArrowRight', [1, 2]],
    [[1, 2], 'ArrowRight', [1, 2]],
    [[1, 1], 'ArrowUp', [0, 1]],
    [[1, 1], 'ArrowLeft', [1, 0]],
    [[3, 1], 'ArrowDown', [3, 1]],
    [[2, 2], 'Home', [2, 0]],
    [[0, 2], 'Home', [0, 1]],
    [[2, 0], 'End', [2, 2]],
  ] as const)('from %j by %s to %j', (from, key, [toRow, toColumn]) => {
    expect(move(from, key)).toEqual({ row: toRow, column: toColumn })
  })

  it('never stands on the corner', () => {
    expect(move([1, 0], 'ArrowUp')).toEqual({ row: 1, column: 0 })
    expect(move([0, 1], 'ArrowLeft')).toEqual({ row: 0, column: 1 })
  })

  it('goes to the ends of the grid with Ctrl, and nowhere by other keys', () => {
    expect(move([2, 1], 'Home', true)).toEqual({ row: 1, column: 0 })
    expect(move([1, 0], 'End', true)).toEqual({ row: 3, column: 2 })
    expect(move([1, 1], 'a')).toBeUndefined()
  })
})
