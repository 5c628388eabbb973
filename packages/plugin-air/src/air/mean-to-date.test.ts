import { describe, expect, it } from 'vitest'
import { meanToDate } from './mean-to-date.ts'

const days = [
  { day: '2025-03-01', value: '20' },
  { day: '2025-03-02', value: '95' },
  { day: '2025-03-03', value: null },
  { day: '2025-03-04', value: '31' },
]

describe('the mean to date', () => {
  it('counts valid days only', () => {
    expect(meanToDate({ days })).toMatchObject({ mean: '48.7', validDays: 3, official: 'deducted' })
    expect(meanToDate({ days, to: '2025-03-01' })).toMatchObject({ mean: '20.0', validDays: 1 })
    expect(meanToDate({ days, from: '2025-03-03', to: '2025-03-03' }).reason?.code).toBe('no-data')
  })

  it('always shows both figures where sand dust is excluded', () => {
    const result = meanToDate({ days, excludedDays: ['2025-03-02', '2025-04-01'] })
    expect(result).toMatchObject({
      mean: '25.5',
      validDays: 2,
      all: { mean: '48.7' },
      deducted: { mean: '25.5' },
      excludedDays: ['2025-03-02'],
    })
    expect(meanToDate({ days, excludedDays: ['2025-03-02'], official: 'all' }).mean).toBe('48.7')
  })

  it('keeps dust in what is not particles', () => {
    expect(meanToDate({ days, pollutant: 'NO2', excludedDays: ['2025-03-02'] })).toMatchObject({
      official: 'all',
      mean: '48.7',
    })
  })

  it.each([
    ['25.45', '25.4'],
    ['25.55', '25.6'],
    ['25.450001', '25.5'],
  ])('rounds %s to %s', (value, mean) => {
    expect(meanToDate({ days: [{ day: '2025-01-01', value }] }).mean).toBe(mean)
  })
})
