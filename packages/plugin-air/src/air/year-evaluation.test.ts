import { describe, expect, it } from 'vitest'
import { itemYear, yearEvaluation } from './year-evaluation.ts'

const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10)).filter(
    (day) => day.startsWith(String(year)),
  )

/** A year that has `value` every day but the last `count`, which have `high`. */
const year = (value: number | string, count = 0, high: number | string = 0) => {
  const days = daysOf(2025)
  return days.map((day, index) => ({ day, value: index >= days.length - count ? high : value }))
}

describe('one item’s year', () => {
  it('needs the mean and the percentile', () => {
    const calm = itemYear({ year: 2025, pollutant: 'PM25', daily: year(35) })
    expect(calm).toMatchObject({
      attains: true,
      annualMean: { value: '35', limit: '35' },
      percentile: { value: '35', limit: '75', p: 95, k: '346.8', n: 365 },
    })
    const peaks = itemYear({ year: 2025, pollutant: 'PM25', daily: year(20, 20, 80) })
    expect(peaks).toMatchObject({
      attains: false,
      annualMean: { meets: true },
      percentile: { value: '80', meets: false, exceedMultiple: '0.07' },
    })
    expect(itemYear({ year: 2025, pollutant: 'PM25', daily: year(36) }).annualMean).toMatchObject({
      meets: false,
      exceedMultiple: '0.03',
    })
  })

  it('stands on the place of the percentile: the 19th highest day of 365 decides a fifth of it', () => {
    const edge = (count: number) => itemYear({ year: 2025, pollutant: 'PM25', daily: year(70, count, 80) }).percentile
    expect(edge(18).exact).toBe('70')
    expect(edge(19)).toMatchObject({ exact: '78', value: '78', meets: false })
    expect(edge(20).exact).toBe('80')
  })

  it('judges ozone by its 90th percentile alone', () => {
    const ozone = itemYear({ year: 2025, pollutant: 'O3', daily: year(161) })
    expect(ozone).toMatchObject({ attains: false, annualMean: null, percentile: { limit: '160', p: 90 } })
  })

  it('has no verdict on too few days', () => {
    const thin = year(20).filter(({ day }) => day.slice(5, 7) !== '06')
    expect(itemYear({ year: 2025, pollutant: 'PM25', daily: thin })).toMatchObject({
      attains: null,
      reason: { code: 'too-few-days' },
      annualMean: { value: '20' },
    })
    expect(itemYear({ year: 2025, pollutant: 'PM25', daily: [] })).toMatchObject({
      attains: null,
      reason: { code: 'no-data' },
    })
  })

  it('shows both figures of a dusty year', () => {
    const dust = daysOf(2025).slice(-20)
    const result = itemYear({ year: 2025, pollutant: 'PM10', daily: year(60, 20, 400), excludedDays: dust })
    expect(result).toMatchObject({
      official: 'deducted',
      attains: true,
      all: { attains: false, annualMean: { value: '79' } },
      deducted: { annualMean: { value: '60' } },
    })
    expect(result.excludedDays).toHaveLength(20)
  })

  it('is judged by the standards of its last day, unless told', () => {
    const daily = daysOf(2026).map((day) => ({ day, value: 33 }))
    expect(itemYear({ year: 2026, pollutant: 'PM25', daily }).attains).toBe(false)
    expect(itemYear({ year: 2026, pollutant: 'PM25', daily, version: 'HJ 663-2013' }).attains).toBe(true)
  })
})

describe('the year', () => {
  const daily = { SO2: year(9), NO2: year(20), PM10: year(49), PM25: year(28), CO: year('1.2'), O3: year(128) }

  it('attains when every item does', () => {
    expect(yearEvaluation({ year: 2025, daily })).toMatchObject({
      standard: 'HJ 663-2013',
      attains: true,
      exceedingItems: [],
    })
  })

  it('fails with one item, whatever is missing, and is open while items are missing', () => {
    const { CO: _, ...five } = daily
    expect(yearEvaluation({ year: 2025, daily: five })).toMatchObject({ attains: null, reason: { code: 'no-data' } })
    expect(yearEvaluation({ year: 2025, daily: { ...five, NO2: year(41) } })).toMatchObject({
      attains: false,
      exceedingItems: ['NO2'],
    })
  })
})
