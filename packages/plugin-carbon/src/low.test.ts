import type { Entry } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import { capacityAsk, countAsk, intensityAsk, travelAsk, vehicleAsk } from './asks.ts'
import { capacityMonths, capacityStanding, fateOf } from './capacity.ts'
import type { NewEnergyRow } from './registers/new-energy.ts'

const on = '2025-06-30'
const moment = { year: 2025, on }
let made = 0
const row = <D>(data: D, states: Entry['states'] = [{ state: '', on: '2025-01-01' }], unit = 'a'): Entry<D> => {
  made += 1
  return { id: String(made), unit, state: states.at(-1)?.state ?? '', states, data }
}

const plain: NewEnergyRow = {
  ...{ kind: 'solar', capacity: '100', approvedOn: null, startedOn: null },
  ...{ expectedOn: null, connectedOn: null, retiredOn: null },
}
const building = { ...plain, startedOn: '2025-01-10', expectedOn: '2025-09-20' }
const energy = [
  row({ ...plain, capacity: '5000', connectedOn: '2023-05-01' }),
  row({ ...plain, kind: 'wind', capacity: '300', connectedOn: '2025-03-31' } as NewEnergyRow),
  row({ ...plain, kind: 'hydro', capacity: '900', connectedOn: '2020-01-01' } as NewEnergyRow),
  row(building),
  row({ ...building, expectedOn: '2025-05-01' }),
  row({ ...building, startedOn: null }),
  row({ ...building, expectedOn: '2026-02-01' }),
]

describe('new-energy capacity in the course of the year', () => {
  it('counts what is connected at a month’s end, and puts on top what has been begun and is expected by then', () => {
    const months = capacityMonths(energy, moment)
    const at = (month: number) => [months[month - 1]?.connected.wind, months[month - 1]?.expected]
    expect([at(2), at(3), at(8), at(9), at(12)]).toEqual([
      ['0', '0'],
      ['30', '0'],
      ['30', '0'],
      ['30', '10'],
      ['30', '10'],
    ])
    expect(months.map(({ connected }) => connected.solar)).toEqual(Array.from({ length: 12 }, () => '500'))
  })

  it('does not expect what is late, not begun, without a day or of next year, and says so', () => {
    expect(energy.map(({ data }) => fateOf(data, on))).toEqual([
      ...['connected', 'connected', 'connected', 'expected', 'late', 'open', 'expected'],
    ])
    expect(capacityStanding(energy, { ...moment, target: '545' })).toEqual({
      ...{ now: '530', gained: '30', expected: '10', yearEnd: '540', late: '10', later: '20' },
      ...{ missing: '15', missingAtYearEnd: '5' },
    })
  })

  it('knows on an earlier day nothing of what was connected later', () => {
    const early = capacityStanding(energy, { year: 2025, on: '2025-02-28', target: '500' })
    expect(early).toMatchObject({ now: '500', missing: '0', missingAtYearEnd: '0' })
    expect(capacityAsk(early, '500')).toMatchObject({ meets: true, left: { zh: '已达到' } })
  })

  it('is said in words: missing today, and missing even then', () => {
    const standing = capacityStanding(energy, { ...moment, target: '545' })
    expect(capacityAsk(standing, '545').left.zh).toBe('还差 15.0 万千瓦；在建项目年内预计并网 10.0，届时仍差 5.0')
    expect(capacityAsk(capacityStanding(energy, { ...moment, target: '540' }), '540').left.zh).toContain('届时达到')
    expect(capacityAsk(capacityStanding(energy, { ...moment, target: null }), null)).toMatchObject({ meets: null })
  })
})

describe('what targets still ask for', () => {
  it('says whether those on their way are enough', () => {
    const words = { word: { zh: '在建', en: 'building' }, measure: { zh: '座', en: 'stations' } }
    const of = (count: number, coming: number) => countAsk({ key: 'x', count, coming, target: '50', ...words }).left.zh
    expect([of(25, 16), of(30, 20), of(50, 0)]).toEqual([
      '还差 25 座；在建 16 座，全部落实后仍差 9',
      '还差 20 座；在建 20 座，全部落实即可达到',
      '已达到',
    ])
  })

  it('says how many vehicles may still be others, or how many new-energy ones must follow', () => {
    const of = (all: number, newEnergy: number, meets: boolean) =>
      vehicleAsk({ all, newEnergy, percent: '0', meets, target: '95' }).left.zh
    expect(of(100, 97, true)).toBe('100 辆中 3 辆非新能源，按现有车数还可有 2 辆')
    // 90 of 100: with 100 more new-energy ones 190 of 200 are 95 percent.
    expect(of(100, 90, false)).toBe('100 辆中 10 辆非新能源，须再投放 100 辆新能源车')
    // 94.96 rounds to 95.0: met, and no room is left.
    expect(of(139, 132, true)).toContain('还可有 0 辆')
  })

  it('judges no older survey and no estimate of the city', () => {
    const last = { edition: '2023', percent: '72.0' }
    expect(travelAsk({ percent: null, last, target: '71.6' })).toMatchObject({ value: null, meets: null })
    expect(travelAsk({ percent: '71.6', last, target: '71.6' }).meets).toBe(true)
    expect(intensityAsk(undefined).left.zh).toBe('省级目标尚未下达')
  })
})
