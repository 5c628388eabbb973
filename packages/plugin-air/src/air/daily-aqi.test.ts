import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aqi, aqiCategory, isGoodDay, isHeavyDay } from './aqi.ts'
import { dailyAqi, hourlyAqi } from './daily-aqi.ts'

const clean = { SO2_24h: 6, NO2_24h: 15, PM10_24h: 40, PM25_24h: 20, CO_24h: '0.6', O3_8h: 80 }

describe('the classes', () => {
  it.each([
    [0, '优'],
    [50, '优'],
    [51, '良'],
    [100, '良'],
    [101, '轻度污染'],
    [150, '轻度污染'],
    [151, '中度污染'],
    [200, '中度污染'],
    [201, '重度污染'],
    [300, '重度污染'],
    [301, '严重污染'],
    [500, '严重污染'],
  ])('%i is %s', (value, name) => {
    expect(aqiCategory(value)?.name).toBe(name)
    expect(isGoodDay(value)).toBe(value <= 100)
    expect(isHeavyDay(value)).toBe(value > 200)
  })

  it('has none without an AQI', () => {
    expect([aqiCategory(null), isGoodDay(null), isHeavyDay(null)]).toEqual([null, null, null])
  })
})

describe('AQI', () => {
  it('names no primary pollutant up to 50, and all that tie above', () => {
    expect(
      aqi({ version: 'HJ 633-2012', iaqi: { PM25: 50, O3: 50 }, whenMissing: 'of-the-rest' }).primaryPollutants,
    ).toEqual([])
    expect(
      aqi({ version: 'HJ 633-2012', iaqi: { PM25: 51, O3: 51, CO: 50 }, whenMissing: 'of-the-rest' }).primaryPollutants,
    ).toEqual(['PM25', 'O3'])
  })

  it('names what exceeds in 2012 and has no such term in 2026', () => {
    const daily = { ...clean, PM25_24h: 120, O3_8h: 161 }
    expect(dailyAqi({ version: 'HJ 633-2012', daily }).exceedingPollutants).toEqual(['PM25_24h', 'O3_8h'])
    expect(dailyAqi({ version: 'HJ 633-2026', daily }).exceedingPollutants).toBeNull()
  })

  it('counts from 1 in 2026', () => {
    const daily = { SO2_24h: 0, NO2_24h: 0, PM10_24h: 0, PM25_24h: 0, CO_24h: 0, O3_8h: 0 }
    expect(dailyAqi({ version: 'HJ 633-2012', daily }).aqi).toBe(0)
    expect(dailyAqi({ version: 'HJ 633-2026', daily })).toMatchObject({ aqi: 1, category: '优' })
  })
})

describe('a missing pollutant', () => {
  it.each(['HJ 633-2012', 'HJ 633-2026'])('leaves no AQI under %s while the rest is at most 100', (version) => {
    const result = dailyAqi({ version, daily: { ...clean, O3_8h: null } })
    expect(result).toMatchObject({
      aqi: null,
      aqiOfRest: 40,
      category: null,
      missing: ['O3'],
      reason: { code: 'pollutant-missing' },
    })
  })

  it('does not hide a day on which the rest is above 100', () => {
    const result = dailyAqi({ version: 'HJ 633-2026', daily: { ...clean, O3_8h: 'NA', PM25_24h: 75 } })
    expect(result).toMatchObject({ aqi: 114, category: '轻度污染', primaryPollutants: ['PM25_24h'], missing: ['O3'] })
  })

  it('is let go where it is not monitored, which the standard writes as /', () => {
    const { CO_24h: _, ...five } = clean
    expect(dailyAqi({ version: 'HJ 633-2026', daily: five, notMonitored: ['CO'] }).aqi).toBe(40)
    expect(dailyAqi({ version: 'HJ 633-2026', daily: { ...clean, CO_24h: '/' } })).toMatchObject({
      aqi: 40,
      missing: [],
    })
  })

  it('follows the setting', () => {
    const daily = { ...clean, O3_8h: null, PM25_24h: 200 }
    expect(dailyAqi({ version: 'HJ 633-2012', daily, whenMissing: 'none' }).aqi).toBeNull()
    expect(dailyAqi({ version: 'HJ 633-2012', daily: { PM25_24h: 20 }, whenMissing: 'of-the-rest' }).aqi).toBe(29)
    expect(dailyAqi({ version: 'HJ 633-2012', daily: {} }).reason?.code).toBe('no-data')
  })
})

describe('ozone of a day', () => {
  const daily = { ...clean, O3_8h: 158, O3_1h: 210 }

  it('is the MDA8 in practice, both by the text of 2012, the MDA8 alone in 2026', () => {
    expect(dailyAqi({ version: 'HJ 633-2012', daily }).aqi).toBe(99)
    expect(dailyAqi({ version: 'HJ 633-2012', daily, dailyOzone: 'both' }).aqi).toBe(105)
    expect(dailyAqi({ version: 'HJ 633-2026', daily, dailyOzone: 'both' }).aqi).toBe(99)
  })

  it('falls back on the hour above the table of 2012', () => {
    const result = dailyAqi({ version: 'HJ 633-2012', daily: { ...clean, O3_8h: 801, O3_1h: 900 } })
    expect(result).toMatchObject({ aqi: 350, iaqi: { O3_8h: null, O3_1h: 350 }, missing: [] })
    expect(result.reasons['O3_8h']?.code).toBe('use-other-averaging-time')
  })
})

describe('the hourly report', () => {
  it('keeps the names it was given', () => {
    const hourly = { PM25: 36, PM10: 40, SO2_1h: 5, NO2_1h: 20, CO_1h: 1, O3_1h: 100 }
    expect(hourlyAqi({ version: 'HJ 633-2026', hourly })).toMatchObject({ aqi: 52, primaryPollutants: ['PM25'] })
    expect(hourlyAqi({ version: 'HJ 633-2026', hourly: { ...hourly, O3_1h: null } }).aqi).toBeNull()
  })
})

it('never improves when one reading worsens', () => {
  const keys = fc.constantFrom('SO2_24h', 'NO2_24h', 'PM10_24h', 'PM25_24h', 'O3_8h')
  const value = fc.integer({ min: 0, max: 700 })
  const day = fc.record({
    SO2_24h: value,
    NO2_24h: value,
    PM10_24h: value,
    PM25_24h: value,
    CO_24h: value,
    O3_8h: value,
  })
  const change = fc.tuple(keys, fc.integer({ min: 1, max: 90 }))
  fc.assert(
    fc.property(fc.constantFrom('HJ 633-2012', 'HJ 633-2026'), day, change, (version, daily, [key, more]) => {
      const before = dailyAqi({ version, daily })
      const after = dailyAqi({ version, daily: { ...daily, [key]: daily[key] + more } })
      expect(after.aqi ?? 501).toBeGreaterThanOrEqual(before.aqi ?? 0)
      expect(aqiCategory(after.aqi ?? 500)?.rank).toBeGreaterThanOrEqual(aqiCategory(before.aqi)?.rank ?? 0)
    }),
  )
})
