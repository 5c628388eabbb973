import { readFileSync } from 'node:fs'
import { big, indicatorsOf, monthsOf, type Unit } from '@workpoints/core'
import { countEntries, countFault, type Entry, naturalKey, type Register } from '@workpoints/registers'
import type { DemoRow } from '@workpoints/registers/server'
import { describe, expect, it } from 'vitest'
import { carbon } from '../index.ts'
import { carbonRegisters } from './registers.ts'

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

const named = carbonRegisters.map((half) => [half.register.id, half] as const)

const figuresOf = (period: string) =>
  carbonRegisters.flatMap(({ register, demo }) =>
    countEntries(
      register,
      (demo?.(asked) ?? []).map((row, index) => entryOf(register, row, index)),
      period,
    ),
  )
/** What the counties, or the city, come to in a month; null where there is no figure. */
const sumOf = (key: string, period: string) => {
  const own = figuresOf(period).filter(({ indicator }) => indicator === `carbon.${key}`)
  return own.length === 0 ? null : own.reduce((sum, { value }) => sum.plus(value ?? 0), big(0)).toNumber()
}

describe('the ledgers of low carbon', () => {
  it.each(named)('%s counts for what the module declares, and for whom it is asked', (_, { register }) => {
    const declared = new Map(indicatorsOf(carbon).map((indicator) => [indicator.id, indicator]))
    for (const count of register.counts)
      expect(countFault(count, declared.get(`carbon.${count.indicator}`))).toBeUndefined()
  })

  it.each(named)('%s has a demonstration that its own fields and rules accept', (_, { register, demo }) => {
    const rows = demo?.(asked) ?? []
    const known = new Map(units.map((unit) => [unit.id, unit.kind]))
    const takes = register.fields.find(({ key }) => key === register.unit)?.units ?? []
    for (const { data } of rows) {
      const isDay = (on: unknown) => on === null || (typeof on === 'string' && !Number.isNaN(Date.parse(on)))
      const wrong = register.fields.filter(
        ({ key, kind, schema }) => !schema.safeParse(data[key]).success || (kind === 'date' && !isDay(data[key])),
      )
      expect([data[register.label], wrong.map(({ key }) => key)]).toEqual([data[register.label], []])
      const broken = register.rules.filter((rule) => !rule.holds(data as never))
      expect([data[register.label], broken.map(({ text }) => text.zh)]).toEqual([data[register.label], []])
      expect(takes).toContain(known.get(String(data[register.unit])))
    }
    const keys = rows.map(({ data }) => naturalKey(register, data))
    expect(new Set(keys).size).toBe(keys.length)
    expect(rows.length).toBeGreaterThan(0)
  })

  it.each(named)(
    '%s has a demonstration in which nothing happens after its last month or in a state that is none',
    (_, { register, demo }) => {
      const states = new Set(register.states.map(({ key }) => key))
      const facts = /^(namedOn|openedOn|connectedOn|heldOn|signedOn|lentOn|registeredOn|resultOn|tradedOn|accountedOn)$/
      for (const { data, state, states: steps = [] } of demo?.(asked) ?? []) {
        const reached = [...steps.map((step) => step.state), ...(state === undefined ? [] : [state])]
        expect(reached.filter((key) => !states.has(key))).toEqual([])
        expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted())
        const days = [
          ...steps.map(({ on }) => on),
          ...Object.entries(data).flatMap(([key, on]) => (facts.test(key) ? [on] : [])),
        ]
        expect(days.filter((on) => on !== null && String(on) > '2025-06-30')).toEqual([])
      }
    },
  )
})

describe('the demonstration of low carbon', () => {
  it('builds capacity and stations up month by month, names factories once, and leaves the targets open', () => {
    const course = (key: string) =>
      monthsOf(2025)
        .slice(0, 6)
        .map((month) => sumOf(key, month))
    expect(course('new-energy-capacity')).toEqual([562.21, 568.61, 577.11, 583.41, 590.51, 597.91])
    expect(course('super-chargers')).toEqual([18, 19, 22, 22, 24, 25])
    expect(course('green-factories')).toEqual([0, 0, 0, 1, 1, 2])
  })

  it('has no figure for what the province has not accounted and what this year was not surveyed', () => {
    expect([sumOf('intensity-reduction', '2025'), sumOf('intensity-reduction', '2023')]).toEqual([null, 3.78])
    expect([sumOf('green-travel', '2025-06'), sumOf('green-travel', '2023-12')]).toEqual([null, 70.5])
  })

  it('has done the deliverables of its first half and none of those that come later', () => {
    const keys = indicatorsOf(carbon).flatMap(({ id, accumulation }) =>
      accumulation === 'milestone' ? [id.slice(7)] : [],
    )
    expect(keys.filter((key) => sumOf(key, '2025-06') === 1).toSorted()).toEqual([
      'dual-control-plan',
      'shangyou-meeting',
      'storage-pilots',
    ])
    expect(keys.filter((key) => sumOf(key, '2025-06') === null)).toEqual([])
    expect(keys.filter((key) => sumOf(key, '2025-03') === 1)).toEqual([])
  })
})
