import { readFileSync } from 'node:fs'
import { bareText, type HeldPhrase } from '@workpoints/core'
import { describe, expect, it } from 'vitest'
import type { RegisterHalf } from '../server/register-half.ts'

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')

interface Plan {
  readonly tasks: readonly { readonly number: string; readonly area: number; readonly text: string }[]
  readonly goals: readonly { readonly id: string; readonly text: string }[]
  readonly targets: readonly { readonly indicator: string; readonly source: string }[]
}

const codes = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')

/** The rows of the README's table of phrases. */
const rowsOf = (readme: string) =>
  (readme.split('## Where each phrase is held')[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => /^\| (goal-)?\d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, source = '', phrase = '', registers, indicators]) => ({
      ...{ source, phrase: bareText(phrase), registers: codes(registers), indicators: codes(indicators) },
    }))

/** Which part of the document a module holds, and the ledgers it holds it in. */
export interface PhrasesOf {
  readonly plugin: string
  readonly area: number
  readonly goals: readonly string[]
  readonly registers: readonly RegisterHalf[]
  /** What the module tells the pages of its tasks. */
  readonly held: readonly HeldPhrase[]
  /** Indicators that are computed beside the ledgers, from series, by their keys. */
  readonly computed?: readonly string[]
}

/**
 * Tests that the README of a module says where each phrase of its tasks and goals is held: `describePhrases({ plugin: 'soil', area: 8,
 * goals: ['goal-3'], registers, held })`. Its section “Where each phrase is held” has the columns source, phrase, registers and indicators, the
 * last two in backticks; no text may be left over but joining words and the name of the goal.
 */
export function describePhrases({ plugin, area, goals, registers, held, computed = [] }: PhrasesOf): void {
  const plan = JSON.parse(read('seeds/ganzhou-2025/plan.json')) as Plan
  const rows = rowsOf(read(`packages/plugin-${plugin}/README.md`))
  const texts = [
    ...plan.tasks.filter((task) => task.area === area).map(({ number, text }) => [number, text] as const),
    ...plan.goals.filter(({ id }) => goals.includes(id)).map(({ id, text }) => [id, text] as const),
  ]

  describe(`the phrases of the ${plugin} tasks and goals`, () => {
    it.each(texts)('of %s are all held somewhere, and nothing is left over', (source, text) => {
      const own = rows.filter((row) => row.source === source)
      const left = own.reduce((rest, { phrase }) => {
        expect(rest).toContain(phrase)
        return rest.replace(phrase, ' ')
      }, bareText(text))
      expect(left.split(' ').filter((word) => !/^(和|及|并)?$/.test(word) && !/状况$/.test(word))).toEqual([])
    })

    it('are those of this area and these goals, and no others', () => {
      expect([...new Set(rows.map(({ source }) => source))].toSorted()).toEqual(
        texts.map(([source]) => source).toSorted(),
      )
    })

    it('have exactly one place for every target and deliverable', () => {
      const asked = plan.targets.filter(({ indicator }) => indicator.startsWith(`${plugin}.`))
      const held = rows.flatMap(({ source, indicators }) => indicators.map((key) => `${source} ${plugin}.${key}`))
      expect(held.toSorted()).toEqual(asked.map(({ source, indicator }) => `${source} ${indicator}`).toSorted())
    })

    it('are told to the pages of the tasks as they stand here', () => {
      const told = rows
        .filter((row) => !row.source.startsWith('goal') && row.registers.length > 0)
        .map((row) => ({ phrase: row.phrase, registers: row.registers }))
      expect(held.map((one) => ({ phrase: bareText(one.phrase), registers: one.registers }))).toEqual(told)
    })

    it('are held by the registers there are, each of them for some phrase, and counted where an indicator stands', () => {
      const known = registers.map(({ register }) => register.path)
      expect([...new Set(rows.flatMap((row) => row.registers))].toSorted()).toEqual(known.toSorted())
      const counted = registers.flatMap(({ register }) => register.counts.map(({ indicator }) => indicator))
      expect([...counted, ...computed].toSorted()).toEqual(
        [...new Set(rows.flatMap(({ indicators }) => indicators))].toSorted(),
      )
    })
  })
}
