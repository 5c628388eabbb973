import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  big,
  DemoProfile,
  indicatorsOf,
  judgePlan,
  type Light,
  Observation,
  type ObservationFact,
  Plan,
  simulateAllocations,
  simulateObservations,
  type Unit,
} from '../packages/core/src/index.ts'
import { installedPlugins, readJson } from './installed-plugins.ts'

const folder = 'seeds/ganzhou-2025'
const plan = Plan.parse(readJson(`${folder}/plan.json`))
const units = readJson<Unit[]>(`${folder}/units.json`)
const profile = DemoProfile.parse(readJson(`${folder}/demo.json`))
const indicators = (await installedPlugins()).flatMap(indicatorsOf)
const demo = { plan, units, indicators }
const observations = simulateObservations(demo, profile)
const allocations = simulateAllocations(demo, profile)

const facts = observations.map((observation, index): ObservationFact => {
  return { ...observation, id: String(index), recordedAt: '2025-07-05T00:00:00Z', recordedBy: 'demo', supersedes: null }
})

/** The city's light of every target at the end of a month. */
function lightsOn(day: string): ReadonlyMap<string, Light> {
  const known = {
    plan,
    units: new Map(units.map((unit) => [unit.id, unit])),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    disabled: new Set<string>(),
    observations: facts,
    allocations,
  }
  const whole = judgePlan(known, day).filter((judgement) => judgement.unit === null)
  return new Map(whole.map((judgement) => [judgement.target, judgement.light]))
}

const april = lightsOn('2025-04-30')
const may = lightsOn('2025-05-31')
const june = lightsOn('2025-06-30')

describe('the demonstration of Ganzhou 2025', () => {
  test('gives the same figures every time', () => {
    const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
    expect(hash(simulateObservations(demo, profile))).toBe(hash(observations))
  })

  test('names no target and no unit that the plan does not have', () => {
    const targets = new Set(plan.targets.map((target) => target.id))
    expect(Object.keys(profile.targets).filter((id) => !targets.has(id))).toEqual([])
    const known = new Set(units.map((unit) => unit.id))
    const named = [
      ...Object.values(profile.weights),
      profile.missing,
      ...Object.values(profile.targets).map((target) => target.counts ?? {}),
    ]
    expect(named.flatMap(Object.keys).filter((id) => !known.has(id))).toEqual([])
  })

  test('is marked as simulated, well-formed, and ends in June', () => {
    for (const observation of observations) {
      Observation.parse(observation)
      expect(observation.source.kind).toBe('simulated')
      expect(observation.period >= '2025-01' && observation.period <= '2025-06').toBe(true)
    }
  })

  test('counts parts in whole numbers, no part above its whole', () => {
    for (const { numerator, denominator } of observations) {
      if (numerator === null || denominator === null) continue
      expect([numerator, denominator].every((part) => /^\d+$/.test(part))).toBe(true)
      expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator))
    }
  })

  test('lets some units miss some months, so that coverage is incomplete', () => {
    const sent = (unit: string) =>
      new Set(observations.filter((o) => o.indicator === 'rural.toilets' && o.unit === unit).map((o) => o.period))
    expect(sent('360702').size).toBe(6)
    expect(
      Object.keys(profile.missing).filter((unit) => /^\d+$/.test(unit) && sent(unit).size < 6).length,
    ).toBeGreaterThanOrEqual(2)
  })

  test('shares every additive target exactly among the 18 counties', () => {
    const shared = Map.groupBy(allocations, (share) => share.target)
    expect(shared.has('rural.toilets') && shared.has('ecology.low-yield-forest')).toBe(true)
    for (const [id, shares] of shared) {
      const demand = plan.targets.find((target) => target.id === id)?.demand
      const total = shares.reduce((sum, share) => sum.plus(share.value), big(0))
      expect(total.toFixed()).toBe(demand && 'value' in demand ? big(demand.value).toFixed() : '')
      expect(shares).toHaveLength(18)
    }
  })

  test('shows every light, green most of all', () => {
    const count = (light: Light) => [...june.values()].filter((one) => one === light).length
    expect(count('green')).toBeGreaterThan(june.size / 2)
    expect(count('yellow')).toBeGreaterThanOrEqual(5)
    expect(count('red')).toBeGreaterThanOrEqual(2)
    expect(count('blue')).toBeGreaterThanOrEqual(5)
    expect(count('grey')).toBeGreaterThanOrEqual(5)
  })

  test('has a target that turned yellow in May and one that turned green in June', () => {
    expect([april, may].map((lights) => lights.get('air.noise-night'))).toEqual(['green', 'yellow'])
    expect([may, june].map((lights) => lights.get('air.pm25.zxcq'))).toEqual(['yellow', 'green'])
  })
})
