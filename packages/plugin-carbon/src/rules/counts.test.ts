import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carbonAssumptions } from './assumptions.ts'
import { carbonCheck, inventoryEmission, inventoryTotal } from './emission.ts'
import { greenCount, greenPipeline } from './green-making.ts'
import { convertPower, newEnergyCapacity, projectStage } from './new-energy.ts'
import { greenTravelShare, nevShare, nevShareOf, superChargingFault, superChargingStations } from './travel.ts'

describe('an inventory', () => {
  const coal = { source: '原煤', activity: 100, factor: '1.9003' }

  it('is activity × factor × (1 − control), rounded once at the end', () => {
    expect(inventoryEmission(coal).emission).toBe('190.0')
    expect(inventoryEmission({ ...coal, control: '0.9' }).emission).toBe('19.0')
    expect(
      inventoryTotal([
        { ...coal, activity: '0.04', factor: 1 },
        { ...coal, activity: '0.04', factor: 1 },
      ]).total,
    ).toBe('0.1')
  })

  it.each([{ activity: null }, { factor: null }, { control: '1.1' }, { control: -0.1 }])(
    'has no sum with %o',
    (change) => {
      const entry = { ...coal, ...change }
      expect(inventoryEmission(entry).emission).toBeNull()
      expect(inventoryTotal([coal, entry]).reason?.zh).toContain('原煤')
    },
  )

  it('has no sum of nothing', () => {
    expect(inventoryTotal([]).total).toBeNull()
  })

  it('of an enterprise is reported, verified and corrected', () => {
    expect(carbonCheck({ reportedT: null, verifiedT: null }).state).toBe('listed')
    expect(carbonCheck({ reportedT: 1000, verifiedT: null }).state).toBe('reported')
    expect(carbonCheck({ reportedT: 1000, verifiedT: 1025 })).toEqual({ state: 'verified', differencePercent: '2.5' })
    expect(carbonCheck({ reportedT: 1000, verifiedT: 990, correctedOn: '2025-08-01' })).toEqual({
      state: 'corrected',
      differencePercent: '-1.0',
    })
  })
})

describe('new-energy capacity', () => {
  it('leaves out hydro and pumped storage, and counts storage apart', () => {
    const capacity = { windMW: '2100', solarMW: '4400', hydroMW: 900, pumpedStorageMW: 1200, storageMW: 300 }
    expect(newEnergyCapacity({ ...capacity, target10kW: 650 })).toMatchObject({
      sum10kW: '650.0',
      GW: '6.5',
      storage10kW: '30',
      meets: true,
      reason: null,
    })
    expect(newEnergyCapacity({ ...capacity, solarMW: '4399', target10kW: 650 })).toMatchObject({
      sum10kW: '649.9',
      meets: false,
    })
  })

  it('counts the kinds the office names, and says which', () => {
    const { sum10kW, counted } = newEnergyCapacity({ windMW: 100, hydroMW: 50, counted: ['wind', 'hydro'] })
    expect([sum10kW, counted.map(({ zh }) => zh)]).toEqual(['15.0', ['风电', '常规水电']])
  })

  it('has no sum while a counted figure is missing', () => {
    expect(newEnergyCapacity({ windMW: null, solarMW: 1 }).sum10kW).toBeNull()
    expect(newEnergyCapacity({ hydroMW: 1 }).sum10kW).toBeNull()
  })

  it.each([
    ['650', '万千瓦', 'GW', '6.5'],
    ['6.5', 'GW', '万千瓦', '650'],
    ['1', '万千瓦', 'MW', '10'],
  ] as const)('is %s %s in %s: %s', (...[value, from, to, expected]) => {
    expect(convertPower({ value, from, to })).toBe(expected)
  })

  it('is the sum of the kinds', () => {
    const MW = fc.nat(100_000).map((number) => number * 10)
    fc.assert(
      fc.property(MW, MW, MW, (windMW, solarMW, biomassMW) => {
        const { sum10kW } = newEnergyCapacity({ windMW, solarMW, biomassMW })
        expect(Number(sum10kW)).toBe((windMW + solarMW + biomassMW) / 10)
      }),
    )
  })

  it('comes from projects whose days follow each other', () => {
    const days = { approvedOn: '2022-12-01', startedOn: '2023-06-01', connectedOn: '2026-01-01' }
    expect(projectStage({ on: '2025-06-30', ...days }).stage).toBe('started')
    expect(projectStage({ on: '2026-01-01', ...days }).stage).toBe('connected')
    expect(projectStage({ on: '2022-01-01', ...days }).stage).toBe('preparation')
    expect(projectStage({ on: '2025-06-30', ...days, startedOn: '2022-11-30' }).reason?.zh).toContain('开工')
  })
})

describe('transport', () => {
  it.each([
    [228, 240, '95.0', true],
    ['227', '240', '94.6', false],
    [0, 0, null, null],
    [3, 2, null, null],
    [null, 2, null, null],
  ])('with %s new-energy of %s vehicles has %s', (...[nev, newOrReplaced, percent, meets]) => {
    expect(nevShare({ nev, newOrReplaced, target: 95 })).toMatchObject({ percent, meets })
  })

  it('counts buses and taxis that were added or replaced', () => {
    const bus = { kind: 'bus', change: 'added', isNewEnergy: true } as const
    const vehicles = [
      bus,
      { ...bus, kind: 'taxi', isNewEnergy: false },
      { ...bus, change: 'kept' },
      { ...bus, kind: 'other' },
    ] as const
    expect(nevShareOf({ vehicles, target: 95 })).toMatchObject({ percent: '50.0', meets: false })
    expect(nevShareOf({ vehicles: vehicles.slice(2) }).reason?.zh).toBe('本期没有新增和更新车辆')
  })

  it.each([
    [400, 116, 200, 1000, '71.6', true],
    [400, 115, 200, 1000, '71.5', false],
    [null, 115, 200, 1000, null, null],
    [900, 100, 200, 1000, null, null],
  ])('with %s, %s and %s of %s trips has %s', (...[publicTransport, bicycle, walking, allTrips, percent, meets]) => {
    expect(greenTravelShare({ publicTransport, bicycle, walking, allTrips, target: '71.6' })).toMatchObject({
      percent,
      meets,
    })
  })

  it('counts stations that are public, in operation and strong enough', () => {
    const station = { name: '甲', isPublic: true, inOperation: true, chargers: [{ gunKW: 120 }, { gunKW: 250 }] }
    expect(superChargingFault(station)).toBeNull()
    expect(superChargingFault({ ...station, chargers: [{ gunKW: '249.9' }] })?.zh).toContain('250')
    expect(superChargingFault({ ...station, chargers: [{ cabinetKW: 480 }] })).toBeNull()
    const stations = [
      station,
      { ...station },
      { ...station, name: '乙', isPublic: false },
      { ...station, name: '丙', inOperation: false },
    ]
    expect(superChargingStations({ stations, target: 1 })).toMatchObject({ count: 1, meets: true })
    expect(superChargingStations({ stations }).left.map(({ name }) => name)).toEqual(['乙', '丙'])
    const lines = { gunKW: '360', cabinetKW: '600' }
    expect(superChargingStations({ stations, target: 1, lines })).toMatchObject({ count: 0, meets: false })
  })
})

describe('green factories and parks', () => {
  const naming = { name: '甲厂', level: 'provincial', stage: 'named', year: 2024 } as const
  const namings = [
    naming,
    { ...naming, level: 'national', year: 2025 },
    { ...naming, name: '乙厂', year: 2025 },
    { ...naming, name: '丙厂', level: 'city', year: 2025 },
    { ...naming, name: '丁厂', stage: 'recommended', year: null },
    { ...naming, name: '戊厂', year: 2025 },
    { ...naming, name: '戊厂', stage: 'removed', year: 2025 },
  ] as const

  it('count once at their highest level, and new only when first named', () => {
    expect(greenCount({ namings, year: 2025, target: 2 })).toEqual({
      count: 1,
      byLevel: { national: 0, provincial: 1, city: 0 },
      meets: false,
    })
    expect(greenCount({ namings, year: 2025, target: 2, settings: { counting: 'total' } })).toEqual({
      count: 2,
      byLevel: { national: 1, provincial: 1, city: 0 },
      meets: true,
    })
    expect(greenCount({ namings, year: 2024 }).byLevel).toEqual({ national: 0, provincial: 1, city: 0 })
    expect(greenCount({ namings, year: 2025, settings: { levels: ['national', 'provincial', 'city'] } }).count).toBe(2)
  })

  it('stand at their furthest stage', () => {
    expect(greenPipeline(namings)).toEqual({ candidate: 0, recommended: 1, named: 3, removed: 1 })
  })
})

describe('weak facts', () => {
  it('are listed for the office to confirm', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const { key, title } of carbonAssumptions) expect([key, readme.includes(title.zh)]).toEqual([key, true])
  })
})
