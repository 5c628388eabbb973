import { expect, it } from 'vitest'
import { placeTip } from './tip-place.ts'

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
