import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicator.ts'
import type { ObservationFact } from '../observation.ts'
import { exampleCase, exampleIndicator, examplePercent, exampleTarget, figure, months } from './example.ts'
import type { ValueInput } from './input.ts'
import { valueToDate } from './value.ts'

const half = { kind: 'at-least', value: '100' } as const

function value(
  indicator: Partial<Indicator>,
  observations: readonly ObservationFact[],
  more: Partial<ValueInput> = {},
) {
  const units = [...new Set(observations.map(({ unit }) => unit))]
  return valueToDate(exampleCase(half, { indicator: exampleIndicator(indicator), observations, units, ...more }))
}

const mean: Partial<Indicator> = { accumulation: 'mean', rollUp: 'mean', direction: 'lower' }
const ratio: Partial<Indicator> = { ...examplePercent, accumulation: 'ratio' }
const rate: Partial<Indicator> = { ...examplePercent, accumulation: 'level' }

describe('accumulation over time', () => {
  it('adds what flows', () => {
    expect(value({}, months([10, '20.5', 0.1])).value?.toFixed()).toBe('30.6')
  })

  it('takes the latest level', () => {
    expect(value({ accumulation: 'level' }, [figure('2025-03', 9), figure('2025-02', 7)]).value?.toFixed()).toBe('9')
  })

  it('weighs a mean by its covered days, all days of the period where none are given', () => {
    const result = value(mean, [figure('2025-01', 20, { weight: '10' }), figure('2025-02', 30)])
    expect(result.value?.round(6).toFixed()).toBe('27.368421') // (20 · 10 + 30 · 28) / 38
  })

  it('leaves out a mean that covers no day', () => {
    expect(value(mean, [figure('2025-01', 99, { weight: '0' }), figure('2025-02', 30)]).value?.toFixed()).toBe('30')
    expect(value(mean, [figure('2025-01', 99, { weight: '0' })]).value).toBeNull()
  })

  it('counts 29 days in February of a leap year', () => {
    const leap = { year: 2028, on: '2028-12-31', target: exampleTarget(half, { due: '2028-12-31' }) }
    const result = value(mean, [figure('2028-01', 0), figure('2028-02', 60)], leap)
    expect(result.value?.toFixed()).toBe('29') // 60 · 29 / 60
  })

  it('adds numerators and denominators of a ratio', () => {
    const result = value(ratio, [figure('2025-01', [31, 31]), figure('2025-02', [14, 28])])
    expect(result.value?.round(6).toFixed()).toBe('76.271186') // 45 / 59, not the mean of 100 and 50
  })

  it('knows a zero numerator from a missing one', () => {
    expect(value(ratio, [figure('2025-01', [0, 31])]).value?.toFixed()).toBe('0')
    expect(value(ratio, []).value).toBeNull()
  })

  it('uses a bare percentage only when it is the single figure', () => {
    expect(value(ratio, [figure('2025-H1', '96.7')]).value?.toFixed()).toBe('96.7')
    const two = value(ratio, months(['96.7', '97']))
    expect([two.value, two.missing]).toEqual([null, 'no-parts'])
    const mixed = value(ratio, [figure('2025-01', '50'), figure('2025-02', [9, 10])])
    expect([mixed.value?.toFixed(), mixed.basis]).toEqual(['90', ['a/2025-02']])
  })

  it('counts a deliverable as there or not there', () => {
    const milestone: Partial<Indicator> = { accumulation: 'milestone', rollUp: 'sum' }
    const result = value(milestone, [figure('2025-03', '0.9'), figure('2025-03', 3, { unit: 'b' })])
    expect(result.value?.toFixed()).toBe('1')
  })
})

describe('which figures count', () => {
  it('leaves out other indicators, units, years, and periods that have not ended', () => {
    const result = value(
      {},
      [
        figure('2025-05', 1),
        figure('2025-05', 2, { indicator: 'example.other' }),
        figure('2025-05', 4, { unit: 'b' }),
        figure('2024-12', 8),
        figure('2025-07', 16),
        figure('2025', 32),
      ],
      { units: ['a'] },
    )
    expect([result.value?.toFixed(), result.basis, result.through]).toEqual(['1', ['a/2025-05'], '2025-05-31'])
  })

  it('does not take a level of an earlier year for this one', () => {
    expect(value({ accumulation: 'level' }, [figure('2024-12', 590)]).value).toBeNull()
  })

  it('takes the correction and not the figure it corrects, in whatever order they come', () => {
    const first = figure('2025-05', 50, { id: 'first' })
    const correction = figure('2025-05', 45, {
      id: 'correction',
      supersedes: 'first',
      recordedAt: '2025-06-20T00:00:00Z',
    })
    for (const observations of [
      [first, correction],
      [correction, first],
    ])
      expect(value({}, observations)).toMatchObject({ basis: ['correction'] })
    expect(value({}, [first, correction]).value?.toFixed()).toBe('45')
  })

  it('does not count months twice that a half-year already holds', () => {
    const result = value({}, [...months([10, 10, 10, 10, 10, 10]), figure('2025-H1', 70)])
    expect(result.value?.toFixed()).toBe('70')
  })

  it('closes a mean with its due day, and lets what is built come late', () => {
    const observations = months([10, 20, 30, 40])
    const due = { due: '2025-02-28' }
    const built = value({}, observations, { target: exampleTarget(half, due) })
    const measured = value(mean, observations, { target: exampleTarget(half, due) })
    expect([built.value?.toFixed(), measured.through]).toEqual(['100', '2025-02-28'])
  })
})

describe('roll-up over units', () => {
  const two = [figure('2025-06', 10), figure('2025-06', 30, { unit: 'b' })]

  it.each([
    [{ rollUp: 'sum' }, '40'],
    [{ rollUp: 'mean' }, '20'],
    [{ rollUp: 'worst', direction: 'higher' }, '10'],
    [{ rollUp: 'worst', direction: 'lower' }, '30'],
  ] as const)('combines two levels by %o into %s', (indicator, expected) => {
    expect(value({ accumulation: 'level', ...indicator }, two).value?.toFixed()).toBe(expected)
  })

  it('has no common value where the indicator has none, except for one unit', () => {
    const several = value({ rollUp: 'none' }, two)
    expect([several.value, several.missing]).toEqual([null, 'no-roll-up'])
    expect(value({ rollUp: 'none' }, two, { units: ['b'] }).value?.toFixed()).toBe('30')
  })

  it('weighs means by each unit’s covered days', () => {
    const observations = [figure('2025-H1', 10), figure('2025-06', 30, { unit: 'b' })]
    expect(value(mean, observations).value?.round(6).toFixed()).toBe('12.843602') // (10 · 181 + 30 · 30) / 211
  })

  it('weighs levels by their own weights only when every unit has one', () => {
    const weighted = [figure('2025-06', 10, { weight: '3' }), figure('2025-06', 30, { unit: 'b', weight: '1' })]
    expect(value({ accumulation: 'level', rollUp: 'mean' }, weighted).value?.toFixed()).toBe('15')
    const one = [figure('2025-06', 10, { weight: '3' }), figure('2025-06', 30, { unit: 'b' })]
    expect(value({ accumulation: 'level', rollUp: 'mean' }, one).value?.toFixed()).toBe('20')
  })

  it('makes a city’s rate of sums, never of the counties’ percentages', () => {
    const observations = [figure('2025-06', [90, 100]), figure('2025-06', [1, 10], { unit: 'b' })]
    for (const indicator of [rate, ratio, { ...ratio, rollUp: 'mean' as const }])
      expect(value(indicator, observations).value?.round(6).toFixed()).toBe('82.727273') // 91 / 110
  })

  it('takes the latest parts of each unit for a rate that is a state', () => {
    const observations = [
      figure('2025-03', [10, 100]),
      figure('2025-06', [60, 100]),
      figure('2025-05', [40, 100], { unit: 'b' }),
    ]
    expect(value(rate, observations)).toMatchObject({ coverage: { received: 1, expected: 2 }, through: '2025-06-30' })
    expect(value(rate, observations).value?.toFixed()).toBe('50')
  })

  it('leaves a unit with a bare percentage out of a common rate, and counts it as missing', () => {
    const observations = [figure('2025-06', [9, 10]), figure('2025-06', '10', { unit: 'b' })]
    const result = value(rate, observations)
    expect([result.value?.toFixed(), result.coverage]).toEqual(['90', { received: 1, expected: 2 }])
  })
})

describe('coverage', () => {
  it('counts a missing unit as missing and not as zero', () => {
    const result = value({ accumulation: 'level', rollUp: 'mean' }, [figure('2025-06', 10)], { units: ['a', 'b', 'c'] })
    expect([result.value?.toFixed(), result.coverage]).toEqual(['10', { received: 1, expected: 3 }])
  })

  it('is about the last period that anybody reported', () => {
    const result = value({}, [figure('2025-05', 1), figure('2025-06', 1, { unit: 'b' })])
    expect(result).toMatchObject({ through: '2025-06-30', coverage: { received: 1, expected: 2 } })
    expect(result.value?.toFixed()).toBe('2')
  })

  it('says why there is no value', () => {
    expect(value({}, []).missing).toBe('no-units')
    expect(value({}, [], { units: ['a'] }).missing).toBe('no-data')
  })
})
