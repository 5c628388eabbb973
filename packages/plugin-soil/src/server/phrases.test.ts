import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { soilRegisters } from './registers.ts'

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')

interface Plan {
  readonly tasks: readonly { readonly number: string; readonly area: number; readonly text: string }[]
  readonly goals: readonly { readonly id: string; readonly text: string }[]
  readonly targets: readonly { readonly indicator: string; readonly source: string }[]
}
const plan = JSON.parse(read('seeds/ganzhou-2025/plan.json')) as Plan

/** Letters alone: quotes, brackets and blanks are set differently by the document and by us. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}%]/gu, '')
const codes = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')

const rows = (read('packages/plugin-soil/README.md').split('## Where each phrase is held')[1]?.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => /^\| (goal-)?\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, source = '', phrase = '', registers, indicators]) => ({
    ...{ source, phrase: bare(phrase), registers: codes(registers), indicators: codes(indicators) },
  }))

describe('the phrases of the soil tasks and goals', () => {
  const texts = [
    ...plan.tasks.filter(({ area }) => area === 8).map(({ number, text }) => [number, text] as const),
    ...plan.goals.filter(({ id }) => id === 'goal-3' || id === 'goal-6').map(({ id, text }) => [id, text] as const),
  ]

  it.each(texts)('of %s are all held somewhere, and nothing is left over', (source, text) => {
    const own = rows.filter((row) => row.source === source)
    const left = own.reduce((rest, { phrase }) => {
      expect(rest).toContain(phrase)
      return rest.replace(phrase, ' ')
    }, bare(text))
    expect(left.split(' ').filter((word) => !/^(和|及|并)?$/.test(word) && !/状况$/.test(word))).toEqual([])
  })

  it('have exactly one place for every target and deliverable', () => {
    const asked = plan.targets.filter(({ indicator }) => indicator.startsWith('soil.'))
    const held = rows.flatMap(({ source, indicators }) => indicators.map((key) => `${source} soil.${key}`))
    expect(held.toSorted()).toEqual(asked.map(({ source, indicator }) => `${source} ${indicator}`).toSorted())
  })

  it('are held by the registers there are, each of them for some phrase, and counted where an indicator stands', () => {
    const known = soilRegisters.map(({ register }) => register.path)
    expect([...new Set(rows.flatMap(({ registers }) => registers))].toSorted()).toEqual(known.toSorted())
    const counted = soilRegisters.flatMap(({ register }) => register.counts.map(({ indicator }) => indicator))
    expect(counted.toSorted()).toEqual(rows.flatMap(({ indicators }) => indicators).toSorted())
  })
})
