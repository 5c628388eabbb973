import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicator.ts'
import type { Demand } from '../target.ts'
import { exampleIndicator, exampleTarget } from './example.ts'
import { targetForUnit } from './share.ts'

const scope = { name: { zh: '各县', en: 'the counties' }, units: ['a', 'b'] }

function own(demand: Demand, indicator: Partial<Indicator>, value: string | null) {
  const allocation = value === null ? null : { target: 'example.target', unit: 'a', value }
  return targetForUnit(exampleTarget(demand, { scope }), exampleIndicator(indicator), 'a', allocation)
}

const percent: Partial<Indicator> = { accumulation: 'level', rollUp: 'ratio', unit: { zh: '%', en: '%' } }

describe('a unit’s own target', () => {
  it.each([
    [{ kind: 'at-least', value: '400' }, {}, { kind: 'at-least', value: '30' }],
    [{ kind: 'about', value: '400', tolerance: '0.05' }, {}, { kind: 'about', value: '30', tolerance: '0.05' }],
    [{ kind: 'close', total: 20 }, { accumulation: 'level' }, { kind: 'close', total: 30 }],
    [{ kind: 'at-least', value: '75' }, percent, { kind: 'at-least', value: '30' }],
    [{ kind: 'stable', baseline: null, tolerance: '0' }, {}, { kind: 'stable', baseline: '30', tolerance: '0' }],
    [{ kind: 'class', value: 2 }, {}, { kind: 'class', value: 2 }],
  ] as const)('of %o is its share', (demand, indicator, expected) => {
    const target = own(demand as Demand, indicator as Partial<Indicator>, '30')
    expect(target?.demand).toEqual(expected)
    expect(target?.scope.units).toEqual(['a'])
  })

  it.each([
    [{ kind: 'at-least', value: '400' }, {}],
    [
      { kind: 'at-most', value: '5' },
      { accumulation: 'incident', direction: 'lower' },
    ],
    [{ kind: 'close', total: 20 }, { accumulation: 'level' }],
    [
      { kind: 'at-least', value: '650' },
      { accumulation: 'level', rollUp: 'none' },
    ],
    [{ kind: 'stable', baseline: '8', tolerance: '0' }, { direction: 'lower' }],
  ] as const)('of %o is not there without a share', (demand, indicator) => {
    expect(own(demand as Demand, indicator as Partial<Indicator>, null)).toBeNull()
  })

  it.each([
    [{ kind: 'at-least', value: '75' }, percent],
    [
      { kind: 'at-most', value: '25.5' },
      { accumulation: 'mean', rollUp: 'mean', direction: 'lower' },
    ],
    [{ kind: 'zero' }, { accumulation: 'incident', direction: 'lower' }],
    [{ kind: 'dynamic-zero' }, { accumulation: 'level', direction: 'lower' }],
    [
      { kind: 'class', value: 2 },
      { accumulation: 'level', rollUp: 'worst', direction: 'lower' },
    ],
    [{ kind: 'done' }, { accumulation: 'milestone', rollUp: 'none' }],
  ] as const)('of %o is the same for everybody', (demand, indicator) => {
    const target = own(demand as Demand, indicator as Partial<Indicator>, null)
    expect([target?.demand, target?.scope.units]).toEqual([demand, ['a']])
  })

  it('is the whole target where it is asked of this unit alone', () => {
    const target = exampleTarget({ kind: 'at-least', value: '50' })
    expect(targetForUnit(target, exampleIndicator(), 'a', null)).toBe(target)
  })

  it('may be zero for an amount, and is not there for no problems to close', () => {
    expect(own({ kind: 'at-least', value: '400' }, {}, '0')?.demand).toEqual({ kind: 'at-least', value: '0' })
    expect(own({ kind: 'close', total: 20 }, {}, '0')).toBeNull()
    expect(own({ kind: 'close', total: 20 }, {}, '1.5')).toBeNull()
  })
})
