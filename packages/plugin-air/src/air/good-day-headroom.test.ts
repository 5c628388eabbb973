import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goodDayAllowance, goodDayHeadroom, goodDayWhatIf } from './good-day-headroom.ts'

describe('the allowance of a ratio', () => {
  it.each([
    [96, 365, 14],
    ['97.2', 365, 10],
    [96, 366, 14],
    ['97.2', 366, 10],
    [100, 365, 0],
    [0, 365, 365],
    ['97.2', 6570, 187],
  ])('%s %% of %i days allows %i bad ones', (targetPercent, validDays, badDaysAllowed) => {
    expect(goodDayAllowance({ targetPercent, validDays }).badDaysAllowed).toBe(badDaysAllowed)
  })

  it('is smaller where nothing is rounded', () => {
    expect(goodDayAllowance({ targetPercent: '97.2', validDays: 6570, comparison: 'exact' }).badDaysAllowed).toBe(183)
  })

  it('has none without days', () => {
    expect(goodDayAllowance({ targetPercent: 96, validDays: 0 }).reason?.code).toBe('no-data')
    expect(goodDayHeadroom({ targetPercent: 96, daysTotal: 0, daysDone: 0, badDays: 0 }).badDaysLeft).toBeNull()
  })
})

describe('headroom of the ratio', () => {
  it('counts down to the last bad day and below', () => {
    const on = (badDays: number) => goodDayHeadroom({ targetPercent: 96, daysTotal: 365, daysDone: 200, badDays })
    expect(on(0)).toMatchObject({ badDaysLeft: 14, goodDaysStillNeeded: 151, daysLeft: 165, reachable: true })
    expect(on(14)).toMatchObject({ badDaysLeft: 0, reachable: true })
    expect(on(16)).toMatchObject({ badDaysLeft: -2, reachable: false, reason: { code: 'out-of-reach' } })
  })

  it('used up keeps the target; one bad day more misses it', () => {
    const cases = fc.record({
      targetPercent: fc.integer({ min: 500, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1)),
      daysTotal: fc.integer({ min: 28, max: 7000 }),
      badDays: fc.integer({ min: 0, max: 20 }),
      comparison: fc.constantFrom('exact' as const, 'rounded' as const),
    })
    fc.assert(
      fc.property(cases, (one) => {
        const input = { ...one, daysDone: one.badDays }
        const left = goodDayHeadroom(input).badDaysLeft ?? 0
        expect(goodDayWhatIf({ ...input, moreBadDays: left }).meets).toBe(true)
        expect(goodDayWhatIf({ ...input, moreBadDays: left + 1 }).meets).toBe(false)
      }),
    )
  })
})

it('what if: the ratio with so many more bad days', () => {
  const input = { targetPercent: 96, daysTotal: 365, daysDone: 200, badDays: 10 }
  expect(goodDayWhatIf({ ...input, moreBadDays: 4 })).toMatchObject({ ratio: '96.2', meets: true })
  expect(goodDayWhatIf({ ...input, moreBadDays: 5 })).toMatchObject({ ratio: '95.9', meets: false })
  expect(goodDayWhatIf({ ...input, daysTotal: 0, moreBadDays: 5 }).meets).toBeNull()
})
