import { describe, expect, it } from 'vitest'
import { findInMenu, moveInMenu } from './menu-move.ts'

describe('moveInMenu', () => {
  it('goes round at both ends', () => {
    expect(moveInMenu(0, 3, 'ArrowDown')).toBe(1)
    expect(moveInMenu(2, 3, 'ArrowDown')).toBe(0)
    expect(moveInMenu(0, 3, 'ArrowUp')).toBe(2)
  })

  it('enters at the near end where nothing is chosen yet', () => {
    expect(moveInMenu(-1, 3, 'ArrowDown')).toBe(0)
    expect(moveInMenu(-1, 3, 'ArrowUp')).toBe(2)
  })

  it('goes to the ends', () => {
    expect(moveInMenu(1, 3, 'Home')).toBe(0)
    expect(moveInMenu(1, 3, 'End')).toBe(2)
  })

  it('leaves other keys and empty menus alone', () => {
    expect(moveInMenu(1, 3, 'ArrowRight')).toBeUndefined()
    expect(moveInMenu(-1, 0, 'ArrowDown')).toBeUndefined()
  })
})

describe('findInMenu', () => {
  const items = [
    { label: 'Copy' },
    { label: '重设密码', keywords: ['czmm'] },
    { label: 'Close' },
    { label: 'Delete', keywords: ['remove'] },
  ]

  it('takes the next that begins with the letter, in either case, and goes round', () => {
    expect(findInMenu(items, -1, 'c')).toBe(0)
    expect(findInMenu(items, 0, 'C')).toBe(1)
    expect(findInMenu(items, 1, 'c')).toBe(2)
    expect(findInMenu(items, 2, 'c')).toBe(0)
  })

  it('goes on when one letter is pressed again', () => {
    expect(findInMenu(items, 0, 'cc')).toBe(1)
  })

  it('narrows a word as it grows, and stays while it fits', () => {
    expect(findInMenu(items, 0, 'cl')).toBe(2)
    expect(findInMenu(items, 2, 'clo')).toBe(2)
    expect(findInMenu(items, 0, 'cz')).toBe(1)
    expect(findInMenu(items, 0, '重')).toBe(1)
    expect(findInMenu(items, 3, 'rem')).toBe(3)
  })

  it('finds nothing for nothing', () => {
    expect(findInMenu(items, 0, '')).toBeUndefined()
    expect(findInMenu(items, 0, 'x')).toBeUndefined()
    expect(findInMenu([], -1, 'x')).toBeUndefined()
  })
})
