import { describe, expect, it } from 'vitest'
import { type Narrowable, narrowed } from './notice-narrowed.ts'

const notice = (fields: Partial<Narrowable>): Narrowable => ({
  ...{ kind: 'remind', state: 'issued', unit: { id: '360702' }, source: '23', waitsFor: 'unit', clock: null },
  ...fields,
})

describe('the filters of the list', () => {
  const overdue = notice({ clock: { overdue: true }, unit: { id: '360703' } })
  const replied = notice({ state: 'replied', waitsFor: 'office', kind: 'supervise' })
  const closed = notice({ state: 'closed', waitsFor: null, source: null })
  const all = [overdue, replied, closed]

  it.each([
    [{}, all],
    [{ kind: 'supervise' }, [replied]],
    [{ state: 'open' }, [overdue, replied]],
    [{ state: 'closed' }, [closed]],
    [{ state: 'office' }, [replied]],
    [{ state: 'unit' }, [overdue]],
    [{ unit: '360703' }, [overdue]],
    [{ source: '23' }, [overdue, replied]],
    [{ due: 'over' }, [overdue]],
    [{ due: 'over', kind: 'supervise' }, []],
  ])('keep what fits %o', (search, expected) => {
    expect(narrowed(all, search as Record<string, string>)).toEqual(expected)
  })
})
