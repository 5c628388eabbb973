import { describe, expect, it } from 'vitest'
import { rowHeight, rowsInSight, scrollFor, windowsOf } from './grid-window.ts'

describe('what is drawn of a long list', () => {
  it('is what is in sight with some to spare, and never more than there is', () => {
    expect(rowsInSight({ top: 0, height: 720, total: 10_000 })).toEqual({ first: 0, end: 32 })
    expect(rowsInSight({ top: 36_000, height: 720, total: 10_000 })).toEqual({ first: 988, end: 1032 })
    expect(rowsInSight({ top: 36_000, height: 720, total: 5 })).toEqual({ first: 5, end: 5 })
    expect(rowsInSight({ top: 0, height: 720, total: 0 })).toEqual({ first: 0, end: 0 })
  })

  it('is asked for in windows', () => {
    expect(windowsOf({ first: 0, end: 32 })).toEqual([0])
    expect(windowsOf({ first: 95, end: 205 })).toEqual([0, 100, 200])
    expect(windowsOf({ first: 0, end: 0 })).toEqual([0])
  })

  it('follows the row that the keys are on', () => {
    expect(scrollFor(3, { top: 0, height: 720 })).toBe(0)
    expect(scrollFor(30, { top: 0, height: 720 })).toBe(31 * rowHeight - 720)
    expect(scrollFor(2, { top: 720, height: 720 })).toBe(2 * rowHeight)
  })
})
