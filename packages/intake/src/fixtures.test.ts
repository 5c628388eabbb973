import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeText, readPlan } from './index.ts'
import { type Score, scoreReading, type Truth } from './scoring.ts'

const folder = new URL('../fixtures/', import.meta.url)
const seeds = new URL('../../../seeds/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.truth.json'))
  .map((file) => file.replace('.truth.json', ''))

function read(name: string): { truth: Truth; text: string } {
  const own = new URL(`${name}.txt`, folder)
  const truth = JSON.parse(readFileSync(new URL(`${name}.truth.json`, folder), 'utf8')) as Truth
  return { truth, text: decodeText(readFileSync(existsSync(own) ? own : new URL(`${name}/source.txt`, seeds))) }
}

function share(score: Score, field: string): number {
  const tally = score.fields.get(field)
  return tally ? tally.right / tally.total : 1
}

describe.each(names)('%s against its hand-made truth', (name) => {
  const { truth, text } = read(name)
  const score = scoreReading(truth, readPlan(text))

  const missesOf = (field: string): string[] => score.misses.filter((miss) => miss.startsWith(`${field}:`))

  it.each(['document', 'goal count', 'goal text', 'areas', 'task count', 'task', 'task text', 'unit'])(
    'has every %s right',
    (field) => {
      expect(missesOf(field)).toEqual([])
    },
  )

  it('has at least 95 of 100 targets right in every field, and few that are not there', () => {
    const surplus = missesOf('target surplus')
    const wrong = missesOf('target whole')
    expect(share(score, 'target whole') >= 0.95 ? [] : wrong).toEqual([])
    expect(surplus.slice(Math.ceil((score.fields.get('target found')?.total ?? 0) * 0.05))).toEqual([])
  })

  it('finds at least 85 of 100 deliverables', () => {
    expect(share(score, 'deliverable') >= 0.85 ? [] : missesOf('deliverable')).toEqual([])
  })
})

describe('the scorer', () => {
  it('counts a wrong value, a missing target and a surplus one', () => {
    const { truth, text } = read('ganzhou-2025')
    const plan = structuredClone(readPlan(text))
    const targets = plan.goals[0]?.targets ?? []
    if (targets[0]) targets[0].value = 1
    const moved = plan.goals[1]?.targets.pop()
    if (moved) plan.goals[2]?.targets.push(moved)
    const { fields } = scoreReading(truth, plan)
    const missing = (field: string): number => (fields.get(field)?.total ?? 0) - (fields.get(field)?.right ?? 0)
    expect([
      missing('target value'),
      missing('target found'),
      missing('target surplus'),
      missing('target whole'),
    ]).toEqual([1, 1, 1, 2])
  })
})
