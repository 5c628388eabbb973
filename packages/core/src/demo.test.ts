import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulateAllocations, simulateObservations } from './demo.ts'
import { DemoProfile } from './demo-profile.ts'
import { apportion, randomOf } from './demo-random.ts'
import type { Indicator } from './indicator.ts'
import { Observation } from './observation.ts'
import type { Plan } from './plan.ts'
import { type Demand, Target } from './target.ts'
import { Unit } from './unit.ts'

const text = (zh: string) => ({ zh, en: zh })

const units = [
  ...['east', 'west', 'north'].map((id) => ({ id, kind: 'county', members: [] })),
  { id: 'all', kind: 'group', members: ['east', 'west', 'north'] },
  { id: 'city', kind: 'city', members: [] },
].map(({ id, kind, members }) =>
  Unit.parse({
    id,
    kind,
    name: text(id),
    full: id,
    code: null,
    aliases: [],
    members,
    tile: null,
    validFrom: '2025-01-01',
    validTo: null,
  }),
)

const indicator = (id: string, how: Pick<Indicator, 'accumulation' | 'rollUp'>, decimals = 0): Indicator => ({
  id,
  name: text(id),
  unit: text('个'),
  ...how,
  direction: 'higher',
  reportedBy: how.rollUp === 'none' ? 'lead' : 'county',
  decimals,
  meaning: text(id),
})

const indicators = [
  indicator('a.toilets', { accumulation: 'flow', rollUp: 'sum' }),
  indicator('a.capacity', { accumulation: 'level', rollUp: 'sum' }, 2),
  indicator('a.good-days', { accumulation: 'ratio', rollUp: 'ratio' }, 1),
  indicator('a.pm', { accumulation: 'mean', rollUp: 'mean' }, 1),
  indicator('a.events', { accumulation: 'incident', rollUp: 'sum' }),
  indicator('a.plan', { accumulation: 'milestone', rollUp: 'none' }),
]

const target = (id: string, demand: Demand, scope = 'all'): Target =>
  Target.parse({
    id,
    indicator: id,
    source: '1',
    name: text(id),
    scope: { name: text(scope), units: [scope] },
    demand,
    due: '2025-12-31',
    commitment: 'firm',
    pace: null,
    quote: '',
    span: [0, 0],
  })

const plan: Plan = {
  id: 'p',
  year: 2025,
  title: text('p'),
  number: '1',
  issuer: 'office',
  parent: null,
  thresholds: { green: 0.9, yellow: 0.7 },
  goals: [],
  areas: [],
  tasks: [],
  assignments: [],
  targets: [
    target('a.toilets', { kind: 'about', value: '4200', tolerance: '0.05' }),
    target('a.capacity', { kind: 'at-least', value: '650' }),
    target('a.good-days', { kind: 'at-least', value: '96' }),
    target('a.pm', { kind: 'at-most', value: '25.5' }),
    target('a.events', { kind: 'zero' }),
    target('a.plan', { kind: 'done' }, 'city'),
  ],
}

const profile = DemoProfile.parse({
  seed: 'test',
  note: 'simulated',
  weights: { people: { east: 3, west: 2, north: 1 }, land: { east: 1, west: 1, north: 3 } },
  missing: { west: ['2025-06'], north: ['2025-02', '2025-03'] },
  targets: {
    'a.toilets': { months: [10, 200, 500, null, 1500, 2000], spread: 0.3 },
    'a.capacity': { months: [500, 510, 520.55, 530, 540, 550], spread: 0.1, by: 'land' },
    'a.good-days': { months: [95, 96, 97, 98, 97, 96], whole: 'days', spread: 3, automatic: true },
    'a.pm': { months: [30, 28, 26, 24, 20, 16], spread: 0.1, automatic: true },
    'a.events': { counts: { west: { '2025-05': 2 } } },
    'a.plan': { milestone: '2025-04' },
  },
})

const demo = { plan, units, indicators }
const observations = simulateObservations(demo, profile)
const of = (id: string) => observations.filter((observation) => observation.indicator === id)
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('simulated observations', () => {
  test('are the same for the same profile, and others for another seed', () => {
    expect(hash(simulateObservations(demo, profile))).toBe(hash(observations))
    expect(hash(simulateObservations(demo, { ...profile, seed: 'other' }))).not.toBe(hash(observations))
  })

  test('are well-formed, marked as simulated, and lie between January and June of the plan year', () => {
    for (const observation of observations) {
      expect(Observation.parse(observation)).toEqual(observation)
      expect(observation.source).toEqual({ kind: 'simulated', note: 'simulated' })
      expect(observation.period).toMatch(/^2025-0[1-6]$/)
    }
  })

  test('are absent where a unit sends nothing, except what comes from monitors', () => {
    const sent = (id: string, unit: string) =>
      of(id)
        .filter((o) => o.unit === unit)
        .map((o) => o.period.slice(5))
    expect(sent('a.toilets', 'west')).toEqual(['01', '02', '03', '05'])
    expect(sent('a.events', 'north')).toEqual(['01', '04', '05', '06'])
    expect(sent('a.pm', 'west')).toHaveLength(6)
  })

  test('share a total in whole steps: counts add up to it, and a stock never falls', () => {
    const complete = simulateObservations(demo, { ...profile, missing: {} })
    const values = (id: string, period?: string) =>
      complete
        .filter((o) => o.indicator === id && (period === undefined || o.period === period))
        .map((o) => Number(o.value))
    const sum = (numbers: readonly number[]) => numbers.reduce((all, value) => all + value, 0)
    expect(sum(values('a.toilets'))).toBe(2000)
    expect(values('a.toilets').every(Number.isInteger)).toBe(true)
    expect(sum(values('a.capacity', '2025-03'))).toBeCloseTo(520.55, 9)
    const east = complete.filter((o) => o.indicator === 'a.capacity' && o.unit === 'east').map((o) => Number(o.value))
    expect(east).toEqual(east.toSorted((one, other) => one - other))
  })

  test('give rates as whole days out of the days of the month', () => {
    for (const { numerator, denominator, period, value } of of('a.good-days')) {
      expect(Number(denominator)).toBe(new Date(Date.UTC(2025, Number(period.slice(5)), 0)).getUTCDate())
      expect(Number.isInteger(Number(numerator))).toBe(true)
      expect(Number(value)).toBeCloseTo((Number(numerator) / Number(denominator)) * 100, 2)
    }
  })

  test('count events where the profile puts them and nowhere else', () => {
    expect(
      of('a.events')
        .filter((o) => o.value !== '0')
        .map((o) => [o.unit, o.period, o.value]),
    ).toEqual([['west', '2025-05', '2']])
  })

  test('turn a milestone from 0 to 1 in its month', () => {
    expect(of('a.plan').map((o) => o.value)).toEqual(['0', '0', '0', '1', '1', '1'])
  })

  test('give a target without a profile nothing', () => {
    const { 'a.pm': _, ...rest } = profile.targets
    expect(simulateObservations(demo, { ...profile, targets: rest }).some((o) => o.indicator === 'a.pm')).toBe(false)
  })
})

test('allocations exist for what adds up and sum exactly to the target', () => {
  const shares = simulateAllocations(demo, profile)
  expect(new Set(shares.map((share) => share.target))).toEqual(new Set(['a.toilets', 'a.capacity']))
  const total = (id: string) =>
    shares.filter((s) => s.target === id).reduce((sum, s) => sum + Math.round(Number(s.value) * 100), 0)
  expect([total('a.toilets'), total('a.capacity')]).toEqual([420_000, 65_000])
})

test('allocations follow the sizes that the target names', () => {
  const share = (id: string, unit: string) =>
    simulateAllocations(demo, profile).find((s) => s.target === id && s.unit === unit)?.value
  expect([share('a.toilets', 'east'), share('a.capacity', 'north')]).toEqual(['2100', '390.00'])
})

test('apportioning never loses or invents a step, whatever the weights', () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, sizes) => {
      const parts = apportion(total, sizes)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a stream of numbers belongs to its key', () => {
  const draw = (key: string) => Array.from({ length: 3 }, randomOf(key))
  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a')).not.toEqual(draw('b'))
  expect(draw('a').every((value) => value >= 0 && value < 1)).toBe(true)
})
