import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn, daysOfPoints, joinMonth, listedDays, pointDays } from './failing-days.ts'
import { monthRate } from './rate.ts'

describe('days listed by hand', () => {
  it.each([
    [null, []],
    ['', []],
    ['3、7、12-14', [3, 7, 12, 13, 14]],
    ['14日, 3日；3 ', [3, 14]],
    ['27至29', null],
    ['0', null],
    ['5-3', null],
    ['3月5日', null],
    ['none', null],
  ])('reads %j in February 2025', (text, days) => {
    expect(listedDays(text, '2025-02')).toEqual(days)
  })
})

describe('points counted day by day', () => {
  it('leave out a day without valid points, and do not count a day that is both', () => {
    const one = { invalid: [1, 2], failed: [2, 3] }
    expect(daysOfPoints([one], '2025-02').slice(0, 4)).toEqual([
      { validPoints: 0, attaining: 0 },
      { validPoints: 0, attaining: 0 },
      { validPoints: 1, attaining: 0 },
      { validPoints: 1, attaining: 1 },
    ])
    expect(pointDays(one, '2025-02')).toEqual({ validPoints: 26, attaining: 25 })
  })

  it('differ from the pooled share where days are not valid, as the rule of 2024 wants', () => {
    const always = { invalid: [], failed: [1, 2, 3] }
    const seldom = { invalid: Array.from({ length: 25 }, (_, at) => at + 4), failed: [] }
    // Three days of 1 in 2, 25 of 1 in 1: (3 × 50 + 25 × 100) ÷ 28; pooled it would be 28 of 31.
    expect(monthRate({ days: daysOfPoints([always, seldom], '2025-02') }).rate).toBe('94.6')
  })

  it('add up to the points counted one by one', () => {
    const day = fc.integer({ min: 1, max: 30 })
    const point = fc.record({ invalid: fc.uniqueArray(day), failed: fc.uniqueArray(day) })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const sum = (days: readonly { readonly validPoints: number; readonly attaining: number }[]) =>
          days.reduce<[number, number]>((all, one) => [all[0] + one.validPoints, all[1] + one.attaining], [0, 0])
        expect(sum(daysOfPoints(points, '2025-06'))).toEqual(sum(points.map((one) => pointDays(one, '2025-06'))))
        expect(daysOfPoints(points, '2025-06')).toHaveLength(daysIn('2025-06'))
      }),
    )
  })
})

describe('a month from hours and ledger', () => {
  const ledger = { invalid: [1, 2], failed: [3, 4] }
  const hours = new Map([
    [1, true],
    [3, null],
    [5, false],
  ])

  it('takes each day from the hours where it has any, else from the ledger', () => {
    expect(joinMonth('2025-02', { hours, ledger })).toEqual({ invalid: [2, 3], failed: [4, 5] })
  })

  it('without a row in the ledger has no valid day beside those of the hours', () => {
    expect(pointDays(joinMonth('2025-02', { hours, ledger: null }), '2025-02')).toEqual({
      validPoints: 2,
      attaining: 1,
    })
  })
})
