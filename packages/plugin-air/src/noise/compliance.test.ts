import { describe, expect, it } from 'vitest'
import { areaNoiseGrade, burstCompliance, periodCompliance, roadNoiseGrade, zoneLimit } from './compliance.ts'
import { countStations, stationCompliance } from './station-compliance.ts'

describe('zones', () => {
  it.each([
    ['0', 50, 40],
    ['1', 55, 45],
    ['2', 60, 50],
    ['3', 65, 55],
    ['4a', 70, 55],
    ['4b', 70, 60],
  ] as const)('zone %s: %i by day, %i by night', (zone, day, night) => {
    expect([zoneLimit({ zone, period: 'day' }), zoneLimit({ zone, period: 'night' })]).toEqual([day, night])
    expect(periodCompliance({ zone, period: 'night', level: night }).meets).toBe(true)
    expect(periodCompliance({ zone, period: 'night', level: night + 0.1 })).toMatchObject({
      meets: false,
      excess: '0.1',
    })
    expect(burstCompliance({ zone, maxLevel: night + 15 }).meets).toBe(true)
    expect(burstCompliance({ zone, maxLevel: night + 15.1 }).meets).toBe(false)
  })

  it('are known by name', () => {
    expect(() => zoneLimit({ zone: '5' as '4a', period: 'day' })).toThrow('4b')
  })
})

describe('compliance', () => {
  it.each([
    ['50.05', 1, true, '50.0'],
    ['50.06', 1, false, '50.1'],
    ['50.4', 0, true, '50'],
    ['50.01', 'exact', false, '50.01'],
  ] as const)('of %s compared at %s: %s', (...[level, compare, meets, compared]) => {
    expect(periodCompliance({ zone: '2', period: 'night', level, compare })).toMatchObject({ meets, level: compared })
  })

  it('is none without a level', () => {
    expect(periodCompliance({ zone: '2', period: 'night', level: null })).toMatchObject({
      meets: null,
      limit: 50,
      reason: { code: 'no-data' },
    })
    expect(burstCompliance({ zone: '2', maxLevel: null }).meets).toBeNull()
  })
})

describe('grades', () => {
  it.each([
    [50, '一级'],
    ['50.04', '一级'],
    ['50.1', '二级'],
    [55, '二级'],
    [60, '三级'],
    [65, '四级'],
    ['65.1', '五级'],
  ])('area noise of %s by day is %s', (level, grade) => {
    expect(areaNoiseGrade({ period: 'day', level })).toBe(grade)
  })

  it('of roads have their own', () => {
    expect(roadNoiseGrade({ period: 'day', level: 68 })).toBe('一级')
    expect(roadNoiseGrade({ period: 'night', level: '64.1' })).toBe('五级')
    expect(roadNoiseGrade({ period: 'night', level: null })).toBeNull()
  })
})

describe('stations', () => {
  const days = [
    { day: '2025-05-01', ld: 55, ln: 46 },
    { day: '2025-05-02', ld: 56, ln: 45 },
    { day: '2025-05-03', ld: null, ln: 44 },
  ]

  it('are followed by their days and nights', () => {
    expect(stationCompliance({ zone: '1', days })).toMatchObject({
      day: { rate: '50.0', validDays: 2, failingDays: ['2025-05-02'] },
      night: { rate: '66.7', validDays: 3, failingDays: ['2025-05-01'] },
      fails: true,
    })
    expect(stationCompliance({ zone: '2', days }).fails).toBe(false)
    expect(stationCompliance({ zone: '2', days: [] })).toMatchObject({ fails: null, day: { rate: null } })
  })

  it('of one day make the city’s count', () => {
    const stations = [
      { zone: '1', ld: 55, ln: 46 },
      { zone: '2', ld: 60, ln: null },
    ] as const
    expect(countStations({ stations })).toEqual({
      day: { validPoints: 2, attaining: 2 },
      night: { validPoints: 1, attaining: 0 },
    })
  })
})
