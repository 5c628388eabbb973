import { describe, expect, it } from 'vitest'
import { placeList, placeTip } from './tip-place.ts'

const view = { width: 390, height: 800 }
const tip = { width: 200, height: 40 }

it('stands centred over its anchor', () => {
  expect(placeTip({ left: 150, top: 300, width: 60, height: 20 }, tip, view)).toEqual({ left: 80, top: 254 })
})

it('goes below at the top edge', () => {
  expect(placeTip({ left: 150, top: 10, width: 60, height: 20 }, tip, view).top).toBe(36)
})

it('stays inside the window on both sides', () => {
  expect(placeTip({ left: 0, top: 300, width: 20, height: 20 }, tip, view).left).toBe(8)
  expect(placeTip({ left: 370, top: 300, width: 20, height: 20 }, tip, view).left).toBe(182)
})

describe('placeList', () => {
  const list = { width: 160, height: 200 }
  const anchor = { left: 100, top: 300, width: 60, height: 32 }

  it('stands under its button along the chosen edge', () => {
    expect(placeList(anchor, list, { ...view, end: false })).toEqual({ left: 100, top: 336 })
    expect(placeList({ ...anchor, left: 200 }, list, { ...view, end: true })).toEqual({ left: 100, top: 336 })
  })

  it('stays inside the window on both sides', () => {
    expect(placeList({ ...anchor, left: 300 }, list, { ...view, end: false }).left).toBe(222)
    expect(placeList({ ...anchor, left: 4 }, list, { ...view, end: true }).left).toBe(8)
  })

  it('goes above where there is more room', () => {
    expect(placeList({ ...anchor, top: 700 }, list, { ...view, end: false }).top).toBe(496)
  })

  it('keeps below where neither side has room and below has more', () => {
    expect(placeList({ ...anchor, top: 100 }, { width: 160, height: 790 }, { ...view, end: false }).top).toBe(136)
  })
})
