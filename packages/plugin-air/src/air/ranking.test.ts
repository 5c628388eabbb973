import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranking } from './ranking.ts'
import { yearOnYear } from './year-on-year.ts'

describe('the ranking', () => {
  const entries = [
    { unit: '章贡区', value: '22.0' },
    { unit: '石城县', value: '15.1' },
    { unit: '寻乌县', value: '15.14' },
    { unit: '上犹县', value: null },
    { unit: '崇义县', value: '16.0' },
  ]

  it('gives equal values one rank and leaves the next out', () => {
    expect(ranking({ entries, better: 'lower', decimals: 1 })).toEqual([
      { unit: '石城县', value: '15.1', rank: 1 },
      { unit: '寻乌县', value: '15.1', rank: 1 },
      { unit: '崇义县', value: '16.0', rank: 3 },
      { unit: '章贡区', value: '22.0', rank: 4 },
      { unit: '上犹县', value: null, rank: null },
    ])
  })

  it('turns round for what should be high, and tells apart what is not rounded', () => {
    expect(ranking({ entries, better: 'higher' }).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, null])
  })

  it('does not depend on the order it was given', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(values, (list) => {
        const given = list.map((value, index) => ({ unit: String(index), value }))
        const ranks = (of: typeof given) =>
          new Map(ranking({ entries: of, better: 'lower' }).map(({ unit, rank }) => [unit, rank]))
        expect(ranks(given.toReversed())).toEqual(new Map([...ranks(given)]))
      }),
    )
  })
})

describe('year on year', () => {
  it('improves where PM2.5 falls', () => {
    expect(yearOnYear({ current: '19.5', previous: '21.0' })).toMatchObject({
      change: '-1.5',
      changePercent: '-7.1',
      improvementPercent: '7.1',
      improved: true,
    })
    expect(yearOnYear({ current: '21', previous: '21' })).toMatchObject({
      change: '0.0',
      improvementPercent: '0.0',
      improved: false,
    })
  })

  it('improves where good days rise, in percentage points', () => {
    expect(yearOnYear({ current: '97.2', previous: '96.1', better: 'higher' })).toMatchObject({
      change: '1.1',
      improved: true,
    })
  })

  it('has no percent of zero and nothing without data', () => {
    expect(yearOnYear({ current: 1, previous: 0 })).toMatchObject({
      change: '1.0',
      changePercent: null,
      improved: false,
    })
    expect(yearOnYear({ current: 1, previous: null }).reason?.code).toBe('no-data')
  })
})
