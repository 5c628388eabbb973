import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityDay, cityMean, groupMean } from './city-day.ts'
import { dailyAqi } from './daily-aqi.ts'

const good = { SO2_24h: 6, NO2_24h: 15, PM10_24h: 40, PM25_24h: 20, CO_24h: '0.6', O3_8h: 80 }

describe('the city value', () => {
  it.each([
    [5, 4, true],
    [5, 3, false],
    [4, 3, true],
    [4, 2, false],
    [3, 2, true],
    [3, 1, false],
    [2, 1, true],
    [1, 1, true],
  ])('of %i stations with %i valid is stated: %s', (total, valid, stated) => {
    const stations = Array.from({ length: total }, (_, index) => (index < valid ? 30 : null))
    const result = cityMean({ stations })
    expect(result).toMatchObject({ mean: stated ? '30' : null, exact: '30', stations: valid })
    expect(result.reason?.code).toBe(stated ? undefined : 'too-few-stations')
  })

  it('follows another minimum', () => {
    const minimumStations = { share: '1', fewStations: 0, shareOfFew: '1' }
    expect(cityMean({ stations: [30, 30, 30, null], minimumStations }).mean).toBeNull()
    expect(cityMean({ stations: [] }).reason?.code).toBe('no-data')
  })

  it('is rounded once, also where the stations are endless decimals', () => {
    const third = `35.${'3'.repeat(20)}`
    expect(cityMean({ stations: [third, third, '34.83333333333333333334'] })).toMatchObject({
      exact: '35.1666666666666667',
      mean: '35',
    })
    expect(
      cityMean({ stations: ['34.33333333333333333333', '34.33333333333333333333', '34.83333333333333333334'] }),
    ).toMatchObject({ exact: '34.5', mean: '34' })
  })

  it('lies between its stations and does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 }), (stations) => {
        const result = cityMean({ stations, decimals: 1 })
        expect(Number(result.exact)).toBeGreaterThanOrEqual(Math.min(...stations) - 1e-9)
        expect(Number(result.exact)).toBeLessThanOrEqual(Math.max(...stations) + 1e-9)
        expect(cityMean({ stations: stations.toReversed(), decimals: 1 })).toEqual(result)
      }),
    )
  })
})

describe('the city day', () => {
  it('averages concentrations, not indices', () => {
    const stations = [
      { ...good, PM25_24h: 20 },
      { ...good, PM25_24h: 150 },
    ]
    const indices = stations.map((daily) => dailyAqi({ version: 'HJ 633-2012', daily }).aqi)
    const city = cityDay({ version: 'HJ 633-2012', stations })
    expect(city.concentrations.PM25_24h?.mean).toBe('85')
    expect(city.aqi).toBe(113)
    expect(indices).toEqual([40, 200])
  })

  it('rounds CO to one decimal, and lacks what too few stations have', () => {
    const city = cityDay({
      day: '2025-05-01',
      stations: [good, { ...good, CO_24h: '0.7', O3_8h: null }, { ...good, O3_8h: null }],
    })
    expect(city.concentrations.CO_24h?.mean).toBe('0.6')
    expect(city).toMatchObject({ aqi: null, missing: ['O3'] })
  })
})

describe('a group', () => {
  const members = [
    { unit: '章贡区', value: '26.0', weight: 3 },
    { unit: '南康区', value: '28.1', weight: 1 },
    { unit: '赣县区', value: null, weight: 1 },
  ]

  it('is the plain mean of those that have a value', () => {
    expect(groupMean({ members })).toMatchObject({ mean: '27.0', exact: '27.05', members: 2, missing: ['赣县区'] })
  })

  it('may be weighted', () => {
    expect(groupMean({ members, method: 'weighted', decimals: 2 }).mean).toBe('26.52')
    expect(groupMean({ members: [] }).reason?.code).toBe('no-data')
  })
})
