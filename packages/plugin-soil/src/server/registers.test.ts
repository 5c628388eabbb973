import { readFileSync } from 'node:fs'
import { big, indicatorsOf, type Unit } from '@workpoints/core'
import { countEntries, countFault, type Entry, naturalKey, type Register } from '@workpoints/registers'
import type { DemoRow } from '@workpoints/registers/server'
import { describe, expect, it } from 'vitest'
import { soil } from '../index.ts'
import { soilRegisters } from './registers.ts'

const units = JSON.parse(
  readFileSync(new URL('../../../../seeds/ganzhou-2025/units.json', import.meta.url), 'utf8'),
) as readonly Unit[]
const counties = units.filter(({ kind }) => kind === 'county' || kind === 'zone')
const asked = { year: 2025, counties, units }

const entryOf = (register: Register, { data, state, states }: DemoRow, index: number): Entry => {
  const at = state ?? register.states[0]?.key ?? ''
  return {
    id: String(index),
    unit: String(data[register.unit]),
    state: at,
    states: states ?? [{ state: at, on: '2025-01-01' }],
    data,
  }
}

const named = soilRegisters.map((half) => [half.register.id, half] as const)

describe('the ledgers of soil', () => {
  it.each(named)('%s counts for what the module declares, and for whom it is asked', (_, { register }) => {
    const declared = new Map(indicatorsOf(soil).map((indicator) => [indicator.id, indicator]))
    for (const count of register.counts)
      expect(countFault(count, declared.get(`soil.${count.indicator}`))).toBeUndefined()
  })

  it.each(named)('%s has a demonstration that its own fields and rules accept', (_, { register, demo }) => {
    const rows = demo?.(asked) ?? []
    for (const { data } of rows) {
      const wrong = register.fields.filter(({ key, schema }) => !schema.safeParse(data[key]).success)
      expect([data[register.label], wrong.map(({ key }) => key)]).toEqual([data[register.label], []])
      const broken = register.rules.filter((rule) => !rule.holds(data as never))
      expect([data[register.label], broken.map(({ text }) => text.zh)]).toEqual([data[register.label], []])
    }
    const keys = rows.map(({ data }) => naturalKey(register, data))
    expect(new Set(keys).size).toBe(keys.length)
    expect(demo === null || rows.length > 0).toBe(true)
  })

  it.each(named)(
    '%s has a demonstration in which nothing happens after its last month or in a state that is none',
    (_, { register, demo }) => {
      const states = new Set(register.states.map(({ key }) => key))
      for (const { state, states: steps = [] } of demo?.(asked) ?? []) {
        expect(
          [...steps.map((step) => step.state), ...(state === undefined ? [] : [state])].filter(
            (key) => !states.has(key),
          ),
        ).toEqual([])
        expect(steps.map(({ on }) => on).filter((on) => on > '2025-06-30')).toEqual([])
        expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted())
      }
    },
  )

  it('give the demonstration a city that nears its farmland target and has one county behind', () => {
    const figures = soilRegisters.flatMap(({ register, demo }) =>
      countEntries(
        register,
        (demo?.(asked) ?? []).map((row, index) => entryOf(register, row, index)),
        '2025-06',
      ),
    )
    const shareOf = (indicator: string) => {
      const own = figures.filter((figure) => figure.indicator === indicator)
      const sum = (key: 'numerator' | 'denominator') =>
        own.reduce((total, figure) => total.plus(figure[key] ?? 0), big(0))
      return sum('numerator').times(100).div(sum('denominator')).round(1).toFixed()
    }
    expect([shareOf('soil.farmland-safe-use'), shareOf('soil.plot-safe-use')]).toEqual(['94.1', '97.9'])
    const figureOf = (indicator: string) =>
      figures.filter((figure) => figure.indicator === indicator).reduce((sum, { value }) => sum + Number(value), 0)
    expect(figureOf('soil.radiation-hazards')).toBe(2)
    expect([
      figureOf('soil.cause-survey'),
      figureOf('soil.zero-waste-list'),
      figureOf('soil.zero-waste-model'),
    ]).toEqual([1, 0, 0])
  })
})
