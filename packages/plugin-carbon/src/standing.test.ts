import type { Entry } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import { actionTree } from './actions.ts'
import { energyYears, intensityStanding } from './climate.ts'
import { lateRows } from './late.ts'
import { greenStanding } from './making.ts'
import { projectBoard } from './projects.ts'
import type { EnergyRow } from './registers/energy.ts'
import { firstNamed, type GreenRow } from './registers/green-making.ts'
import type { IntensityRow } from './registers/intensity.ts'
import { peakMeasures } from './registers/peak-measures.ts'
import type { PowerProjectRow } from './registers/power-projects.ts'

const on = '2025-06-30'
const moment = { year: 2025, on }
let made = 0
const row = <D>(data: D, states: Entry['states'] = [{ state: '', on: '2025-01-01' }], unit = 'a'): Entry<D> => {
  made += 1
  return { id: String(made), unit, state: states.at(-1)?.state ?? '', states, data }
}

describe('carbon intensity', () => {
  const year: IntensityRow = {
    ...{ year: '2023', target: '3.90', accounted: '4.00', accountedOn: '2024-10-01', cumulativeTarget: null },
    ...{ emissions: '3000', product: '4000', priceBase: '2020' },
  }
  const rows = [
    row({ ...year, accounted: null, accountedOn: null, year: '2024', emissions: '3000', product: '4200' }),
    row({ ...year, cumulativeTarget: '18.00' }),
    row({ ...year, year: '2022', accounted: '5.00', accountedOn: '2023-10-01', emissions: null }),
  ]

  it('waits for the province whatever the city estimates, and multiplies the accounted years only', () => {
    const { years, cumulative, remaining, accountedUntil } = intensityStanding(rows, on)
    expect(years.map((line) => [line.year, line.accounted, line.meets, line.estimate])).toEqual([
      ['2024', null, null, '4.76'],
      ['2023', '4.00', true, null],
      ['2022', '5.00', true, null],
    ])
    expect(years[0]?.reason?.zh).toBe('省级核算结果未到，无数据')
    // 1 − 0.96 × 0.95 = 8.80 %; 1 − 0.82 ÷ 0.912 = 10.09 %.
    expect([cumulative.percent, remaining.percent, accountedUntil]).toEqual(['8.80', '10.09', '2023'])
  })

  it('knows no accounting before the day it arrived', () => {
    expect(intensityStanding(rows, '2024-09-30').years.map(({ accounted }) => accounted)).toEqual([null, null, '5.00'])
  })
})

describe('the energy balance', () => {
  const use: EnergyRow = { year: '2022', source: '工业用电', kind: 'electricity', activity: '1000', factor: null }

  it('takes the announced factor of the same year and no other, and leaves the sum open without one', () => {
    const heat: EnergyRow = { ...use, kind: 'heat', source: '供热' }
    const [newer, older] = energyYears([
      row(use),
      row(heat),
      row({ ...use, year: '2023' }),
      row({ ...heat, year: '2023' }),
    ])
    expect([older?.total, older?.lines.map(({ factor, factorYear }) => [factor, factorYear])]).toEqual([
      '685.2',
      [
        ['0.5752', 2022],
        ['0.11', null],
      ],
    ])
    expect([newer?.year, newer?.total, newer?.lines[1]?.emission]).toEqual(['2023', null, '110.0'])
    expect(newer?.reason?.zh).toContain('尚未公布')
  })
})

describe('green factories', () => {
  const factory = (name: string, more: Partial<GreenRow>, { state = 'named', unit = 'a' } = {}) =>
    row<GreenRow>(
      { kind: 'factory', level: 'provincial', namedOn: null, name, ...more },
      [{ state, on: '2025-01-01' }],
      unit,
    )
  const entries = [
    factory('甲', { namedOn: '2024-11-01' }),
    factory('甲', { level: 'national', namedOn: '2025-05-10' }),
    factory('乙', { namedOn: '2025-05-20' }),
    factory('丙', { namedOn: '2025-08-01' }, { state: 'recommended' }),
    factory('甲', { level: 'national' }, { state: 'recommended' }),
    factory('丁', { level: 'city', namedOn: '2025-02-01' }),
    factory('乙', { namedOn: '2025-06-01' }, { unit: 'b' }),
    factory('戊', {}, { state: 'candidate' }),
  ]

  it('count once, in the month of their first naming at provincial level, and the months add up to the year', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`)
    const counted = months.map((month) => firstNamed(entries, 'factory', month)?.value)
    expect(counted).toEqual([0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0])
    expect(greenStanding(entries, 'factory', { year: 2025, on: '2025-12-31' }).count).toBe(3)
    expect(firstNamed(entries, 'park', '2025-05')).toBeNull()
  })

  it('are coming when they are recommended and would be new', () => {
    expect(greenStanding(entries, 'factory', moment)).toMatchObject({ count: 2, coming: 1 })
  })
})

describe('projects and measures on a day', () => {
  const project: PowerProjectRow = {
    ...{ name: '甲', kind: 'grid', work: null, listedBy: null, sitedOn: null, siteDocument: null },
    ...{ approveBy: '2025-03-01', startBy: '2025-05-01', connectBy: '2026-01-01', runBy: null },
  }

  it('show the day reached, or the day planned and whether it has passed; the works of the document come first', () => {
    const states = [
      { state: 'preparation', on: '2024-01-01' },
      { state: 'approved', on: '2025-02-20' },
    ]
    const [first, second] = projectBoard(
      [row(project, states), row({ ...project, name: '乙', work: 'xunwu' } as const, states)],
      on,
    )
    expect([first?.name, second?.name]).toEqual(['乙', '甲'])
    expect(first?.cells.map(({ done, isLate }) => [done, isLate])).toEqual([
      ['2025-02-20', false],
      [null, true],
      [null, false],
      [null, false],
    ])
    expect(first?.next?.stage).toBe('started')
    expect(projectBoard([row(project, states)], '2025-01-31')[0]?.stage.zh).toBe('前期')
  })

  it('hang under all ten actions, and are late only while they are open', () => {
    const measure = { action: 'industry', name: '措施', progress: '10', dueOn: '2025-05-31' } as const
    const open = [{ state: 'planned', on: '2025-01-01' }]
    const done = [...open, { state: 'done', on: '2025-05-30' }]
    const entries = [
      row(measure, open),
      row(measure, done),
      row(measure, [...open, { state: 'stopped', on: '2025-02-01' }]),
    ]
    const tree = actionTree(entries, on)
    expect(tree).toHaveLength(10)
    expect(tree.find(({ action }) => action === 'industry')).toMatchObject({
      done: 1,
      late: 1,
      measures: { length: 2 },
    })
    const named = entries.map((entry) => ({ ...entry, label: entry.data.name }))
    expect(lateRows(peakMeasures as never, named, on)).toMatchObject([{ due: '2025-05-31', days: 30 }])
    expect(lateRows(peakMeasures as never, named, '2025-05-31')).toEqual([])
  })
})
