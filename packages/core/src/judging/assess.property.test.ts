import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Assessment, defaultThresholds, type Light } from '../assessment.ts'
import { big } from '../decimal.ts'
import { Accumulation, RollUp } from '../indicator.ts'
import type { ObservationFact } from '../observation.ts'
import type { Demand } from '../target.ts'
import { percentOf } from './accumulation.ts'
import { assess, judgeLight } from './assess.ts'
import { exampleCase, exampleIndicator, exampleTarget, figure } from './example.ts'
import type { AssessInput } from './input.ts'

const units = ['a', 'b', 'c']
const two = (value: number): string => String(value).padStart(2, '0')

const number = fc.integer({ min: 0, max: 60_000 }).map((value) => big(value).div(100).toFixed())
const small = fc.integer({ min: 0, max: 12_000 }).map((value) => big(value).div(100).toFixed(2))
const period = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }).map((month) => `2025-${two(month)}`) },
  fc.constantFrom('2025-Q1', '2025-Q2', '2025-H1', '2025', '2024-12', '2025-05-17'),
)
const parts = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }))

const observation: fc.Arbitrary<ObservationFact> = fc
  .record({
    period,
    unit: fc.constantFrom(...units),
    value: number,
    parts: fc.option(parts, { freq: 3 }),
    weight: fc.option(fc.integer({ min: 0, max: 31 }).map(String)),
  })
  .map((one) => {
    const [part, whole] = one.parts ?? [0, 0]
    const numerator = one.parts === null ? null : String(Math.min(part, whole))
    const denominator = one.parts === null ? null : String(whole)
    return figure(one.period, one.value, { unit: one.unit, weight: one.weight, numerator, denominator })
  })

const observations = fc.uniqueArray(observation, { selector: ({ unit, period: of }) => `${unit}/${of}`, maxLength: 24 })

const demand: fc.Arbitrary<Demand> = fc.oneof(
  small.map((value): Demand => ({ kind: 'at-least', value })),
  small.map((value): Demand => ({ kind: 'at-most', value })),
  fc.constantFrom('100', '0', '30').map((value): Demand => ({ kind: 'exactly', value })),
  small.map((value): Demand => ({ kind: 'about', value, tolerance: '0.05' })),
  fc.option(small).map((baseline): Demand => ({ kind: 'stable', baseline, tolerance: '1.5' })),
  fc.constantFrom<Demand>({ kind: 'zero' }, { kind: 'dynamic-zero' }, { kind: 'done' }),
  fc.integer({ min: 1, max: 6 }).map((value): Demand => ({ kind: 'class', value })),
  fc.integer({ min: 1, max: 200 }).map((total): Demand => ({ kind: 'close', total })),
  fc.constant<Demand>({ kind: 'done-within', months: [12, 24], after: { zh: '投产', en: 'start' } }),
  fc.constant<Demand>({ kind: 'pending', from: { zh: '省', en: 'the province' } }),
)

/** Which way a demand pulls; by the indicator where the demand does not say. */
function better(of: Demand, direction: 'higher' | 'lower'): 'higher' | 'lower' {
  if (of.kind === 'at-least' || of.kind === 'close' || of.kind === 'done' || of.kind === 'done-within') return 'higher'
  return of.kind === 'exactly' || of.kind === 'about' || of.kind === 'stable' ? direction : 'lower'
}

const curve = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 })
  .map((shares) => shares.toSorted((one, other) => one - other).map((share) => share / 100))

const asked: fc.Arbitrary<AssessInput> = fc
  .record({
    demand,
    accumulation: fc.constantFrom(...Accumulation.options),
    rollUp: fc.constantFrom(...RollUp.options),
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    unit: fc.constantFrom({ zh: '%', en: '%' }, { zh: '个', en: 'items' }),
    flags: fc.record({ countsDays: fc.boolean(), indivisible: fc.boolean() }),
    due: fc.constantFrom('2025-12-31', '2025-06-30', '2025-10-15', '2026-09-30', '2024-12-31'),
    pace: fc.option(curve, { freq: 4 }),
    on: fc.constantFrom(
      '2025-01-01',
      '2025-06-30',
      '2025-07-08',
      '2025-11-20',
      '2025-12-31',
      '2026-01-09',
      '2026-04-01',
    ),
    asks: fc.subarray(units),
    observations,
  })
  .map(({ asks, due, pace, on, observations: sent, ...rest }) => {
    const { demand: of, flags, ...indicator } = rest
    return exampleCase(of, {
      target: exampleTarget(of, { due, pace }),
      // The worst unit must be worst in the sense of the demand, or "better" has two meanings.
      indicator: exampleIndicator({ ...indicator, ...flags, direction: better(of, indicator.direction) }),
      units: asks,
      observations: sent,
      on,
    })
  })

const rank: Readonly<Record<Light, number>> = { grey: -1, red: 0, yellow: 1, green: 2, blue: 3 }
const runs = { numRuns: 2000 }

describe('assess, for whatever it is given,', () => {
  it('gives a complete answer', () => {
    fc.assert(
      fc.property(asked, (input) => {
        const result = assess(input)
        expect(Assessment.parse(result)).toEqual(result)
        expect(`${result.reason.zh}${result.reason.en}${result.headroom?.text.zh ?? ''}`).not.toMatch(
          /undefined|NaN|null/,
        )
      }),
      runs,
    )
  })

  it('is grey exactly when there is no value or nothing to hold it against', () => {
    fc.assert(
      fc.property(asked, (input) => {
        const { light, value } = assess(input)
        const { demand: of } = input.target
        const isOpen = of.kind === 'pending' || (of.kind === 'stable' && of.baseline === null)
        expect(light === 'grey').toBe(value === null || isOpen)
        expect(judgeLight(input)).toBe(light)
        expect(assess({ ...input, observations: [] }).light).toBe('grey')
      }),
      runs,
    )
  })

  it('does not care in what order the figures and the units come', () => {
    fc.assert(
      fc.property(asked, fc.integer(), (input, seed) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((one, index) => ({ one, key: Math.sin(seed + index * 7.13) }))
            .toSorted((left, right) => left.key - right.key)
            .map(({ one }) => one)
        const shuffled = { ...input, observations: shuffle(input.observations), units: shuffle(input.units) }
        expect(assess(shuffled)).toEqual(assess(input))
      }),
      runs,
    )
  })

  it('never gives a worse light for more of a good thing', () => {
    fc.assert(
      fc.property(asked, fc.nat(), fc.integer({ min: 1, max: 3000 }), (input, at, step) => {
        const chosen = input.observations[at % Math.max(1, input.observations.length)]
        if (chosen === undefined) return
        const up = better(input.target.demand, input.indicator.direction) === 'higher'
        const improved = improve(chosen, up, step)
        const better2 = input.observations.map((one) => (one === chosen ? improved : one))
        const before = assess(input).light
        const after = assess({ ...input, observations: better2 }).light
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
      }),
      { numRuns: 6000 },
    )
  })

  it('changes nothing but the numbers when the unit of measure is another', () => {
    const amounts = asked.filter(({ target, indicator }) => {
      const { kind } = target.demand
      const isAmount = kind === 'at-least' || kind === 'at-most' || kind === 'about' || kind === 'stable'
      return (
        isAmount &&
        indicator.unit.zh !== '%' &&
        indicator.accumulation !== 'ratio' &&
        indicator.accumulation !== 'milestone'
      )
    })
    fc.assert(
      fc.property(amounts, fc.integer({ min: -2, max: 6 }), (input, power) => {
        if (input.indicator.rollUp === 'ratio' || input.indicator.indivisible) return
        const before = assess(input)
        const after = assess(scaled(input, power))
        expect([after.light, after.attainment, after.coverage, after.basis, after.through]).toEqual([
          before.light,
          before.attainment,
          before.coverage,
          before.basis,
          before.through,
        ])
      }),
      runs,
    )
  })

  it('rolls ratios up as the ratio of their sums', () => {
    const sent = fc.array(parts, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(sent, fc.constantFrom('ratio' as const, 'level' as const), (list, accumulation) => {
        const figures = list.map(([part, whole], index) =>
          figure('2025-06', [Math.min(part, whole), whole], { unit: units[index] ?? 'a' }),
        )
        const numerator = list.reduce((sum, [part, whole]) => sum.plus(Math.min(part, whole)), big(0))
        const denominator = list.reduce((sum, [, whole]) => sum.plus(whole), big(0))
        const indicator = exampleIndicator({ accumulation, rollUp: 'ratio', unit: { zh: '%', en: '%' } })
        const input = exampleCase({ kind: 'at-least', value: '50' }, { indicator, observations: figures, units })
        expect(assess(input).value).toBe(percentOf({ numerator, denominator }).round(10, 2).toFixed())
      }),
      runs,
    )
  })

  it('follows thresholds that are turned round without failing', () => {
    fc.assert(
      fc.property(
        asked,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (input, green, yellow) => {
          expect(rank[assess({ ...input, thresholds: { green, yellow } }).light]).toBeGreaterThanOrEqual(-1)
          expect(input.thresholds).toBe(defaultThresholds)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** The same figure, better: more (or less) of it, with its parts moved the same way inside what they can be. */
function improve(chosen: ObservationFact, up: boolean, step: number): ObservationFact {
  const less = big(chosen.value).minus(big(step).div(100))
  const value = up ? big(chosen.value).plus(big(step).div(100)) : less.lt(0) ? big(0) : less
  if (chosen.numerator === null || chosen.denominator === null) return { ...chosen, value: value.toFixed() }
  const moved = Number(chosen.numerator) + (up ? 1 : -1) * Math.ceil(step / 100)
  const numerator = String(Math.max(0, Math.min(Number(chosen.denominator), moved)))
  return { ...chosen, value: value.toFixed(), numerator }
}

/** The same case with every amount divided by ten to the power, each written with as many more decimals as it then has. */
function scaled(input: AssessInput, power: number): AssessInput {
  const factor = big(10).pow(-power)
  const move = (value: string): string => {
    const places = Math.max(0, (value.split('.')[1] ?? '').length + power)
    return big(value).times(factor).toFixed(places)
  }
  const { demand: of } = input.target
  const moved: Demand =
    of.kind === 'stable'
      ? { ...of, baseline: of.baseline === null ? null : move(of.baseline), tolerance: move(`${of.tolerance}0`) }
      : of.kind === 'at-least' || of.kind === 'at-most' || of.kind === 'about'
        ? { ...of, value: move(of.value) }
        : of
  return {
    ...input,
    target: { ...input.target, demand: moved },
    observations: input.observations.map((one) => ({ ...one, value: big(one.value).times(factor).toFixed() })),
  }
}
