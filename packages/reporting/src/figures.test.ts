import type { ObservationFact } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incrementsOf, totalBefore } from './figures.ts'

const figure = (period: string, value: string): ObservationFact => ({
  ...{ id: period, indicator: 'rural.toilets', unit: '360702', period, value },
  ...{ numerator: null, denominator: null, weight: null, source: { kind: 'reported', note: '' } },
  ...{ recordedAt: '', recordedBy: '', supersedes: null },
})

describe('totals and increments', () => {
  const known = [figure('2025-01', '10'), figure('2025-02', '5'), figure('2025-04', '7'), figure('2024-12', '99')]

  it('count from January of the same year to the day before the period', () => {
    expect(totalBefore(known, '2025-03')).toBe('15')
    expect(totalBefore(known, '2025-01')).toBeNull()
    expect(totalBefore(known, '2025-06')).toBe('22')
  })

  it('do not count a month twice that a reported quarter holds', () => {
    expect(totalBefore([...known, figure('2025-Q1', '20')], '2025-04')).toBe('20')
  })

  it('give the period what is new in its total', () => {
    expect(incrementsOf(known, { period: '2025-05', total: '30' })).toEqual([{ period: '2025-05', value: '8' }])
  })

  it('take out of the next period what a late or corrected report adds to an earlier one', () => {
    expect(incrementsOf(known, { period: '2025-03', total: '18' })).toEqual([
      { period: '2025-03', value: '3' },
      { period: '2025-04', value: '4' },
    ])
    expect(incrementsOf(known, { period: '2025-02', total: '14' })).toEqual([
      { period: '2025-02', value: '4' },
      { period: '2025-04', value: '8' },
    ])
  })

  it('leave every later total as it was reported, whatever is corrected', () => {
    const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05']
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 5000 }),
        (values, at, total) => {
          const before = values.map((value, index) => figure(months[index] ?? '', String(value)))
          const changed = new Map(
            incrementsOf(before, { period: months[at] ?? '', total: String(total) }).map((one) => [
              one.period,
              one.value,
            ]),
          )
          const after = before.map((one) => ({ ...one, value: changed.get(one.period) ?? one.value }))
          const totals = (figures: readonly ObservationFact[]) =>
            months.map((_, index) => figures.slice(0, index + 1).reduce((sum, { value }) => sum + Number(value), 0))
          expect(totals(after)[at]).toBe(total)
          expect(totals(after).slice(at + 1)).toEqual(totals(before).slice(at + 1))
        },
      ),
    )
  })
})
