import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ecologyAssumptions } from './assumptions.ts'
import { greenShieldSummary, nextGreenShieldStates } from './clue.ts'
import { doubleFall, erosionControlArea, soilConservationRate } from './erosion.ts'
import { addMonths, greenMineDue, greenMineRate } from './green-mine.ts'
import { isLineHeld, judgeRedLineClue } from './red-line.ts'
import { protectedSpeciesRate, protectedSpeciesRateOf } from './species.ts'

describe('green mines', () => {
  const mine = { grantedOn: '2020-05-01', producedOn: '2023-03-10', passedOn: null }

  it.each([
    ['2023-03-09', 'not-producing'],
    ['2023-03-10', 'in-term'],
    ['2024-03-10', 'in-term'],
    ['2024-03-11', 'to-pass'],
    ['2025-03-10', 'to-pass'],
    ['2025-03-11', 'overdue'],
  ])('on %s stand at %s', (on, state) => {
    expect(greenMineDue({ ...mine, on }).state).toBe(state)
  })

  it.each([
    [{ passedOn: '2025-03-10' }, 'passed'],
    [{ passedOn: '2025-03-11' }, 'passed-late'],
    [{ passedOn: '2026-01-01' }, 'overdue'], // not yet passed on the day
    [{ grantedOn: '2017-12-31' }, 'not-concerned'],
    [{ grantedOn: '2018-01-01' }, 'overdue'],
    [{ producedOn: null }, 'not-producing'],
  ])('with %o stand at %s', (change, state) => {
    expect(greenMineDue({ ...mine, ...change, on: '2025-06-30' }).state).toBe(state)
  })

  it('have their days by the calendar', () => {
    expect(greenMineDue({ ...mine, on: '2025-01-01' })).toMatchObject({ wantedBy: '2024-03-10', dueBy: '2025-03-10' })
    expect(
      greenMineDue({ ...mine, on: '2025-01-01', term: { months: [6, 12], grantedFrom: '2018-01-01' } }).dueBy,
    ).toBe('2024-03-10')
    expect([addMonths('2024-02-29', 12), addMonths('2024-01-31', 1), addMonths('2024-11-30', 3)]).toEqual([
      '2025-02-28',
      '2024-02-29',
      '2025-02-28',
    ])
  })

  it('are judged by those whose term has run out', () => {
    const mines = [
      { ...mine, passedOn: '2024-06-01' },
      mine,
      { ...mine, producedOn: '2025-01-01' },
      { ...mine, grantedOn: '2010-01-01' },
    ]
    expect(greenMineRate({ mines, on: '2025-06-30' })).toMatchObject({
      due: 2,
      passedInTime: 1,
      percent: '50.0',
      meets: false,
      states: { passed: 1, overdue: 1, 'in-term': 1, 'not-concerned': 1 },
    })
    expect(greenMineRate({ mines: [], on: '2025-06-30' })).toMatchObject({ percent: null, meets: null })
  })
})

describe('soil erosion', () => {
  const works = [
    { area: 150_000, unit: '亩', parcel: 'a' },
    { area: '20', unit: 'km²', parcel: 'b', measure: 'closure' },
    { area: '90', unit: 'km²', parcel: 'a' },
  ] as const

  it('counts each parcel once, in whatever unit, and closure as the office says', () => {
    expect(erosionControlArea({ works, targetKm2: 400 })).toEqual({
      sumKm2: '120.0',
      leftKm2: '280.0',
      meets: false,
      reason: null,
    })
    expect(erosionControlArea({ works, settings: { countClosure: false } }).sumKm2).toBe('100.0')
    expect(erosionControlArea({ works, targetKm2: 120 })).toMatchObject({ leftKm2: '0.0', meets: true })
    expect(erosionControlArea({ works: [...works, { area: null, unit: '亩' }] }).sumKm2).toBeNull()
  })

  it('adds up, and does not average', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (areas) => {
        const { sumKm2 } = erosionControlArea({ works: areas.map((area) => ({ area, unit: 'km²' })) })
        expect(Number(sumKm2)).toBe(areas.reduce((sum, area) => sum + area, 0))
      }),
    )
  })

  it('falls in both area and strength, or not', () => {
    const fall = { now: 99, before: 100 }
    expect(doubleFall({ eroded: fall, moderateAndWorse: { now: '9.9', before: 10 } }).met).toBe(true)
    expect(doubleFall({ eroded: fall, moderateAndWorse: { now: 10, before: 10 } }).met).toBe(false)
    expect(doubleFall({ eroded: fall, moderateAndWorse: { now: null, before: 10 } }).met).toBeNull()
    expect(doubleFall({ eroded: { now: 101, before: 100 }, moderateAndWorse: { now: null, before: 10 } }).met).toBe(
      false,
    )
  })

  it('leaves the rest of the land', () => {
    expect(soilConservationRate({ landArea: 100, erodedArea: 100 }).percent).toBe('0.00')
    expect(soilConservationRate({ landArea: 100, erodedArea: 101 }).percent).toBeNull()
    expect(soilConservationRate({ landArea: 100, erodedArea: null }).percent).toBeNull()
  })
})

describe('protected species', () => {
  it.each([
    [189, 200, '94.5', false],
    [190, 200, '95.0', true],
    ['94.95', 100, '95.0', true],
    [0, 0, null, null],
    [201, 200, null, null],
  ])('%s of %s are %s', (...[speciesProtected, speciesToProtect, percent, meets]) => {
    expect(protectedSpeciesRate({ speciesProtected, speciesToProtect, target: 95 })).toMatchObject({ percent, meets })
  })

  it('are counted by species and not by entry', () => {
    const entries = [
      { species: '中华秋沙鸭', measures: ['reserve'] },
      { species: '中华秋沙鸭 ', measures: [] },
      { species: '南方红豆杉', measures: [] },
    ] as const
    expect(protectedSpeciesRateOf({ entries })).toMatchObject({ percent: '50.0', unprotected: ['南方红豆杉'] })
  })
})

describe('red lines and clues', () => {
  const clue = { line: 'ecological', areaInside: '0.01', verified: true, approved: false } as const

  it.each([
    [{}, 'disturbance'],
    [{ approved: true }, 'lawful'],
    [{ approved: true, inCoreZone: true }, 'disturbance'],
    [{ line: 'farmland', approved: true, inCoreZone: true }, 'lawful'],
    [{ areaInside: 0 }, 'outside'],
    [{ verified: false }, null],
    [{ areaInside: null }, null],
  ] as const)('with %o come to %s', (change, result) => {
    expect(judgeRedLineClue({ ...clue, ...change }).result).toBe(result)
  })

  it('hold without any tolerance', () => {
    expect(isLineHeld({ area: '100', assigned: '100' }).held).toBe(true)
    expect(isLineHeld({ area: '99.9999', assigned: '100' }).held).toBe(false)
    expect(isLineHeld({ area: null, assigned: '100' }).held).toBeNull()
  })

  it('are counted from the clue to the closure', () => {
    expect(greenShieldSummary(['clue', 'field-check', 'no-problem', 'plan', 'closed'])).toEqual({
      clues: 5,
      verified: 3,
      problems: 2,
      closed: 1,
      open: 1,
    })
    expect(nextGreenShieldStates('provincial-check')).toEqual(['closed', 'plan'])
    expect(nextGreenShieldStates('closed')).toEqual([])
  })

  it('are listed for the office to confirm where a fact is weak', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const { key, title } of ecologyAssumptions) expect([key, readme.includes(title.zh)]).toEqual([key, true])
  })
})
