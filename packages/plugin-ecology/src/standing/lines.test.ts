import type { Named, StateStep } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import type { ControlLineRow } from '../registers/control-lines.ts'
import type { GreenShieldRow } from '../registers/green-shield.ts'
import type { LineClueRow } from '../registers/line-clues.ts'
import type { MineRow } from '../registers/mines.ts'
import { cluesStanding, isShieldOpen, linesStanding, shieldStanding } from './lines.ts'
import { minesStanding } from './mines.ts'

function entry<D>(id: string, data: D, steps: readonly (readonly [string, string])[] = []): Named<D> {
  const states: StateStep[] = steps.map(([state, on]) => ({ state, on }))
  return { id, unit: 'a', label: id, state: states.at(-1)?.state ?? '', states, data }
}
const on = '2025-06-30'

describe('mines on a day', () => {
  const mine = (id: string, producedOn: string | null, passedOn: string | null = null): Named<MineRow> =>
    entry(id, { licensedOn: '2019-01-01', producedOn, passedOn })
  const mines = [
    mine('second year', '2024-01-10'),
    mine('overdue', '2023-06-29'),
    mine('last day', '2023-06-30'),
    mine('in time', '2022-01-01', '2023-12-31'),
    mine('late', '2022-02-01', '2024-02-02'),
    mine('not producing', null),
  ]

  it('are listed with the overdue one first, then by their last day; the last day itself is in time', () => {
    expect(minesStanding(mines, on).cases.map(({ label, state, days }) => [label, state, days])).toEqual([
      ['overdue', 'overdue', -1],
      ['last day', 'to-pass', 0],
      ['second year', 'to-pass', 194],
    ])
  })

  it('are counted by the month of their last day', () => {
    const { months, percent } = minesStanding(mines, on)
    expect(months.filter(({ overdue, open, late, inTime }) => overdue + open + late + inTime > 0)).toEqual([
      { period: '2024-01', inTime: 1, late: 0, overdue: 0, open: 0 },
      { period: '2024-02', inTime: 0, late: 1, overdue: 0, open: 0 },
      { period: '2025-06', inTime: 0, late: 0, overdue: 1, open: 1 },
      { period: '2026-01', inTime: 0, late: 0, overdue: 0, open: 1 },
    ])
    expect(percent).toBe('33.3')
  })
})

describe('Green Shield points on a day', () => {
  const point = (id: string, dueOn: string | null, ...steps: readonly (readonly [string, string])[]) =>
    entry<GreenShieldRow>(id, { reserve: '示例', foundOn: '2025-01-08', dueOn }, steps)
  const points = [
    point('closed', '2025-03-01', ['clue', '2025-01-08'], ['closed', '2025-05-01']),
    point('planned', '2025-06-29', ['clue', '2025-01-08'], ['plan', '2025-03-01']),
    point('rectified late', '2025-03-01', ['clue', '2025-01-08'], ['rectified', '2025-06-01']),
    point('closed later', '2025-06-30', ['clue', '2025-01-08'], ['plan', '2025-02-01'], ['closed', '2025-07-03']),
    point('new', null),
  ]

  it('are overdue when the rectification itself is not done after its day', () => {
    const { byState, overdue, ...summary } = shieldStanding(points, on)
    expect(summary).toEqual({ clues: 5, verified: 4, problems: 4, closed: 1, open: 3 })
    expect(overdue.map(({ label }) => label)).toEqual(['planned'])
    expect(byState.map(({ state, count }) => [state, count]).filter(([, count]) => count !== 0)).toEqual([
      ['clue', 1],
      ['plan', 2],
      ['rectified', 1],
      ['closed', 1],
    ])
    expect(points.filter((one) => isShieldOpen(one, on)).map(({ label }) => label)).toEqual([
      ...['planned', 'rectified late', 'closed later'],
    ])
  })

  it('are not there before they were handed down', () => {
    expect(shieldStanding(points, '2024-12-31')).toMatchObject({ clues: 0, open: 0 })
  })
})

describe('the red lines on a day', () => {
  const clue = (id: string, data: Partial<LineClueRow>, ...steps: readonly (readonly [string, string])[]) =>
    entry<LineClueRow>(
      id,
      {
        ...{ line: 'farmland', foundOn: '2025-02-01', areaInside: '0.01', approved: false, coreZone: false },
        ...{ dueOn: '2025-06-01', ...data },
      },
      [['clue', '2025-02-01'], ...steps],
    )

  it('hold every unapproved area that is not closed, however small, once it was checked', () => {
    const checked = ['checked', '2025-03-01'] as const
    const clues = [
      clue('small', {}, checked),
      clue('lawful', { approved: true }, checked),
      clue('core zone', { line: 'ecological', approved: true, coreZone: true, dueOn: null }, checked),
      clue('unchecked', {}),
      clue('closed', {}, checked, ['closed', '2025-05-01']),
    ]
    const { found, unchecked, open } = cluesStanding(clues, on)
    expect([found, unchecked, open.map(({ label, late }) => [label, late])]).toEqual([
      5,
      1,
      [
        ['small', true],
        ['core zone', false],
      ],
    ])
  })

  it('are short where the latest measured area is less than the assigned one; the urban boundary is a limit', () => {
    const line = (id: string, data: Partial<ControlLineRow>): Named<ControlLineRow> =>
      entry(id, {
        ...{ line: 'farmland', year: '2025', assigned: '100', present: '100', measuredOn: '2025-04-30' },
        ...data,
      })
    const standing = linesStanding(
      [
        line('old', { year: '2024', present: '90' }),
        line('new', { present: '99.99' }),
        line('urban', { line: 'urban', present: '1' }),
        line('not measured', { line: 'ecological', present: null, measuredOn: null }),
      ],
      on,
    )
    expect(
      standing.map(({ line: key, short, unmeasured }) => [key, short.map(({ missing }) => missing), unmeasured]),
    ).toEqual([
      ['ecological', [], 1],
      ['farmland', ['0.01'], 0],
      ['urban', [], 0],
    ])
  })
})
