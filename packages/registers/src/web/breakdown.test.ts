import { describe, expect, it } from 'vitest'
import { breakdownOf } from './breakdown.ts'

describe('the breakdown', () => {
  it('has a line a unit in order and one that adds up, in decimals', () => {
    const groups = [
      { unit: 'b', state: 'open', count: 1, sums: { land: '0.1', cost: null } },
      { unit: 'a', state: 'open', count: 2, sums: { land: '0.2', cost: null } },
      { unit: 'a', state: 'done', count: 3, sums: { land: null, cost: '5' } },
    ]
    expect(breakdownOf(groups, ['a', 'b', 'c'])).toEqual([
      { unit: 'a', count: 5, states: { open: 2, done: 3 }, sums: { land: '0.2', cost: '5' } },
      { unit: 'b', count: 1, states: { open: 1 }, sums: { land: '0.1' } },
      { unit: null, count: 6, states: { open: 3, done: 3 }, sums: { land: '0.3', cost: '5' } },
    ])
    expect(breakdownOf([], ['a'])).toEqual([{ unit: null, count: 0, states: {}, sums: {} }])
  })
})
