import { describe, expect, it } from 'vitest'
import { moveAmongTiles, moveInGrid } from './grid-move.ts'

const size = { rows: 50, columns: 18 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey })

describe('moveInGrid', () => {
  it('moves by one and stops at the edges', () => {
    expect(moveInGrid({ row: 3, column: 4 }, size, press('ArrowLeft'))).toEqual({ row: 3, column: 3 })
    expect(moveInGrid({ row: 0, column: 0 }, size, press('ArrowUp'))).toEqual({ row: 0, column: 0 })
    expect(moveInGrid({ row: 49, column: 17 }, size, press('ArrowRight'))).toEqual({ row: 49, column: 17 })
  })

  it('goes to the ends of the row, and to the corners with Ctrl', () => {
    expect(moveInGrid({ row: 3, column: 4 }, size, press('End'))).toEqual({ row: 3, column: 17 })
    expect(moveInGrid({ row: 3, column: 4 }, size, press('Home', true))).toEqual({ row: 0, column: 0 })
    expect(moveInGrid({ row: 3, column: 4 }, size, press('End', true))).toEqual({ row: 49, column: 17 })
    expect(moveInGrid({ row: 45, column: 4 }, size, press('PageDown'))).toEqual({ row: 49, column: 4 })
  })

  it('leaves other keys alone', () => {
    expect(moveInGrid({ row: 3, column: 4 }, size, press('a'))).toBeUndefined()
  })
})

describe('moveAmongTiles', () => {
  const tiles = [
    { row: 0, column: 2 },
    { row: 1, column: 1 },
    { row: 1, column: 2 },
    { row: 1, column: 4 },
    { row: 3, column: 2 },
  ]

  it('takes the tile straight ahead before one aside, and leaps over gaps', () => {
    expect(moveAmongTiles(tiles, 0, 'ArrowDown')).toBe(2)
    expect(moveAmongTiles(tiles, 2, 'ArrowRight')).toBe(3)
    expect(moveAmongTiles(tiles, 2, 'ArrowDown')).toBe(4)
  })

  it('stays where nothing lies ahead', () => {
    expect(moveAmongTiles(tiles, 0, 'ArrowUp')).toBeUndefined()
    expect(moveAmongTiles(tiles, 0, 'Enter')).toBeUndefined()
  })
})
