import { describe, expect, it } from 'vitest'
import { daysBetween, monthsOf, periodEnd, periodStart, today } from './period.ts'
import { Day, Period } from './period-schema.ts'

describe('a day', () => {
  it.each(['2025-01-01', '2024-02-29', '2025-12-31'])('takes %s', (text) => {
    expect(Day.parse(text)).toBe(text)
  })

  it.each(['2025-02-30', '2025-02-29', '2025-13-01', '2025-00-10', '2025-6-1', '20250601', '', '2025-06'])(
    'refuses %s',
    (text) => {
      const { error } = Day.safeParse(text)
      expect(error?.issues[0]?.message).toContain('应为日期')
    },
  )
})

describe('a period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-H1', '2025-01-01', '2025-06-30'],
    ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-Q4', '2025-10-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-06-15', '2025-06-15', '2025-06-15'],
  ])('%s runs from %s to %s', (period, first, last) => {
    expect(Period.parse(period)).toBe(period)
    expect([periodStart(period), periodEnd(period)]).toEqual([first, last])
  })

  it.each(['2025-13', '2025-Q5', '2025-H3', '2025-02-30', '25-06', '2025-6'])('is not %s', (text) => {
    expect(Period.safeParse(text).success).toBe(false)
  })

  it('counts both of its ends', () => {
    expect(daysBetween('2025-01-01', '2025-12-31')).toBe(365)
    expect(daysBetween('2024-01-01', '2024-12-31')).toBe(366)
    expect(daysBetween('2025-06-30', '2025-06-30')).toBe(1)
    expect(monthsOf(2025)).toHaveLength(12)
  })
})

describe('today', () => {
  it('is China’s day, whatever the server’s zone', () => {
    expect(today(new Date('2025-06-30T15:59:59Z'))).toBe('2025-06-30')
    expect(today(new Date('2025-06-30T16:00:00Z'))).toBe('2025-07-01')
  })
})
