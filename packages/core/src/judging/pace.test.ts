import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicator.ts'
import type { Demand, Target } from '../target.ts'
import { assess } from './assess.ts'
import { boundOf } from './bound.ts'
import { exampleCase, exampleIndicator, exampleTarget, figure, months } from './example.ts'
import { buildsUp, expectedAt } from './pace.ts'

function due(target: Target, on: string, indicator: Partial<Indicator> = {}): string | null {
  const input = exampleCase(target.demand, { target, indicator: exampleIndicator(indicator) })
  const bound = boundOf(target.demand, input.indicator, 1)
  return bound === null ? null : (expectedAt(input, bound, on)?.round(6).toFixed() ?? null)
}

const atLeast = (value: string): Demand => ({ kind: 'at-least', value })

describe('pace', () => {
  it('is linear by days from the first day of the year to the due day', () => {
    const target = exampleTarget(atLeast('365'))
    expect(due(target, '2025-01-01')).toBe('1')
    expect(due(target, '2025-06-30')).toBe('181')
    expect(due(target, '2025-12-31')).toBe('365')
    expect(due(target, '2026-02-01')).toBe('365')
  })

  it('is due in full from an earlier due day on', () => {
    const target = exampleTarget(atLeast('181'), { due: '2025-06-30' })
    expect(due(target, '2025-03-31')).toBe('90')
    expect(due(target, '2025-06-30')).toBe('181')
    expect(due(target, '2025-09-30')).toBe('181')
  })

  it('is due in full on the due day whatever its curve says', () => {
    const pace = [0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1]
    expect(due(exampleTarget(atLeast('100'), { due: '2025-06-30', pace }), '2025-06-30')).toBe('100')
  })

  it('is due in part at the end of the year when the due day lies in the next', () => {
    expect(due(exampleTarget(atLeast('730'), { due: '2026-12-31' }), '2025-12-31')).toBe('365')
  })

  it('follows a curve, in straight lines within a month', () => {
    const target = exampleTarget(atLeast('100'), { pace: [0, 0.1, 0.4, 0.4, 0.5, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] })
    expect(due(target, '2025-01-31')).toBe('0')
    expect(due(target, '2025-03-31')).toBe('40')
    expect(due(target, '2025-02-14')).toBe('5')
    expect(due(target, '2025-04-15')).toBe('40')
  })

  it('asks for no half station', () => {
    const target = exampleTarget(atLeast('5'))
    expect(due(target, '2025-06-30', { indivisible: true })).toBe('2')
    expect(due(target, '2025-06-30')).toBe('2.479452')
  })

  it('is the demand itself for a state, and nothing where no amount is asked for', () => {
    const percent: Partial<Indicator> = { accumulation: 'level', rollUp: 'ratio', unit: { zh: '%', en: '%' } }
    expect(due(exampleTarget(atLeast('75')), '2025-02-01', percent)).toBe('75')
    expect(due(exampleTarget({ kind: 'zero' }), '2025-02-01')).toBeNull()
    expect(due(exampleTarget({ kind: 'done' }), '2025-02-01')).toBeNull()
  })

  it.each([
    ['a count that adds up', { accumulation: 'flow' }, atLeast('4200'), true],
    ['a stock', { accumulation: 'level', unit: { zh: '座', en: 'stations' } }, atLeast('50'), true],
    ['a stock that only the city has', { accumulation: 'level', rollUp: 'none' }, atLeast('650'), true],
    ['problems to close', { accumulation: 'level' }, { kind: 'close', total: 20 }, true],
    ['about an amount', { accumulation: 'flow' }, { kind: 'about', value: '4200', tolerance: '0.05' }, true],
    ['a rate', { accumulation: 'level', unit: { zh: '%', en: '%' } }, atLeast('75'), false],
    ['a mean', { accumulation: 'mean', rollUp: 'mean' }, atLeast('75'), false],
    ['the worst ratio', { accumulation: 'ratio', rollUp: 'worst' }, atLeast('75'), false],
    ['a limit', { accumulation: 'flow' }, { kind: 'at-most', value: '30' }, false],
    ['a target of zero', { accumulation: 'flow' }, atLeast('0'), false],
    ['no events', { accumulation: 'incident' }, { kind: 'zero' }, false],
  ] as const)('runs or not for %s', (...[, indicator, demand, expected]) => {
    const full = exampleIndicator(indicator as Partial<Indicator>)
    const bound = boundOf(demand as Demand, full, 1)
    expect(bound !== null && buildsUp(exampleTarget(demand as Demand), full, bound)).toBe(expected)
  })
})

describe('the day the pace is taken at', () => {
  const observations = months([30, 30, 30, 30, 30])

  it('is the last day of the figures while the next ones are still being collected', () => {
    const result = assess(exampleCase(atLeast('365'), { observations, on: '2025-07-10' }))
    expect([result.expected, result.light]).toEqual(['151', 'green'])
  })

  it('moves on without figures that stay away longer than a period and the days to collect it', () => {
    const result = assess(exampleCase(atLeast('365'), { observations, on: '2025-09-30' }))
    expect([result.expected, result.light]).toEqual(['227', 'red']) // 15 August, 46 days before
    expect(result.reason.zh).toContain('此后 122 天没有新数据')
  })

  it('waits a whole quarter for quarterly figures', () => {
    const quarter = [figure('2025-Q1', 90)]
    expect(assess(exampleCase(atLeast('365'), { observations: quarter, on: '2025-07-10' })).expected).toBe('90')
  })
})
