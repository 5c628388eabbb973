import { big } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AirFigures } from '../sky/standing.ts'
import { badDaysLeft, type Outlook, restMean, yearMean, yearRatio } from './outlook.ts'

const figures = (more: Partial<AirFigures>): AirFigures => ({
  ...{ mean: null, exact: null, meanDays: 0, goodDays: 0, validDays: 0, badDays: 0, heavyDays: 0, ratio: null },
  ...more,
})

/** The middle of 2025 of so many units. */
const halfYear = (members: number, exact: string, bad: number): Outlook => {
  const days = 181 * members
  const own = figures({ exact, meanDays: days, validDays: days, badDays: bad, goodDays: days - bad })
  return {
    toDate: { all: own, deducted: own, excluded: 0 },
    ...{ members, through: '2025-06-30', yearEnd: '2025-12-31', pm25: '25.5', goodDays: '96' },
  }
}

describe('the outlook of a year', () => {
  it('is that of the sentence: a first half of 23.87 leaves 27.1, six bad days leave eight', () => {
    const outlook = halfYear(1, '23.87', 6)
    expect(restMean(outlook)).toMatchObject({ meanOfRest: '27.1', daysLeft: 184 })
    expect(badDaysLeft(outlook)).toMatchObject({ badDaysAllowed: 14, badDaysLeft: 8 })
  })

  it('counts the days of every unit of a group', () => {
    expect(restMean(halfYear(5, '23.87', 30))).toMatchObject({ meanOfRest: '27.1', daysLeft: 920 })
    expect(badDaysLeft(halfYear(5, '23.87', 30))).toMatchObject({ badDaysAllowed: 73, badDaysLeft: 43 })
  })

  it('keeps the target with what it leaves, and not with a little more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 18 }),
        fc.integer({ min: 500, max: 4500 }),
        fc.nat(6),
        (members, mean, bad) => {
          const outlook = halfYear(members, big(mean).div(100).toFixed(), bad * members)
          const rest = restMean(outlook)?.meanOfRest ?? '-1'
          const left = badDaysLeft(outlook)?.badDaysLeft ?? 0
          expect(yearRatio(outlook, left).meets).toBe(true)
          expect(yearMean(outlook, rest).meets).toBe(true)
          expect(Number(yearMean(outlook, big(rest).plus('0.2').toFixed()).exact)).toBeGreaterThan(25.5)
        },
      ),
      { numRuns: 200 },
    )
  })
})
