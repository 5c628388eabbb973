import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentile } from './percentile.ts'

describe('the percentile', () => {
  it.each([
    [[7], 95, '7'],
    [[3, 1, 2], 0, '1'],
    [[3, 1, 2], 100, '3'],
    [[3, 1, 2], 50, '2'],
    [[1, 2], '90', '1.9'],
    [[10, null, 20, 'NA', 30], 50, '20'],
  ])('of %j at %s is %s', (values, p, value) => {
    expect(percentile({ values, p }).value).toBe(value)
  })

  it('is rounded once', () => {
    expect(percentile({ values: ['34', '35'], p: 50 })).toMatchObject({ value: '34.5', rounded: '34', k: '1.5', n: 2 })
    expect(percentile({ values: ['1.2', '1.3'], p: 50, decimals: 1 }).rounded).toBe('1.2')
  })

  it('has none of nothing', () => {
    expect(percentile({ values: [null], p: 95 })).toMatchObject({ value: null, n: 0, reason: { code: 'no-data' } })
  })

  it('lies within the series, in any order, and never falls when a value rises', () => {
    const series = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(series, fc.constantFrom(90, 95, 98), fc.integer({ min: 0, max: 59 }), (values, p, at) => {
        const before = percentile({ values, p })
        expect(Number(before.value)).toBeGreaterThanOrEqual(Math.min(...values))
        expect(Number(before.value)).toBeLessThanOrEqual(Math.max(...values))
        expect(percentile({ values: values.toReversed(), p })).toEqual(before)
        const raised = values.map((value, index) => (index === at % values.length ? value + 7 : value))
        expect(Number(percentile({ values: raised, p }).value)).toBeGreaterThanOrEqual(Number(before.value))
      }),
    )
  })
})
