import type { Entry, StateStep } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import { type DutyRows, dutiesOn, lateHazards } from './duties.ts'

const row = <D>(data: D, ...states: readonly StateStep[]): Entry<D> => ({
  id: JSON.stringify(data),
  unit: '360702',
  state: states.at(-1)?.state ?? '',
  states,
  data,
})
const nothing: DutyRows = {
  ...{ causes: [], supervised: [], hazards: [], waste: [], fulls: [] },
  ...{ tailings: [], metals: [], newPollutants: [], zeroWaste: [] },
}
const enterprise = { year: '2025', hazardCheckedOn: null, lookBackOn: null, soilMonitoredOn: null }
const at = { on: '2025-06-30', year: 2025 }
const found = (rows: Partial<DutyRows>, title: string, asked = at) =>
  dutiesOn({ ...nothing, ...rows }, asked).find((duty) => duty.title.zh.includes(title))

describe('a duty of the year', () => {
  it('is done on its day, not the day before, and not by what was done the year before', () => {
    const supervised = ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01', null].map((hazardCheckedOn) =>
      row({ ...enterprise, hazardCheckedOn }),
    )
    expect(found({ supervised }, '隐患排查')).toMatchObject({ done: 2, all: 5 })
    expect(found({ supervised }, '隐患排查', { ...at, on: '2025-07-01' })).toMatchObject({ done: 3, all: 5 })
  })

  it('is asked of the enterprises of the year’s list only', () => {
    const supervised = [row(enterprise), row({ ...enterprise, year: '2024' })]
    expect(found({ supervised }, '回头看')).toMatchObject({ done: 0, all: 1 })
  })

  it('leaves closed ponds and cancelled projects aside, and wants all five', () => {
    const tailings = ['running', 'closed'].map((condition) => row({ condition, floodCheckedOn: '2025-03-20' }))
    expect(found({ tailings }, '汛前检查')).toMatchObject({ done: 1, all: 1 })
    const zeroWaste = ['done', 'cancelled', 'planned'].map((state) => row(state, { state, on: '2025-05-01' }))
    expect(found({ zeroWaste }, '无废城市')).toMatchObject({ done: 1, all: 2 })
    const fulls = [4, 5].map((count) => row({ year: '2025', fulls: Array.from({ length: count }, (_, i) => `f${i}`) }))
    expect(found({ fulls }, '五全')).toMatchObject({ done: 1, all: 2 })
  })
})

describe('a hidden danger', () => {
  const danger = { foundOn: '2025-03-01', dueOn: '2025-05-31' }
  it('is late from the day after its day until it is closed', () => {
    const open = row(danger, { state: 'open', on: '2025-03-01' })
    expect(lateHazards([open], '2025-05-31')).toEqual([])
    expect(lateHazards([open], '2025-06-01').map(({ days }) => days)).toEqual([1])
    const closed = row(danger, { state: 'open', on: '2025-03-01' }, { state: 'closed', on: '2025-06-10' })
    expect(lateHazards([closed], '2025-06-09').map(({ days }) => days)).toEqual([9])
    expect(lateHazards([closed], '2025-06-10')).toEqual([])
    expect(found({ hazards: [open] }, '隐患整改')?.note?.zh).toBe('1 处已过整改期限')
  })

  it('without a day to be gone by, or not found yet, is not late', () => {
    expect(lateHazards([row({ ...danger, dueOn: null }), row({ ...danger, foundOn: '2025-07-01' })], at.on)).toEqual([])
  })
})
