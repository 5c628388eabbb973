import { readFileSync } from 'node:fs'
import { indicatorsOf, type Plugin, type Unit } from '@workpoints/core'
import { describe, expect, it } from 'vitest'
import { type CountedFor, countEntries, countFault, type Entry, naturalKey, type Register } from '../index.ts'
import { lastMonth } from '../server/demo-row.ts'
import type { DemoAsked, DemoRow, RegisterHalf } from '../server/register-half.ts'

const units = JSON.parse(
  readFileSync(new URL('../../../../seeds/ganzhou-2025/units.json', import.meta.url), 'utf8'),
) as readonly Unit[]

/** What the first plan's demonstration is made for. */
export const demoAsked: DemoAsked = {
  year: 2025,
  counties: units.filter(({ kind }) => kind === 'county' || kind === 'zone'),
  units,
}

const entryOf = (register: Register, { data, state, states }: DemoRow, index: number): Entry => {
  const at = state ?? register.states[0]?.key ?? ''
  const first = [{ state: at, on: `${demoAsked.year}-01-01` }]
  return { id: String(index), unit: String(data[register.unit]), state: at, states: states ?? first, data }
}

/** The rows of a register's demonstration, as they are kept. */
export const demoEntries = ({ register, demo }: RegisterHalf): Entry[] =>
  (demo?.(demoAsked) ?? []).map((row, index) => entryOf(register, row, index))

/** Every figure that the demonstration of a module's registers gives for a period. */
export const demoFigures = (halves: readonly RegisterHalf[], period: string): CountedFor[] =>
  halves.flatMap((half) => countEntries(half.register, demoEntries(half), period))

/** Tests that hold for the ledgers of every module: they count what it declares, and their demonstration is one of their own rows. */
export function describeLedgers(plugin: Plugin, halves: readonly RegisterHalf[]): void {
  const named = halves.map((half) => [half.register.id, half] as const)
  const end = `${demoAsked.year}-${String(lastMonth).padStart(2, '0')}-30`

  describe(`the ledgers of ${plugin.id}`, () => {
    it.each(named)('%s counts for what the module declares, and for whom it is asked', (_, { register }) => {
      const declared = new Map(indicatorsOf(plugin).map((indicator) => [indicator.id, indicator]))
      for (const count of register.counts)
        expect(countFault(count, declared.get(`${plugin.id}.${count.indicator}`))).toBeUndefined()
    })

    it.each(named)('%s has a demonstration that its own fields and rules accept', (_, { register, demo }) => {
      const rows = demo?.(demoAsked) ?? []
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

    it.each(named)('%s goes through its own states alone, in order, and not past the last month', (_, half) => {
      const states = new Set(half.register.states.map(({ key }) => key))
      for (const { state, states: steps = [] } of half.demo?.(demoAsked) ?? []) {
        const through = [...steps.map((step) => step.state), ...(state === undefined ? [] : [state])]
        expect(through.filter((key) => !states.has(key))).toEqual([])
        const days = steps.map(({ on }) => on)
        expect(days.filter((on) => on > end)).toEqual([])
        expect(days).toEqual(days.toSorted())
      }
    })
  })
}
