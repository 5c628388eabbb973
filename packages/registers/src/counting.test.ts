import { type Indicator, periodEnd } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countEntries, countFault, countFor, periodsOf } from './counting.ts'
import { type Entry, reachedOn, stateOn } from './entry.ts'
import type { Register } from './register.ts'
import { villageRow, villages } from './testing/villages.ts'

const register = villages as unknown as Register
const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .record({ unit: fc.constantFrom('a', 'b', 'c'), households: fc.nat(500), begun: day, accepted: fc.option(day) })
    .map(({ unit, households, begun, accepted }) => {
      const on = accepted !== null && accepted >= begun ? accepted : null
      const states = [{ state: 'planned', on: begun }, ...(on === null ? [] : [{ state: 'accepted', on }])]
      return {
        id: '',
        unit,
        state: on === null ? 'planned' : 'accepted',
        states,
        data: villageRow({ county: unit, households: String(households) }),
      }
    }),
  { maxLength: 40 },
)

/** What the two counts of the register should come to, written down another way: day by day, in whole numbers. */
function recounted(rows: readonly Entry[], month: string): Map<string, string> {
  const figures = new Map<string, string>()
  for (const unit of new Set(rows.map((row) => row.unit))) {
    let done = 0
    let served = 0
    let all = 0
    for (const { unit: own, states, data } of rows) {
      if (own !== unit) continue
      const accepted = states.find((step) => step.state === 'accepted')?.on
      if (accepted?.startsWith(month) === true) done++
      all += Number(data['households'])
      if (accepted !== undefined && accepted.slice(0, 7) <= month) served += Number(data['households'])
    }
    figures.set(`rural.village-improvement/${unit}`, String(done))
    if (all > 0) figures.set(`rural.waste-coverage/${unit}`, `${served}/${all}`)
  }
  return figures
}

describe('counting entries', () => {
  it('comes to what an independent recount comes to, for every unit and month', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...periodsOf({}, 2025)), (rows, period) => {
        const counted = countEntries(register, rows, period)
        const told = new Map(
          counted.map(({ indicator, unit, value, numerator, denominator }) => [
            `${indicator}/${unit}`,
            numerator === null ? value : `${numerator}/${denominator}`,
          ]),
        )
        expect(told).toEqual(recounted(rows, period))
      }),
    )
  })

  it('gives shares of sums, and nothing where there is nothing to share', () => {
    const [, share] = register.counts
    if (share === undefined) throw new Error('the example counts a share')
    const row = (households: string, state = 'accepted'): Entry => ({
      id: '',
      unit: 'a',
      state,
      states: [{ state, on: '2025-01-01' }],
      data: villageRow({ households }),
    })
    expect(countFor(share, [row('1'), row('2', 'planned')], '2025-01')).toEqual({
      value: '33.333333',
      numerator: '1',
      denominator: '3',
      weight: null,
    })
    expect(countFor(share, [row('0')], '2025-01')).toBeNull()
  })

  it('knows nothing of a unit without rows, unless none is a figure', () => {
    const count = { indicator: 'village-improvement' }
    expect(countFor(count, [], '2025-01')).toBeNull()
    expect(countFor({ ...count, empty: 'zero' as const }, [], '2025-01')?.value).toBe('0')
  })

  it('takes all rows together for the city, and leaves to a tally what is no sum', () => {
    const row = (unit: string): Entry => ({ id: '', unit, state: 'accepted', states: [], data: {} })
    const counts = [
      { indicator: 'all', whom: 'city' as const },
      {
        indicator: 'done',
        whom: 'city' as const,
        tally: (rows: readonly Entry[]) => ({ value: rows.every(({ state }) => state === 'accepted') ? 1 : 0 }),
      },
    ]
    const found = countEntries({ plugin: 'rural', counts }, [row('a'), row('b')], '2025-01')
    expect(found.map(({ indicator, unit, value }) => [indicator, unit, value])).toEqual([
      ['rural.all', null, '2'],
      ['rural.done', null, '1'],
    ])
  })

  it('takes the city by its own rows where its figure is published and no sum', () => {
    const row = (unit: string): Entry => ({ id: '', unit, state: '', states: [], data: {} })
    const counts = [{ indicator: 'own', whom: 'city' as const, rows: 'city' as const }]
    const asked = { plugin: 'rural', counts, city: 'c' }
    expect(countEntries(asked, [row('a'), row('c')], '2025-01').map(({ value }) => value)).toEqual(['1'])
    expect(countEntries(asked, [row('a')], '2025-01')).toEqual([])
  })

  it('looks at states as they were', () => {
    const states = [
      { state: 'a', on: '2025-02-01' },
      { state: 'b', on: '2025-03-15' },
    ]
    expect(stateOn({ states }, '2025-01-31')).toBeUndefined()
    expect(stateOn({ states }, periodEnd('2025-02'))).toBe('a')
    expect(stateOn({ states }, '2025-03-15')).toBe('b')
    expect(reachedOn({ states }, 'b')).toBe('2025-03-15')
    expect(reachedOn({ states }, 'c')).toBeUndefined()
  })

  it('has to fit the indicator that is declared', () => {
    const declared = { reportedBy: 'county' } as Indicator
    expect(countFault({ indicator: 'x' }, declared)).toBeUndefined()
    expect(countFault({ indicator: 'x', whom: 'city' }, declared)).toContain('figure of the unit')
    expect(countFault({ indicator: 'x' }, undefined)).toContain('does not declare')
    expect(periodsOf({ every: 'year' }, 2025)).toEqual(['2025'])
    expect(periodsOf({}, 2025).at(-1)).toBe('2025-12')
  })
})

describe('adding up', () => {
  it('is exact for decimals and whole numbers, given as numbers or texts', () => {
    const row = (households: string): Entry => ({
      id: '',
      unit: 'a',
      state: '',
      states: [],
      data: villageRow({ households }),
    })
    const count = { indicator: 'x', value: ({ data }: Entry) => data['households'] as string }
    const values = ['0.1', '0.2', '12345678901', '3', '-1']
    expect(countFor(count, values.map(row), '2025-01')?.value).toBe('12345678903.3')
    expect(countFor({ indicator: 'x', value: () => 0.1 }, [row('1'), row('1'), row('1')], '2025-01')?.value).toBe('0.3')
  })
})
