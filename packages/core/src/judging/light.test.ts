import { describe, expect, it } from 'vitest'
import type { Light } from '../assessment.ts'
import type { Indicator } from '../indicator.ts'
import type { Demand } from '../target.ts'
import { figure, judge, kinds, lightOn, months } from './example.ts'

const { days, events, flow, mean, open, rate, stock, waters } = kinds

const atLeast = (value: string): Demand => ({ kind: 'at-least', value })
const atMost = (value: string): Demand => ({ kind: 'at-most', value })

/** The light at the end of June for one value to date. */
const june = (demand: Demand, indicator: Partial<Indicator>, value: Parameters<typeof figure>[1]): Light =>
  judge({ demand, indicator, observations: [figure('2025-H1', value)] }).light

describe('what is built up, against its pace of 181 of 365', () => {
  it.each([
    [flow, '400', '199', 'green'], // pace 198.4
    [flow, '400', '179', 'green'], // 90 % of it is 178.5
    [flow, '400', '178', 'yellow'],
    [flow, '400', '139', 'yellow'], // 70 % of it is 138.8
    [flow, '400', '138', 'red'],
    [flow, '400', '0', 'red'],
    [flow, '400', '400', 'blue'],
    [flow, '400', '399.6', 'blue'], // 400 as it is written
    [flow, '0', '0', 'green'], // no amount: a state that is met
    [stock, '50', '25', 'green'],
    [stock, '50', '18', 'yellow'],
    [stock, '50', '50', 'blue'],
  ] as const)('%o at least %s with %s is %s', (...[indicator, target, value, light]) => {
    expect(june(atLeast(target), indicator, value)).toBe(light)
  })

  it('is done at the tolerance of 左右, and reckoned by the printed number until then', () => {
    const about: Demand = { kind: 'about', value: '4200', tolerance: '0.05' }
    expect([june(about, flow, '3990'), june(about, flow, '2083'), june(about, flow, '1800')]).toEqual([
      'blue',
      'green',
      'yellow',
    ])
  })

  it('closes problems by count', () => {
    const close: Demand = { kind: 'close', total: 20 }
    expect([
      june(close, stock, '20'),
      june(close, stock, '10'),
      june(close, stock, '8'),
      june(close, flow, '6'),
    ]).toEqual(['blue', 'green', 'yellow', 'red'])
  })

  it('follows the plan’s own thresholds', () => {
    const observations = [figure('2025-H1', 190)]
    const more = { thresholds: { green: 1, yellow: 0.96 } }
    expect(judge({ demand: atLeast('400'), indicator: flow, observations, more }).light).toBe('red')
  })

  it('follows a curve of its own, and so may a rate', () => {
    const pace = [0, 0, 0, 0, 0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1]
    const late = { target: { pace }, observations: [figure('2025-H1', 40)] }
    expect(judge({ demand: atLeast('400'), indicator: flow, ...late }).light).toBe('green')
    expect(judge({ demand: atLeast('75'), indicator: rate, ...late }).light).toBe('green')
    expect(judge({ demand: atLeast('75'), indicator: rate, ...late, target: {} }).light).toBe('red')
  })

  it('stays done after its due day, and says when it came late', () => {
    const target = { due: '2025-03-31' }
    const late = judge({ demand: atLeast('100'), indicator: flow, observations: months([20, 20, 20, 20, 20]), target })
    expect([late.light, late.reason.zh]).toEqual(['blue', expect.stringContaining('晚于完成时限（3月31日）')])
    const inTime = judge({ demand: atLeast('60'), indicator: flow, observations: months([20, 20, 20, 20]), target })
    expect([inTime.light, inTime.reason.zh]).toEqual(['blue', expect.not.stringContaining('晚于')])
  })
})

describe('a state', () => {
  it.each([
    [atLeast('75'), rate, [75, 100], 'green'],
    [atLeast('75'), rate, [74, 100], 'yellow'],
    [atLeast('75'), rate, [52, 100], 'red'], // below 70 % of 75
    [{ kind: 'exactly', value: '100' }, rate, [2499, 2500], 'yellow'],
    [{ kind: 'exactly', value: '100' }, rate, [2500, 2500], 'green'],
    [atMost('25.5'), mean, '25.54', 'green'],
    [atMost('25.5'), mean, '25.6', 'yellow'],
    [atMost('25.5'), mean, '37', 'red'], // 25.5 is less than 70 % of it
    [atMost('0'), mean, '0', 'green'],
    [{ kind: 'stable', baseline: '60', tolerance: '1' }, stock, '59', 'green'],
    [{ kind: 'stable', baseline: '60', tolerance: '1' }, stock, '58.4', 'yellow'],
    [{ kind: 'stable', baseline: '60', tolerance: '0' }, stock, '60', 'green'],
    [{ kind: 'class', value: 2 }, waters, '2', 'green'],
    [{ kind: 'class', value: 2 }, waters, '3', 'yellow'],
    [{ kind: 'class', value: 2 }, waters, '4', 'red'],
    [{ kind: 'done-within', months: [12, 24], after: { zh: '投产', en: 'start' } }, rate, [12, 13], 'yellow'],
    [{ kind: 'done-within', months: [12, 24], after: { zh: '投产', en: 'start' } }, rate, [13, 13], 'green'],
  ] as const)('%o of %o with %s is %s', (...[demand, indicator, value, light]) => {
    expect(june(demand as Demand, indicator, value)).toBe(light)
  })

  it('is red when the rest of the year cannot mend it', () => {
    // 96 % of 365 days leaves 14 bad days: with 15 the year comes to 95.9 %
    expect(june(atLeast('96'), days, [167, 181])).toBe('yellow')
    expect(june(atLeast('96'), days, [166, 181])).toBe('red')
    // a mean of 51.5 to the end of June makes 25.5 impossible even with clean air
    const lax = { thresholds: { green: 0.9, yellow: 0.4 } }
    const of = (value: string) =>
      judge({ demand: atMost('25.5'), indicator: mean, observations: [figure('2025-H1', value)], more: lax }).light
    expect([of('51.5'), of('51.6')]).toEqual(['yellow', 'red'])
  })

  it('is out of reach as soon as one unit is, where the worst decides', () => {
    // "a" is worst in June and can recover; "b" has nothing left to recover with
    const worst: Partial<Indicator> = { ...days, rollUp: 'worst' }
    const observations = [figure('2025-H1', [170, 181]), figure('2025', [345, 365], { unit: 'b' })]
    const more = { units: ['a', 'b'], on: '2025-12-31' }
    expect(judge({ demand: atLeast('96'), indicator: worst, observations, more }).light).toBe('red')
    const without = { units: ['a'], on: '2025-06-30' }
    expect(judge({ demand: atLeast('96'), indicator: worst, observations, more: without }).light).toBe('yellow')
  })

  it('is green until the year is over for every unit, then blue, or yellow when the closing figures do not come', () => {
    const full = Array.from({ length: 12 }, () => 20)
    const kept = { demand: atMost('25.5'), indicator: mean, observations: months(full) }
    expect(lightOn('2025-12-30', { ...kept, observations: months(full.slice(1)) })).toBe('green')
    expect(lightOn('2025-12-31', kept)).toBe('blue')
    const units = { units: ['a', 'b'] }
    const other = months(full.slice(1), { unit: 'b' })
    const observations = [...kept.observations, ...other]
    expect(judge({ ...kept, observations, more: { ...units, on: '2026-01-10' } }).light).toBe('green')
    expect(judge({ ...kept, observations, more: { ...units, on: '2026-01-16' } }).light).toBe('yellow')
  })

  it('with its due day in mid-year stays blue when later figures are not complete', () => {
    const observations = [
      ...months([20, 20, 20, 20, 20, 20, 20]),
      ...months([20, 20, 20, 20, 20, 20], { unit: 'b' }),
    ].map((one) => ({ ...one, numerator: '20', denominator: '20' }))
    const more = { units: ['a', 'b'], on: '2025-09-30' }
    expect(
      judge({ demand: atLeast('100'), indicator: rate, observations, target: { due: '2025-06-30' }, more }).light,
    ).toBe('blue')
  })
})

describe('events and things left open', () => {
  it('is red from the first event on, and for an amount above its limit', () => {
    expect([june({ kind: 'zero' }, events, '0'), june({ kind: 'zero' }, events, '1')]).toEqual(['green', 'red'])
    expect([june(atMost('5'), events, '5'), june(atMost('5'), events, '6')]).toEqual(['green', 'red'])
  })

  it('is green again when a false alarm was corrected', () => {
    const alarm = figure('2025-04', 1, { id: 'alarm' })
    const corrected = figure('2025-04', 0, { id: 'corrected', supersedes: 'alarm' })
    expect(judge({ demand: { kind: 'zero' }, indicator: events, observations: [alarm, corrected] }).light).toBe('green')
  })

  it('is blue when a whole year passed without an event', () => {
    const none = months(Array.from({ length: 12 }, () => 0))
    expect(lightOn('2026-01-05', { demand: { kind: 'zero' }, indicator: events, observations: none })).toBe('blue')
  })

  it('is yellow while something is open, and red in the third period running of one unit', () => {
    const cleared = { demand: { kind: 'dynamic-zero' } as const, indicator: open }
    const more = { units: ['a', 'b'] }
    expect(judge({ ...cleared, observations: months([0, 0, 2, 1, 0, 0]) }).light).toBe('green')
    expect(judge({ ...cleared, observations: months([0, 0, 0, 0, 2, 1]) }).light).toBe('yellow')
    expect(judge({ ...cleared, observations: months([0, 0, 0, 2, 1, 1]) }).light).toBe('red')
    const turns = [...months([1, 0, 1, 0, 1, 0]), ...months([0, 1, 0, 1, 0, 1], { unit: 'b' })]
    expect(judge({ ...cleared, observations: turns, more }).light).toBe('yellow')
    expect(lightOn('2026-01-20', { ...cleared, observations: [figure('2025-12', 1)] })).toBe('red')
  })
})

describe('grey', () => {
  it.each([
    [{ kind: 'pending', from: { zh: '省', en: 'the province' } }, '目标值尚未确定（省）'],
    [{ kind: 'stable', baseline: null, tolerance: '0' }, '基准值尚未确定'],
  ] as const)('for %o even with a value, and says so', (demand, words) => {
    const result = judge({ demand: demand as Demand, indicator: stock, observations: [figure('2025-06', 3)] })
    expect([result.light, result.value, result.reason.zh]).toEqual(['grey', '3', expect.stringContaining(words)])
  })

  it('without figures, on a day before the first one, and long after the due day', () => {
    const one = { demand: atLeast('10'), indicator: flow, observations: [figure('2025-06', 3)] }
    expect([lightOn('2025-06-29', one), lightOn('2026-06-01', { ...one, observations: [] })]).toEqual(['grey', 'grey'])
    expect(judge({ ...one, more: { units: [] } }).reason.zh).toContain('没有需要填报的单位')
  })
})
