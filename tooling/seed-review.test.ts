import { describe, expect, test } from 'vitest'
import type { Unit } from '../packages/core/src/index.ts'
import { buildPlan, type SeedParts } from './seed-plan.ts'
import { locate, type Review, type ReviewedTarget } from './seed-review.ts'

const text = (zh: string) => ({ zh, en: zh })
const source = '一、建成污水\n管网 180 公里。\n二、出台方案。'
const end = source.length

const office: Unit = {
  id: 'cgj',
  kind: 'department',
  name: text('市城管局'),
  full: '市城管局',
  code: null,
  aliases: [],
  members: [],
  tile: null,
  validFrom: '2025-01-01',
  validTo: null,
}

const sewers: ReviewedTarget = {
  id: 'urban.sewers',
  source: '1',
  draft: { quote: '建成污水管网180公里' },
  indicator: 'urban.sewers',
  name: text('污水管网'),
  scope: { name: text('全市'), units: ['city'] },
}

function parts(changes: { targets?: ReviewedTarget[]; dropped?: Review['dropped']; raw?: string }): SeedParts {
  const span = (words: string) => locate(source, words, [0, end])
  return {
    source,
    units: [office],
    plugins: [{ id: 'urban', title: text('城市'), area: 1, indicators: [] }],
    review: {
      plan: { id: 'p', title: text('p'), parent: null },
      goals: {},
      areas: { '1': 'Urban' },
      tasks: { '1': text('管网') },
      everyTask: null,
      targets: changes.targets ?? [sewers],
      dropped: changes.dropped ?? [{ source: '1', quote: '出台方案', why: '不在本项' }],
    },
    draft: {
      document: { title: 'p', number: '1', issuer: 'o', year: 2025 },
      goals: [],
      areas: [{ number: 1, title: '建成', tasks: [1] }],
      tasks: [
        {
          number: 1,
          area: 1,
          text: '建成污水管网180公里',
          span: [0, end],
          units: [{ name: '市城管局', raw: changes.raw ?? '市城管局', role: 'responsible', collective: false }],
          targets: [
            {
              name: '污水管网',
              comparator: '>=',
              value: 180,
              valueTo: null,
              unit: '公里',
              scope: null,
              due: null,
              commitment: 'firm',
              quote: '建成污水管网180公里',
              span: span('建成污水管网 180 公里'),
            },
          ],
          deliverables: [{ text: '出台方案', due: null, span: span('出台方案') }],
        },
      ],
      numbers: [],
      doubts: [],
    },
  }
}

describe('a review', () => {
  test('turns a draft item into a target with its place, due at the end of the year', () => {
    const [target] = buildPlan(parts({})).targets
    expect(target?.demand).toEqual({ kind: 'at-least', value: '180' })
    expect(target?.quote).toBe('建成污水管网 180 公里')
    expect(target?.due).toBe('2025-12-31')
  })

  test('makes the first-listed unit the assumed lead', () => {
    expect(buildPlan(parts({})).assignments).toEqual([
      { task: '1', unit: 'cgj', role: 'responsible', assumedLead: true },
    ])
  })

  test('applies a correction that still meets the draft, and refuses one that does not', () => {
    const fix = (from: number) => [
      { ...sewers, corrections: [{ field: 'value' as const, from, to: 181, why: '原文为181' }] },
    ]
    expect(buildPlan(parts({ targets: fix(180) })).targets[0]?.demand).toEqual({ kind: 'at-least', value: '181' })
    expect(() => buildPlan(parts({ targets: fix(179) }))).toThrow('the draft says 180')
  })

  test('refuses to forget a draft item', () => {
    expect(() => buildPlan(parts({ dropped: [] }))).toThrow('1: 出台方案')
  })

  test('refuses a reference to an item that the draft has not', () => {
    expect(() => buildPlan(parts({ targets: [{ ...sewers, draft: { quote: '无此句' } }] }))).toThrow('0 draft items')
  })

  test('wants a quote and a reason for what the intake does not see', () => {
    const added = { ...sewers, draft: null, quote: '污水管网 180 公里', demand: { kind: 'done' as const } }
    const dropped = [...parts({}).review.dropped, { source: '1', quote: '建成污水管网180公里', why: '由增补项代替' }]
    expect(() => buildPlan(parts({ targets: [added], dropped }))).toThrow('needs its quote and why')
    expect(buildPlan(parts({ targets: [{ ...added, why: '读出' }], dropped })).targets[0]?.quote).toBe(
      '污水管网 180 公里',
    )
  })

  test('stops at a unit that nobody knows', () => {
    const unknown = parts({ raw: '市某局' })
    const [task] = unknown.draft.tasks
    if (task?.units[0]) task.units[0].name = '市某局'
    expect(() => buildPlan(unknown)).toThrow('市某局')
  })
})

describe('locate', () => {
  test('finds words across a line break', () => {
    expect(source.slice(...locate(source, '污水管网180', [0, end]))).toBe('污水\n管网 180')
  })

  test('refuses words that are absent or stand twice', () => {
    expect(() => locate(source, '没有', [0, end])).toThrow('has no')
    expect(() => locate(source, '、', [0, end])).toThrow('twice')
  })
})
