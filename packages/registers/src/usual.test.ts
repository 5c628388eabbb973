import { describe, expect, it } from 'vitest'
import { allAt, type Entry, notBefore, notMore, oneAt, type StateStep } from './index.ts'

const text = { zh: '不能', en: 'cannot' }
const row = (...states: readonly StateStep[]): Entry<unknown> => ({ id: '', unit: 'a', state: '', states, data: {} })
const planned = { state: 'planned', on: '2025-01-10' }
const done = row(planned, { state: 'done', on: '2025-06-30' })
const dropped = row(planned, { state: 'dropped', on: '2025-03-01' })

describe('the rules that ledgers share', () => {
  it('let a day be empty, the same or later, and name the later field', () => {
    const { field, holds } = notBefore('foundOn', 'dueOn', text)
    expect(field).toBe('dueOn')
    const days = [null, '2025-02-28', '2025-03-01', '2025-03-02']
    expect(days.map((dueOn) => holds({ foundOn: '2025-03-01', dueOn }))).toEqual([true, false, true, true])
    expect(holds({ foundOn: null, dueOn: '2025-03-01' })).toBe(true)
  })

  it('compare numbers as numbers, an empty one as nothing, and name the part', () => {
    const { field, holds } = notMore('mended', 'found', text)
    expect(field).toBe('mended')
    expect(holds({ mended: '9', found: '10' })).toBe(true)
    expect(holds({ mended: '1', found: null })).toBe(false)
    expect(holds({ mended: null, found: null })).toBe(true)
  })
})

describe('a deliverable', () => {
  it('is reached by one row or by every row that was not dropped, from the day on', () => {
    const rows = [done, dropped]
    expect([oneAt('done')(rows, '2025-05'), oneAt('done')(rows, '2025-06')]).toEqual([{ value: 0 }, { value: 1 }])
    expect(allAt('done')(rows, '2025-06')).toEqual({ value: 0 })
    expect(allAt('done', 'dropped')(rows, '2025-06')).toEqual({ value: 1 })
  })

  it('is not known without rows, and not reached where all were dropped', () => {
    expect([oneAt('done')([], '2025-06'), allAt('done')([], '2025-06')]).toEqual([null, null])
    expect(allAt('done', 'dropped')([dropped], '2025-06')).toEqual({ value: 0 })
  })
})
