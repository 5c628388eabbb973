import { describe, expect, it } from 'vitest'
import { axisOver, linear, linePath, spreadLabels } from './chart-scale.ts'

describe('axisOver', () => {
  it('holds all figures between round ticks', () => {
    expect(axisOver([22.8, 27.4, null, 25.5], false)).toEqual({ ticks: [22, 24, 26, 28], min: 22, max: 28 })
    expect(axisOver([41.6, 180], true)).toEqual({ ticks: [0, 50, 100, 150, 200], min: 0, max: 200 })
  })

  it('keeps decimal ticks free of binary dust', () => {
    expect(axisOver([0.11, 0.39], true).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4])
  })

  it('stands on its feet with one figure, none, zero only, and below zero', () => {
    expect(axisOver([], true)).toEqual({ ticks: [0, 1], min: 0, max: 1 })
    const zero = axisOver([0], true)
    expect(zero.max).toBeGreaterThan(zero.min)
    const same = axisOver([96, 96], false)
    expect(same.min).toBeLessThanOrEqual(96)
    expect(same.max).toBeGreaterThan(same.min)
    expect(axisOver([-3, 4], false).min).toBeLessThanOrEqual(-3)
  })
})

describe('linear', () => {
  it('turns figures into pixels, upside down too', () => {
    const y = linear({ min: 0, max: 200 }, 100, 0)
    expect(y(0)).toBe(100)
    expect(y(50)).toBe(75)
    expect(y(200)).toBe(0)
  })
})

describe('linePath', () => {
  it('breaks the line where nothing is known', () => {
    expect(linePath([[0, 1], [10, 2], null, [30, 4.04], [40, 5]])).toBe('M0 1L10 2M30 4L40 5')
    expect(linePath([null, null])).toBe('')
  })
})

describe('spreadLabels', () => {
  it('leaves what has room and parts what has not, in the given order', () => {
    expect(spreadLabels([10, 80], 14, { min: 0, max: 100 })).toEqual([10, 80])
    expect(spreadLabels([52, 50], 14, { min: 0, max: 100 })).toEqual([64, 50])
  })

  it('keeps within the bounds', () => {
    expect(spreadLabels([98, 99, 100], 14, { min: 0, max: 100 })).toEqual([72, 86, 100])
  })
})
