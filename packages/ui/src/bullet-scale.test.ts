import { describe, expect, it } from 'vitest'
import { bulletScale } from './bullet-scale.ts'

describe('bulletScale', () => {
  it('leaves room past the largest figure and keeps proportions from zero', () => {
    const scale = bulletScale({ value: 50, target: 100, expected: 25 })
    expect(scale.target).toBeCloseTo(100 / 1.12)
    expect(scale.value).toBeCloseTo((scale.target ?? 0) / 2)
    expect(scale.expected).toBeCloseTo((scale.target ?? 0) / 4)
    expect(scale.fromZero).toBe(true)
  })

  it('draws nothing for what is unknown, and zero as a place', () => {
    expect(bulletScale({ value: null, target: 10 }).value).toBeNull()
    expect(bulletScale({ value: 0, target: 10 }).value).toBe(0)
    expect(bulletScale({ value: null, target: null })).toEqual({
      value: null,
      target: null,
      expected: null,
      fromZero: true,
    })
  })

  it('says that a cut axis does not begin at zero and holds what falls off it at the edge', () => {
    const scale = bulletScale({ value: 88, target: 97.2, min: 90, max: 100 })
    expect(scale).toMatchObject({ value: 0, fromZero: false })
    expect(scale.target).toBeCloseTo(72)
  })

  it('places a target of zero incidents at the left end', () => {
    expect(bulletScale({ value: 0, target: 0 })).toMatchObject({ value: 0, target: 0 })
  })
})
