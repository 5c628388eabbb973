import type { Light } from '@workpoints/core'
import { describe, expect, it } from 'vitest'
import { type CaseHistory, type CaseMonth, colourOf, evaluateRuleSet } from './rule-engine.ts'
import { type RuleExample, ruleExamples } from './rule-examples.ts'
import { RuleSet } from './rule-set.ts'
import { thresholdsOf } from './rule-thresholds.ts'

type Measures = CaseMonth['measures']

/** One case by its months, from January on: the plan's light and what is measured. */
const history = (months: readonly (readonly [Light, Measures?])[], id = 'case', unit = 'county'): CaseHistory => ({
  id,
  unit,
  months: months.map(([light, measures = {}], index) => ({ month: `2025-0${index + 1}`, light, measures })),
})

const coloursOf = (name: RuleExample, one: CaseHistory) =>
  evaluateRuleSet(ruleExamples[name], [one])
    .colours.get(one.id)
    ?.map(({ colour }) => colour)

const firedBy = (name: RuleExample, one: CaseHistory) =>
  evaluateRuleSet(ruleExamples[name], [one]).fired.map(({ consequence, month, months }) => [
    consequence,
    month.slice(5),
    months.map((each) => each.slice(5)).join(),
  ])

describe('the published rule sets', () => {
  it.each(Object.entries(ruleExamples))('%s has one colour for every case', (_name, set) => {
    expect(RuleSet.safeParse(set).error?.issues ?? []).toEqual([])
  })

  it.each(Object.entries(ruleExamples))('%s says where it is from, and what of it is ours', (name, set) => {
    expect(set.source.zh).toMatch(name === 'standard' ? /平台自定/ : /核对原文|gov\.cn/)
  })
})

describe('银川 2025', () => {
  const set = ruleExamples.yinchuan
  it.each([
    [0, 'green'],
    [9.99, 'green'],
    [10, 'yellow'],
    [30, 'yellow'],
    [30.01, 'red'],
    [100, 'red'],
  ])('%s points behind', (lagPoints, colour) => {
    expect(colourOf(set, { light: 'green', measures: { lagPoints } }).colour).toBe(colour)
  })

  it('marks the stretch below 10 points as ours, and no other', () => {
    const notes = set.rules[0]?.bands.map(({ note }) => note?.zh)
    expect(notes).toEqual(['原规则未规定，平台界定为绿灯', undefined, undefined])
  })

  it('is yellow where a project has not started in its planned month, and red after three', () => {
    const months = [0, 1, 2, 3].map((monthsNotStarted) => ['green', { monthsNotStarted }] as const)
    expect(coloursOf('yinchuan', history(months))).toEqual(['green', 'yellow', 'yellow', 'red'])
  })

  it('is yellow more than a month after the start without registration, red after more than two', () => {
    const months = [1, 2, 3].map((monthsNotRegistered) => ['green', { monthsNotRegistered }] as const)
    expect(coloursOf('yinchuan', history(months))).toEqual(['green', 'yellow', 'red'])
  })

  it('is red where the funds are below what is required, whatever else is well', () => {
    expect(colourOf(set, { light: 'green', measures: { fundsShort: 1, lagPoints: 0 } })).toEqual({
      colour: 'red',
      rule: 'funds',
    })
  })

  it('sends a letter with each month’s list', () => {
    const one = history([
      ['green', { lagPoints: 5 }],
      ['yellow', { lagPoints: 12 }],
      ['red', { lagPoints: 31 }],
    ])
    expect(firedBy('yinchuan', one)).toEqual([
      ['letter', '02', '02'],
      ['letter', '03', '03'],
    ])
  })

  it('makes the plan’s lights go by points', () => {
    expect(thresholdsOf(set)).toEqual({
      ...{ green: 0.9, yellow: 0.7, by: 'points', exclusive: ['green'], nearDueDays: 0, openPeriods: 3 },
    })
  })
})

describe('广元', () => {
  it('is blue on time, yellow behind, red once the forecast does not reach the target or it is named', () => {
    const one = history([
      ['green', { lagPoints: 0 }],
      ['green', { lagPoints: 3 }],
      ['yellow', { lagPoints: 3, unreachable: 1 }],
      ['green', { lagPoints: 0, named: 1 }],
    ])
    expect(coloursOf('guangyuan', one)).toEqual(['blue', 'yellow', 'red', 'red'])
  })

  it('sends a letter at each second yellow of the year, also when they do not follow each other', () => {
    const lag = [1, 0, 2, 1, 1].map((lagPoints) => ['green', { lagPoints }] as const)
    expect(firedBy('guangyuan', history(lag))).toEqual([
      ['letter', '03', '01,03'],
      ['letter', '05', '04,05'],
    ])
  })

  it('talks once for a red that stays, and again for the next one', () => {
    const one = history([['red'], ['red'], ['green'], ['red']])
    expect(firedBy('guangyuan', one)).toEqual([
      ['talk', '01', '01'],
      ['talk', '04', '04'],
    ])
    expect(ruleExamples.guangyuan.consequences.map(({ points }) => points)).toEqual([1, 2])
  })
})

describe('三明', () => {
  it('goes from blue to orange to red while a matter stays behind, and begins anew', () => {
    const one = history([['yellow'], ['red'], ['yellow'], ['yellow'], ['green'], ['yellow']])
    expect(coloursOf('sanming', one)).toEqual(['blue', 'orange', 'red', 'red', 'none', 'blue'])
    expect(firedBy('sanming', one)).toEqual([
      ['blue-slip', '01', '01'],
      ['orange-slip', '02', '02'],
      ['red-slip', '03', '03'],
      ['blue-slip', '06', '06'],
    ])
  })

  it('starts at orange for what is urgent', () => {
    expect(coloursOf('sanming', history([['yellow', { urgent: 1 }]]))).toEqual(['orange'])
  })
})

describe('宿迁', () => {
  it.each([
    ['none', 'green', { lagShare: 0, daysToDue: 60 }],
    ['blue', 'green', { lagShare: 0, daysToDue: 15 }],
    ['none', 'green', { lagShare: 0, daysToDue: 16 }],
    ['yellow', 'green', { lagShare: 4, daysToDue: 60 }],
    ['yellow', 'green', { lagShare: 0, daysToDue: 3, returned: 1 }],
    ['red', 'red', { overdueDays: 1 }],
    ['none', 'blue', { returned: 2 }],
  ] as const)('is %s', (colour, light, measures) => {
    expect(colourOf(ruleExamples.suqian, { light, measures }).colour).toBe(colour)
  })
})

describe('our own', () => {
  it('gives the plan’s own lights', () => {
    expect(thresholdsOf(ruleExamples.standard)).toEqual({
      ...{ green: 0.9, yellow: 0.7, by: 'pace', nearDueDays: 30, openPeriods: 3 },
    })
    expect(coloursOf('standard', history([['grey'], ['blue'], ['green'], ['yellow'], ['red']]))).toEqual([
      ...['grey', 'blue', 'green', 'yellow', 'red'],
    ])
  })

  it('reminds at two yellows running, supervises what turns red, talks after three reds', () => {
    const one = history([['yellow'], ['green'], ['yellow'], ['yellow'], ['red'], ['red'], ['red']])
    expect(firedBy('standard', one)).toEqual([
      ['remind', '04', '03,04'],
      ['supervise', '05', '05'],
      ['interview', '07', '05,06,07'],
    ])
  })

  it('counts no month without figures, and forgets a run that it interrupts', () => {
    expect(firedBy('standard', history([['yellow'], ['grey'], ['yellow']]))).toEqual([])
  })
})
