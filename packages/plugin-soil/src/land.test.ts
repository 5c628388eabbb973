import type { Entry } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import { farmlandByUnit, farmlandMonths, farmlandStanding, inTenThousand } from './land.ts'
import type { FarmlandRow } from './registers/farmland.ts'

const unit = (id: string, data: FarmlandRow, states: Entry['states']): Entry<FarmlandRow> => ({
  id,
  unit: id === '3' ? 'b' : 'a',
  state: states.at(-1)?.state ?? 'listed',
  states,
  data,
})
const listed = { state: 'listed', on: '2025-01-01' }
const slight = { degree: 'slight', area: '60', producePasses: null } as const
const moderate = { degree: 'moderate', area: '30', producePasses: true } as const
const entries = [
  unit('1', slight, [listed, { state: 'measured', on: '2025-01-20' }]),
  unit('2', moderate, [listed, { state: 'measured', on: '2025-02-10' }, { state: 'verified', on: '2025-03-31' }]),
  unit('3', { ...moderate, area: '10', producePasses: false }, [listed, { state: 'verified', on: '2025-02-01' }]),
  unit('4', { degree: 'none', area: '500', producePasses: null }, [listed]),
]

describe('farmland in the course of the year', () => {
  it('is under its measures from the month in which they were taken, and moderately polluted land from when its produce passed', () => {
    expect(farmlandMonths(entries, ['2024-12', '2025-01', '2025-02', '2025-03'])).toEqual([
      { period: '2024-12', under: { slight: '0', moderate: '0', severe: '0' }, due: '100', percent: '0.0' },
      { period: '2025-01', under: { slight: '60', moderate: '0', severe: '0' }, due: '40', percent: '60.0' },
      { period: '2025-02', under: { slight: '60', moderate: '0', severe: '0' }, due: '40', percent: '60.0' },
      { period: '2025-03', under: { slight: '60', moderate: '30', severe: '0' }, due: '10', percent: '90.0' },
    ])
  })

  it('says how much is still missing, and nothing once the rate rounds to the target', () => {
    expect(farmlandStanding(entries, '2025-03', '93')).toMatchObject({ percent: '90.0', meets: false, missingMu: '3' })
    expect(farmlandStanding(entries, '2025-03', '90')).toMatchObject({ meets: true, missingMu: '0' })
    expect(farmlandStanding([], '2025-03', '93')).toMatchObject({ percent: null, meets: null, E: '0', missingMu: '0' })
  })

  it('is shown by unit, the one with the most to do first', () => {
    expect(
      farmlandByUnit(entries, '2025-03', '93').map((row) => [row.unit, row.units, row.open, row.missingMu]),
    ).toEqual([
      ['b', 1, 1, '10'],
      ['a', 2, 0, '0'],
    ])
  })

  it('is written in 万亩', () => {
    expect(inTenThousand('186000')).toBe('18.60')
  })
})
