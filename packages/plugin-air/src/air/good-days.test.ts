import { describe, expect, it } from 'vitest'
import { airDays, goodDayRatio, groupGoodDayRatio } from './good-days.ts'

const days = [50, 100, 101, 150, 200, 201, 301, null].map((aqi, index) => ({ day: `2025-01-0${index + 1}`, aqi }))

describe('the days of a period', () => {
  it('are good to 100 and heavy above 200; a day without an AQI is neither', () => {
    expect(airDays({ days })).toMatchObject({
      validDays: 7,
      invalidDays: 1,
      goodDays: 2,
      badDays: 5,
      heavyPollutionDays: 2,
      ratio: '28.6',
      heavyDayRatio: '28.6',
      byCategory: { 优: 1, 良: 1, 轻度污染: 2, 中度污染: 1, 重度污染: 1, 严重污染: 1 },
    })
  })

  it('keep dust days in the ratio, and show it without them too', () => {
    const result = airDays({ days, excludedDays: ['2025-01-06', '2025-01-07'] })
    expect(result).toMatchObject({ official: 'all', ratio: '28.6', deducted: { ratio: '40.0', heavyPollutionDays: 0 } })
  })

  it('are none without data', () => {
    expect(airDays({ days: [] })).toMatchObject({
      ratio: null,
      validDays: 0,
      heavyDayRatio: null,
      reason: { code: 'no-data' },
    })
  })
})

describe('the good-day ratio', () => {
  it.each([
    [351, 365, '96.2'],
    [350, 365, '95.9'],
    [355, 365, '97.3'],
    [354, 365, '97.0'],
    [365, 365, '100'],
    [9996, 10000, '100.0'],
    [0, 3, '0.0'],
  ])('of %i in %i is %s', (goodDays, validDays, ratio) => {
    expect(goodDayRatio({ goodDays, validDays }).ratio).toBe(ratio)
  })

  it('of a group comes from sums', () => {
    const members = [
      { goodDays: 10, validDays: 10 },
      { goodDays: 45, validDays: 90 },
    ]
    expect(groupGoodDayRatio({ members })).toMatchObject({ ratio: '55.0', badDays: 45 })
  })
})
