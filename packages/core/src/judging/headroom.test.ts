import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicator.ts'
import type { Demand, Target } from '../target.ts'
import { assess } from './assess.ts'
import { exampleCase, exampleIndicator, examplePercent, exampleTarget, figure, months } from './example.ts'
import type { AssessInput } from './input.ts'

const pm25: Partial<Indicator> = {
  accumulation: 'mean',
  rollUp: 'mean',
  direction: 'lower',
  unit: { zh: '微克/立方米', en: 'µg/m³' },
}
const goodDays: Partial<Indicator> = { ...examplePercent, accumulation: 'ratio', countsDays: true }
const ratio: Partial<Indicator> = { ...examplePercent, accumulation: 'ratio' }

function headroom(demand: Demand, indicator: Partial<Indicator>, more: Partial<AssessInput> & { due?: string }) {
  const target: Partial<Target> = more.due === undefined ? {} : { due: more.due }
  return assess(
    exampleCase(demand, { target: exampleTarget(demand, target), indicator: exampleIndicator(indicator), ...more }),
  ).headroom
}

const half = (value: Parameters<typeof figure>[1]) => ({ observations: [figure('2025-H1', value)] })

describe('headroom of a mean', () => {
  it('is the highest mean of the remaining days: (25.5 · 365 − 28.0 · 181) / 184 = 23.04', () => {
    expect(headroom({ kind: 'at-most', value: '25.5' }, { ...pm25, decimals: 2 }, half('28.0'))).toEqual({
      kind: 'highest-mean',
      value: '23.04',
      text: {
        zh: '后6个月平均不能超过 23.04 微克/立方米',
        en: 'average at most 23.04 µg/m³ over the remaining 6 months',
      },
    })
  })

  it('is rounded to the safe side', () => {
    expect(headroom({ kind: 'at-most', value: '25.5' }, pm25, half('23.9'))?.value).toBe('27') // 27.07 down
    const least = headroom({ kind: 'at-least', value: '85' }, { ...pm25, direction: 'higher' }, half('83.8'))
    expect(least).toMatchObject({ kind: 'lowest-mean', value: '86.2' }) // 86.18 up
  })

  it('counts covered days only, and of several units all together', () => {
    const observations = [
      figure('2025-06', '30', { weight: '100' }),
      figure('2025-06', '20', { unit: 'b', weight: '181' }),
    ]
    // 281 days done, 368 to come: (25 · 649 − 6620) / 368
    expect(headroom({ kind: 'at-most', value: '25' }, pm25, { observations, units: ['a', 'b'] })?.value).toBe('26.1')
  })

  it('is that of the worst unit where the worst decides', () => {
    const observations = [figure('2025-H1', '30'), figure('2025-H1', '20', { unit: 'b' })]
    const worst: Partial<Indicator> = { ...pm25, rollUp: 'worst' }
    expect(headroom({ kind: 'at-most', value: '25' }, worst, { observations, units: ['a', 'b'] })?.value).toBe('20')
  })

  it('is what is missing when no day is left', () => {
    const observations = [figure('2025', '26')]
    const result = headroom({ kind: 'at-most', value: '25' }, pm25, { observations, on: '2025-12-31' })
    expect(result).toMatchObject({ kind: 'still-needed', value: '1', text: { zh: '还须降低 1 微克/立方米' } })
  })
})

describe('headroom of a ratio', () => {
  it.each([
    ['96', [181, 181], '14'], // 96 % of 365 days allows 14 bad days
    ['97.2', [181, 181], '10'], // and 97.2 % allows 10
    ['97.2', [174, 181], '3'],
    ['97.2', [171, 181], '0'],
    ['97.2', [169, 181], '-2'],
    ['97.2', [170, 177], '3'], // 361 days with data, 7 bad ones
  ] as const)('of days, at least %s after %s, is %s bad days', (target, parts, left) => {
    expect(headroom({ kind: 'at-least', value: target }, goodDays, half(parts))).toMatchObject({
      kind: 'bad-left',
      value: left,
    })
  })

  it('of days says what it means', () => {
    const text = (parts: readonly [number, number]) =>
      headroom({ kind: 'at-least', value: '97.2' }, goodDays, half(parts))?.text.zh
    expect(text([174, 181])).toBe('全年最多还可有 3 天不达标')
    expect(text([169, 181])).toBe('不达标天数已超出 2 天')
  })

  it('of days may be one of bad days', () => {
    const lower: Partial<Indicator> = { ...goodDays, direction: 'lower' }
    expect(headroom({ kind: 'at-most', value: '2' }, lower, half([3, 181]))?.value).toBe('4') // 7 of 365, 3 used
  })

  it('of anything else is the lowest ratio of a rest like the past', () => {
    // 181 days brought 90 of 100; 184 days will bring 101.66: (95 · 201.66 − 9000) / 101.66
    expect(headroom({ kind: 'at-least', value: '95' }, ratio, half([90, 100]))).toMatchObject({
      kind: 'lowest-mean',
      value: '100',
    })
  })
})

describe('headroom of what adds up', () => {
  it('is an amount a month, rounded up', () => {
    expect(headroom({ kind: 'at-least', value: '400' }, {}, half('212'))).toMatchObject({
      kind: 'per-month',
      value: '31.4',
      text: { zh: '后6个月平均每月须完成 31.4 公里' },
    })
  })

  it('is the whole amount in the last month, and when less than one a month is needed', () => {
    const last = { observations: months(Array.from({ length: 11 }, () => 30)), on: '2025-12-10' }
    expect(headroom({ kind: 'at-least', value: '400' }, {}, last)).toMatchObject({
      kind: 'still-needed',
      value: '70',
      text: { zh: '后1个月还须完成 70 公里' },
    })
    const park: Partial<Indicator> = { decimals: 0, unit: { zh: '个', en: 'parks' } }
    expect(headroom({ kind: 'at-least', value: '1' }, park, half('0'))).toMatchObject({
      kind: 'still-needed',
      value: '1',
      text: { zh: '后6个月还须完成 1 个', en: '1 park still to be done over the remaining 6 months' },
    })
  })

  it('ends with the due day', () => {
    const early = { ...half('212'), due: '2025-09-30' }
    expect(headroom({ kind: 'at-least', value: '400' }, {}, early)?.value).toBe('62.7')
  })

  it('is nothing more when the target is reached, and the rest of a limit', () => {
    expect(headroom({ kind: 'at-least', value: '400' }, {}, half('400'))).toMatchObject({ value: '0' })
    const limit: Partial<Indicator> = { direction: 'lower' }
    expect(headroom({ kind: 'at-most', value: '400' }, limit, half('212'))).toMatchObject({
      kind: 'still-allowed',
      value: '188',
    })
    expect(headroom({ kind: 'at-most', value: '400' }, limit, half('500'))).toMatchObject({
      kind: 'none-allowed',
      value: '0',
    })
  })
})

describe('headroom of the rest', () => {
  it('of a level is what is missing, or that it must be kept', () => {
    const rate: Partial<Indicator> = { ...examplePercent, accumulation: 'level' }
    expect(headroom({ kind: 'at-least', value: '60' }, rate, half([573, 1000]))).toMatchObject({
      kind: 'still-needed',
      value: '2.7',
      text: { zh: '还须提高 2.7 个百分点' },
    })
    expect(headroom({ kind: 'at-least', value: '60' }, rate, half([60, 100]))?.text.zh).toBe(
      '已符合“不低于 60%”的要求，须保持',
    )
  })

  it('of events is none, before and after one', () => {
    const events: Partial<Indicator> = { accumulation: 'incident', direction: 'lower' }
    expect(headroom({ kind: 'zero' }, events, {})).toMatchObject({ kind: 'none-allowed', value: '0' })
    expect(headroom({ kind: 'zero' }, events, half('1'))?.text.zh).toContain('已无法实现')
  })

  it('of a class and of things open is what must change', () => {
    const water: Partial<Indicator> = { accumulation: 'level', rollUp: 'worst', direction: 'lower' }
    expect(headroom({ kind: 'class', value: 2 }, water, half('4'))).toMatchObject({
      value: '2',
      text: { zh: '还须提升 2 个类别，达到Ⅱ类' },
    })
    expect(headroom({ kind: 'dynamic-zero' }, { ...water, rollUp: 'sum' }, half('3'))).toMatchObject({
      value: '3',
      text: { zh: '还须清零 3 公里' },
    })
  })

  it('of a deliverable is the days left, with or without figures', () => {
    const item: Partial<Indicator> = { accumulation: 'milestone', rollUp: 'none' }
    expect(headroom({ kind: 'done' }, item, {})).toMatchObject({ kind: 'by-day', value: '184' })
    expect(headroom({ kind: 'done' }, item, { on: '2026-01-12' })).toMatchObject({ kind: 'by-day', value: '-12' })
    expect(headroom({ kind: 'done' }, item, { due: '2025-06-30' })).toMatchObject({
      value: '0',
      text: { zh: '今日到期（6月30日）', en: 'due today (30 June)' },
    })
    expect(headroom({ kind: 'done' }, item, half('1'))).toMatchObject({ kind: 'still-needed', value: '0' })
  })

  it('is unknown while the target is, and absent without figures', () => {
    expect(headroom({ kind: 'pending', from: { zh: '省', en: 'the province' } }, {}, half('1'))).toMatchObject({
      kind: 'unknown',
      value: null,
    })
    expect(headroom({ kind: 'at-least', value: '400' }, {}, {})).toBeNull()
  })
})
