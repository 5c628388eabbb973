import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { soilAssumptions } from './assumptions.ts'
import { hazardousWasteGrade, hazardousWasteSummary, judgeFiveFulls, judgeFiveInstants } from './hazardous-waste.ts'
import { newPollutantGroup, newPollutantGroups } from './new-pollutant.ts'
import { faultsOfSource, judgeSources, judgeZeroIncidents } from './radiation.ts'
import { supervisedUnitDuties } from './supervised-unit.ts'
import { hazardClosureRate, tailingsChecks } from './tailings.ts'
import { judgeThallium } from './thallium.ts'
import { zeroWasteProgress } from './zero-waste.ts'

describe('hazardous waste', () => {
  it.each([
    [80, '80.0', 'met'],
    ['79.95', '80.0', 'met'], // rounded once, half to the even digit
    ['79.94', '79.9', 'basically-met'],
    [60, '60.0', 'basically-met'],
    [59, '59.0', 'not-met'],
  ])('with %s points of 100 is %s: %s', (score, percent, grade) => {
    expect(hazardousWasteGrade({ score, full: 100 })).toMatchObject({ percent, grade })
  })

  it('fails by veto whatever its points, and by other lines where the office sets them', () => {
    expect(hazardousWasteGrade({ score: 100, full: 100, vetoed: true }).gradeName?.zh).toBe('不达标')
    expect(hazardousWasteGrade({ score: 85, full: 100, settings: { met: '90', basicallyMet: '70' } }).grade).toBe(
      'basically-met',
    )
    expect(hazardousWasteGrade({ score: null, full: 100 })).toMatchObject({ grade: null })
  })

  it('is counted by grade', () => {
    expect(hazardousWasteSummary(['met', 'met', 'not-met'])).toMatchObject({
      counts: { met: 2, 'basically-met': 0, 'not-met': 1 },
      percent: '66.7',
    })
    expect(hazardousWasteSummary([]).percent).toBeNull()
  })

  it('has five of each, and says which are missing', () => {
    const all = { produced: true, packed: true, weighed: true, coded: true, stored: true }
    expect(judgeFiveInstants(all)).toEqual({ done: 5, of: 5, complete: true, missing: [] })
    expect(judgeFiveInstants({ ...all, coded: false }).missing.map(({ zh }) => zh)).toEqual(['即打码'])
    expect(judgeFiveFulls({ 'full-survey': true })).toMatchObject({ done: 1, complete: false })
  })
})

describe('tailings ponds', () => {
  it.each([
    ['first', ['2025-03-31', '2025-09-01'], true],
    ['first', ['2025-04-01', '2025-09-01'], false],
    ['first', ['2025-03-31'], false],
    ['first', ['2025-03-31', '2024-09-01'], false],
    ['second', ['2025-11-01'], true],
    ['second', [], false],
    ['third', [], true],
  ] as const)('of %s grade checked on %o: %s', (grade, checkedOn, met) => {
    const checks = tailingsChecks({ grade, year: 2025, checkedOn })
    expect(checks.met).toBe(met)
    expect(checks.missing === null).toBe(met)
  })

  it('have the flood season the office sets', () => {
    const pond = { grade: 'first', year: 2025, checkedOn: ['2025-05-20', '2025-09-01'] } as const
    expect(tailingsChecks({ ...pond, settings: { floodSeason: '06-01' } }).met).toBe(true)
  })

  it('close what was found', () => {
    expect(hazardClosureRate({ found: 4, closed: 3 })).toMatchObject({ percent: '75.0', meets: false })
    expect(hazardClosureRate({ found: 0, closed: 0 }).reason?.zh).toBe('未发现隐患')
    expect(hazardClosureRate({ found: 1, closed: 2 }).percent).toBeNull()
  })
})

describe('thallium', () => {
  it.each([
    ['0.0001', 'mg/L', false, null],
    ['0.00011', 'mg/L', true, '0.10'],
    ['100', 'ng/L', false, null],
    ['100.1', 'ng/L', true, '0.00'],
    ['0.25', 'µg/L', true, '1.50'],
  ] as const)('of %s %s is above the limit: %s', (...[value, unit, exceeds, exceedMultiple]) => {
    expect(judgeThallium({ value, unit })).toMatchObject({ exceeds, exceedMultiple, reason: null })
  })

  it('is not judged when it is missing', () => {
    expect(judgeThallium({ value: null })).toMatchObject({ exceeds: null, value: null })
  })
})

describe('radiation', () => {
  it('is without incidents only when the whole year was reported', () => {
    const year = { year: 2025, incidentsOn: [] }
    expect(judgeZeroIncidents({ ...year, through: null }).met).toBeNull()
    expect(judgeZeroIncidents({ ...year, through: '2025-12-30' }).met).toBeNull()
    expect(judgeZeroIncidents({ ...year, through: '2025-12-31' }).met).toBe(true)
    expect(
      judgeZeroIncidents({ year: 2025, incidentsOn: ['2025-02-01', '2024-05-05'], through: '2025-03-01' }),
    ).toEqual({
      incidents: 1,
      met: false,
      reason: null,
    })
  })

  it('finds the faults of a source', () => {
    const source = { state: 'in-use', licenceUntil: '2025-06-30' } as const
    expect(faultsOfSource(source, '2025-06-30')).toEqual([])
    expect(faultsOfSource(source, '2025-07-01')).toEqual(['no-licence'])
    const idle = { state: 'idle', licenceUntil: '2026-01-01', idleSince: '2025-01-01' } as const
    expect(faultsOfSource(idle, '2025-04-02')).toEqual([])
    expect(faultsOfSource(idle, '2025-04-03')).toEqual(['idle-too-long'])
    expect(faultsOfSource({ ...source, state: 'lost', openHazards: 1 }, '2025-01-01')).toEqual(['lost', 'hazard'])
    expect(faultsOfSource({ state: 'sent-off', licenceUntil: null }, '2025-01-01')).toEqual([])
    expect(judgeSources([source, idle, { state: 'sent-off', licenceUntil: null }], '2025-07-01')).toEqual({
      sources: 2,
      faulty: 2,
      faults: { 'no-licence': 1, 'idle-too-long': 1, lost: 0, hazard: 0 },
    })
  })
})

describe('duties and lists', () => {
  it('of a supervised unit are of the year, and the look-back follows the inspection', () => {
    const doneOn = { 'emission-report': '2025-01-20', 'hazard-check': '2025-03-01', 'look-back': '2025-09-01' }
    const monitored = { 'soil-monitoring': '2025-05-01', 'groundwater-monitoring': '2025-05-01' }
    expect(supervisedUnitDuties({ year: 2025, doneOn: { ...doneOn, ...monitored } }).complete).toBe(true)
    expect(supervisedUnitDuties({ year: 2025, doneOn }).owed).toHaveLength(2)
    const early = { ...doneOn, ...monitored, 'look-back': '2025-02-01' }
    expect(supervisedUnitDuties({ year: 2025, doneOn: early }).owed.map(({ zh }) => zh)).toEqual(['隐患排查“回头看”'])
    expect(supervisedUnitDuties({ year: 2024, doneOn: { ...doneOn, ...monitored } }).done).toBe(0)
  })

  it('of the zero-waste city are complete when everything not cancelled is done', () => {
    const done = { kind: 'task', state: 'done' } as const
    const project = { kind: 'project', state: 'under-way' } as const
    expect(zeroWasteProgress([done, project])).toMatchObject({
      percent: '50.0',
      meets: false,
      tasks: [1, 1],
      projects: [0, 1],
    })
    expect(zeroWasteProgress([done, { kind: 'project', state: 'cancelled' }])).toMatchObject({
      percent: '100.0',
      meets: true,
    })
    expect(zeroWasteProgress([]).percent).toBeNull()
  })

  it('know the 14 groups of new pollutants', () => {
    expect(newPollutantGroups.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
    expect([
      newPollutantGroup(13)?.name.zh,
      newPollutantGroup('壬基酚')?.number,
      newPollutantGroup('全氟'),
      newPollutantGroup(15),
    ]).toEqual(['抗生素', 12, null, null])
  })

  it('are listed for the office to confirm where a fact is weak', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const { key, title } of soilAssumptions) expect([key, readme.includes(title.zh)]).toEqual([key, true])
  })
})
