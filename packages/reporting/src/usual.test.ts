import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualRange } from './usual.ts'

const figures = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 24 })
const rangeOf = (values: readonly number[]) => {
  const range = usualRange(values.map(String))
  return { low: Number(range?.low), high: Number(range?.high) }
}

it('says nothing of fewer than four figures', () => {
  expect(usualRange(['1', '2', '3'])).toBeNull()
})

it('of steady figures leaves half of the median to either side', () => {
  expect(usualRange(['10', '10', '10', '10'])).toEqual({ low: '5', high: '15' })
})

it('is not moved by one odd figure', () => {
  expect(rangeOf([10, 11, 9, 10, 12, 900]).high).toBeLessThan(30)
})

it('holds at least half of the figures that it was made of, in any order', () => {
  fc.assert(
    fc.property(figures, (values) => {
      const { low, high } = rangeOf(values)
      expect(values.filter((value) => value >= low && value <= high).length).toBeGreaterThanOrEqual(values.length / 2)
      expect(rangeOf(values.toReversed())).toEqual({ low, high })
    }),
  )
})
