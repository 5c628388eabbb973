import { describe, expect, it } from 'vitest'
import { dayValidity, hourValidity, monthValidity, quarterValidity, yearValidity } from './validity.ts'

const full = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const months = (changed: Record<number, number>): number[] => full.map((days, index) => changed[index + 1] ?? days)

describe('validity by GB 3095, table 4', () => {
  it.each([
    ['SO2', 45, true],
    ['SO2', 44, false],
    ['PM25', 1, true],
  ] as const)('an hour of %s with %i minutes: %s', (item, minutes, valid) => {
    expect(hourValidity({ item, minutes }).valid).toBe(valid)
  })

  it.each([
    ['PM25', 20, true],
    ['CO', 19, false],
    ['TSP', 23, false],
    ['TSP', 24, true],
  ] as const)('a day of %s with %i hours: %s', (item, hours, valid) => {
    expect(dayValidity({ item, hours }).valid).toBe(valid)
  })

  it.each([
    ['PM25', 1, 27, true],
    ['PM25', 1, 26, false],
    ['PM25', 2, 25, true],
    ['PM25', 2, 24, false],
    ['O3', 3, 26, false],
    ['TSP', 3, 5, true],
    ['Pb', 3, 4, false],
  ] as const)('a month of %s, number %i, with %i days: %s', (...[item, month, days, valid]) => {
    expect(monthValidity({ item, month, days }).valid).toBe(valid)
  })

  it('a year needs 324 days and every month', () => {
    const bare = [27, 25, 27, 27, 27, 27, 27, 27, 27, 27, 27, 27]
    expect(yearValidity({ item: 'PM25', daysByMonth: full })).toMatchObject({ valid: true, days: 365 })
    expect(yearValidity({ item: 'PM25', daysByMonth: bare })).toMatchObject({
      valid: false,
      days: 322,
      failingMonths: [],
    })
    expect(yearValidity({ item: 'PM25', daysByMonth: [29, ...bare.slice(1)] })).toMatchObject({
      valid: true,
      days: 324,
    })
    expect(yearValidity({ item: 'PM25', daysByMonth: months({ 6: 26 }) })).toMatchObject({
      valid: false,
      failingMonths: [6],
    })
    expect(yearValidity({ item: 'PM25', daysByMonth: months({ 2: 25 }) }).valid).toBe(true)
    expect(yearValidity({ item: 'PM25', daysByMonth: full.map(() => 0) }).reason?.code).toBe('no-data')
    expect(() => yearValidity({ item: 'PM25', daysByMonth: [31] })).toThrow('12')
  })

  it('asks the same of ozone and CO unless told otherwise', () => {
    const daysByMonth = months({ 6: 26 })
    expect(yearValidity({ item: 'O3', daysByMonth }).valid).toBe(false)
    expect(yearValidity({ item: 'O3', daysByMonth, asksOfOzoneAndCo: false }).valid).toBe(true)
  })

  it('sampled items need 60 days a year, Pb 15 a quarter', () => {
    expect(yearValidity({ item: 'TSP', daysByMonth: full.map(() => 5) })).toMatchObject({ valid: true, needed: 60 })
    expect(yearValidity({ item: 'BaP', daysByMonth: months({ 4: 4 }) }).failingMonths).toEqual([4])
    expect(quarterValidity({ daysByMonth: [5, 5, 5] }).valid).toBe(true)
    expect(quarterValidity({ daysByMonth: [7, 7, 4] })).toMatchObject({ valid: false, failingMonths: [3] })
    expect(quarterValidity({ daysByMonth: [5, 5, 4] }).valid).toBe(false)
  })
})
