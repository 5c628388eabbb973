import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayYears } from './holidays.ts'
import { addWorkingDays, dayAfter, isCalendarSure, isWorkingDay, workingDaysBetween } from './working-day.ts'

const weekday = (day: string): number => new Date(day).getUTCDay()
const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6

describe('working days', () => {
  it.each([
    ['a Monday', '2025-06-23', true],
    ['a Saturday', '2025-06-28', false],
    ['the last day of the spring festival', '2025-02-04', false],
    ['a Saturday worked in exchange', '2025-02-08', true],
    ['a Sunday worked before the National Day', '2025-09-28', true],
    ['a Saturday worked after it', '2025-10-11', true],
    ['a Friday off by exchange', '2026-02-20', false],
    ['a Sunday worked at the New Year', '2026-01-04', true],
    ['a weekday of a year not announced yet', '2031-10-01', true],
  ])('tells %s', (_name, day, expected) => {
    expect(isWorkingDay(day)).toBe(expected)
  })

  it('counts from the day after, past weekends and holidays', () => {
    expect(addWorkingDays('2025-06-27', 1)).toBe('2025-06-30')
    expect(addWorkingDays('2025-09-26', 3)).toBe('2025-09-30')
    expect(addWorkingDays('2025-09-30', 3)).toBe('2025-10-11')
    expect(addWorkingDays('2025-01-24', 2)).toBe('2025-01-27')
    expect(addWorkingDays('2025-06-28', 0)).toBe('2025-06-30')
  })

  /** The two notices of procedures.md 2.4: one office counted the first day, the other did not. */
  it('reproduces the public notices of this city', () => {
    expect(workingDaysBetween('2025-05-20', '2025-06-04')).toBe(10)
    expect(workingDaysBetween('2025-09-23', '2025-10-13')).toBe(10)
  })

  it('says where the calendar may still move', () => {
    expect(isCalendarSure('2025-01-01', '2025-12-31')).toBe(true)
    expect(isCalendarSure('2025-12-01', '2031-01-05')).toBe(false)
  })

  it('finds as many working days as it went', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => dayAfter('2024-06-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count)
        expect(isWorkingDay(to)).toBe(true)
        expect(workingDaysBetween(from, to)).toBe(count)
      }),
    )
  })

  it('holds days off that are real days, and exchanges only weekends', () => {
    for (const [year, { off, worked, source }] of Object.entries(holidayYears)) {
      expect(source).not.toBe('')
      for (const [first, last] of off) expect([first.slice(0, 4), first <= last]).toEqual([year, true])
      for (const day of worked) expect([day, day.slice(0, 4), isWeekend(day)]).toEqual([day, year, true])
      expect(worked.filter((day) => off.some(([first, last]) => first <= day && day <= last))).toEqual([])
    }
  })
})
