import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { againstLimit, exceedMultiple, limitOf, referenceStateOn, reportingDecimals } from './limit.ts'

describe('limits', () => {
  it.each([
    ['2025-06-01', 'PM25', 'annual', '35'],
    ['2026-02-28', 'PM25', '24h', '75'],
    ['2026-03-01', 'PM25', 'annual', '30'],
    ['2026-03-01', 'PM10', '24h', '120'],
    ['2030-12-31', 'SO2', 'annual', '60'],
    ['2031-01-01', 'SO2', 'annual', '20'],
    ['2031-01-01', 'PM25', '24h', '50'],
    ['2031-01-01', 'NOx', 'annual', '40'],
    ['2026-03-01', 'NOx', '24h', '100'],
    ['2026-03-01', 'Pb', 'quarter', '1.0'],
    ['2025-06-01', 'O3', 'MDA8', '160'],
    ['2025-06-01', 'O3', 'annual', null],
  ] as const)('on %s, %s %s: %s', (...[day, item, period, limit]) => {
    expect(limitOf({ day, item, period }).limit).toBe(limit)
  })

  it('has grade I for nature reserves', () => {
    expect(limitOf({ day: '2025-06-01', item: 'PM25', period: 'annual', grade: 1 }).limit).toBe('15')
  })

  it('says how sure it is', () => {
    expect(limitOf({ version: 'GB 3095-2012', item: 'PM25', period: 'annual' })).toMatchObject({
      mark: 'knowledge',
      unit: 'µg/m³',
    })
    expect(limitOf({ version: 'GB 3095-2026-final', item: 'CO', period: '24h' })).toMatchObject({
      mark: 'verified',
      unit: 'mg/m³',
      limit: '4',
    })
  })

  it('has gases at 298.15 K since 2018-09-01', () => {
    expect(referenceStateOn('2018-08-31')?.temperatureKelvin).toBe('273.15')
    expect(referenceStateOn('2018-09-01')?.temperatureKelvin).toBe('298.15')
    expect(referenceStateOn('2010-01-01')).toBeNull()
  })
})

describe('against a limit', () => {
  it.each([
    ['2025-06-01', 'PM25', '35.49', '35', true],
    ['2025-06-01', 'PM25', '35.5', '36', false],
    ['2025-06-01', 'PM25', '34.5', '34', true],
    ['2025-06-01', 'SO2', '60.5', '60', true],
    ['2026-06-01', 'PM25', '30.04', '30.0', true],
    ['2026-06-01', 'PM25', '30.06', '30.1', false],
  ] as const)('on %s, %s of %s is %s and keeps the annual limit: %s', (...[day, item, concentration, value, meets]) => {
    expect(againstLimit({ day, item, period: 'annual', concentration })).toMatchObject({ value, meets })
  })

  it('does not take 4.4 mg/m³ of CO for 4', () => {
    expect(againstLimit({ day: '2025-06-01', item: 'CO', period: '24h', concentration: '4.4' })).toMatchObject({
      meets: false,
      exceedMultiple: '0.10',
    })
    expect(againstLimit({ day: '2025-06-01', item: 'CO', period: '24h', concentration: '4.04' }).meets).toBe(true)
  })

  it('can compare without rounding', () => {
    const input = { day: '2025-06-01', item: 'PM25', period: 'annual', concentration: '35.01' } as const
    expect(againstLimit(input).meets).toBe(true)
    expect(againstLimit({ ...input, comparison: 'exact' })).toMatchObject({ meets: false, value: '35.01' })
  })

  it('has no answer without data or limit', () => {
    expect(againstLimit({ day: '2025-06-01', item: 'CO', period: '24h', concentration: null }).reason?.code).toBe(
      'no-data',
    )
    expect(againstLimit({ day: '2025-06-01', item: 'CO', period: 'annual', concentration: 1 }).reason?.code).toBe(
      'no-limit',
    )
  })

  it('never improves with more of it', () => {
    const tenths = fc.integer({ min: 0, max: 2000 })
    const keeps = (value: number): boolean | null =>
      againstLimit({ day: '2025-01-01', item: 'PM10', period: '24h', concentration: value / 10 }).meets
    fc.assert(
      fc.property(tenths, tenths, (a, b) => {
        expect(keeps(Math.min(a, b)) === true || keeps(Math.max(a, b)) === false).toBe(true)
      }),
    )
  })

  it('states whole numbers in 2013 and one decimal in 2026', () => {
    expect(reportingDecimals({ day: '2025-01-01', item: 'PM25' })).toBe(0)
    expect(reportingDecimals({ day: '2025-01-01', item: 'CO' })).toBe(1)
    expect(reportingDecimals({ version: 'HJ 663-2026', item: 'PM25' })).toBe(1)
    expect(reportingDecimals({ version: 'HJ 663-2026', item: 'CO' })).toBe(2)
  })
})

describe('the exceed multiple', () => {
  it.each([
    [38, 35, '0.09'],
    ['52.5', 35, '0.50'],
    ['35.175', 35, '0.00'],
    [105, 35, '2.00'],
  ])('of %s against %s is %s', (concentration, limit, multiple) => {
    expect(exceedMultiple({ concentration, limit }).exceedMultiple).toBe(multiple)
  })

  it('is none within the limit', () => {
    expect(exceedMultiple({ concentration: 28, limit: 35 })).toMatchObject({
      exceedMultiple: null,
      exact: '-0.2',
      reason: { code: 'within-limit' },
    })
    expect(exceedMultiple({ concentration: null, limit: 35 }).reason?.code).toBe('no-data')
  })
})
