import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedExample, entryExample as entry } from './asked-example.ts'
import type { AskedView } from './asked-view.ts'
import { checkContent, figureFindings, normalised } from './checks.ts'
import { type Content, emptyContent, type ValueEntry } from './content.ts'

const july = { unchangedRun: 0, periodDays: 31 }
const said = (asked: Partial<AskedView>, typed: Partial<ValueEntry>) =>
  figureFindings(askedExample(asked), entry(typed), july).map(({ severity, text }) => `${severity} ${text.zh}`)

interface Refused {
  readonly asked: Partial<AskedView>
  readonly typed: Partial<ValueEntry>
  readonly expected: string
}

describe('a figure', () => {
  const parts = { hasParts: true, isShare: true, accumulation: 'ratio' } as const
  const before = { accumulation: 'flow', totalBefore: '100' } as const
  const steady = { usual: { low: '8', high: '12' } } as const
  const done = { accumulation: 'milestone', previous: { period: '2025-06', entry: entry({ value: '1' }) } } as const
  it.each<[string, Refused]>([
    ['an empty cell', { asked: {}, typed: {}, expected: 'error 尚未填写：请填数值，或选择留空原因。' }],
    [
      'a figure and a reason for none',
      { asked: {}, typed: { value: '1', blank: 'not-due' }, expected: 'error 已填数值' },
    ],
    ['parts where a figure is asked', { asked: {}, typed: { numerator: '1' }, expected: 'error 请填写数值。' }],
    ['a count below zero', { asked: {}, typed: { value: '-1' }, expected: 'error 不能小于 0。' }],
    ['half a station', { asked: { indivisible: true }, typed: { value: '1.5' }, expected: 'error 应为整数。' }],
    [
      'more decimals than the figure has',
      { asked: { decimals: 1 }, typed: { value: '1.2345' }, expected: 'error 最多保留 3 位小数。' },
    ],
    [
      'a share above all',
      { asked: { isShare: true }, typed: { value: '100.01' }, expected: 'error 百分比应在 0 至 100 之间。' },
    ],
    ['a class of seven', { asked: { isClass: true }, typed: { value: '7' }, expected: 'error 请填 1 至 6' }],
    ['a class between two', { asked: { isClass: true }, typed: { value: '2.5' }, expected: 'error 请填 1 至 6' }],
    [
      'half a deliverable',
      { asked: { accumulation: 'milestone' }, typed: { value: '0.5' }, expected: 'error 请选择“已完成”或“未完成”。' },
    ],
    [
      'a mean over no day',
      { asked: {}, typed: { value: '1', weight: '0' }, expected: 'error 有效天数应在 1 至 31 之间。' },
    ],
    [
      'a mean over more days than there are',
      { asked: {}, typed: { value: '1', weight: '32' }, expected: 'error 有效天数应在 1 至 31 之间。' },
    ],
    ['one part alone', { asked: parts, typed: { numerator: '9' }, expected: 'error 分子、分母须同时填写' }],
    [
      'a share of nothing',
      { asked: parts, typed: { numerator: '0', denominator: '0' }, expected: 'error 分母须大于 0。' },
    ],
    [
      'a part below zero',
      { asked: parts, typed: { numerator: '-1', denominator: '10' }, expected: 'error 分子不能小于 0。' },
    ],
    [
      'more than the whole',
      { asked: parts, typed: { numerator: '11', denominator: '10' }, expected: 'error 分子（11）不能大于分母（10）。' },
    ],
    ['a total that falls', { asked: before, typed: { value: '99' }, expected: 'explain 累计数小于上期累计 100' }],
    ['a deliverable undone', { asked: done, typed: { value: '0' }, expected: 'explain 上期已报完成，现改为未完成' }],
    [
      'a state far from the usual',
      { asked: { ...steady, accumulation: 'level' }, typed: { value: '30' }, expected: 'explain 本期数值 30' },
    ],
    [
      'an increment far from the usual',
      { asked: { ...before, ...steady }, typed: { value: '130' }, expected: 'explain 本期新增 30' },
    ],
  ])('refuses %s', (_, { asked, typed, expected }) => {
    const [first, ...more] = said(asked, typed)
    expect(first).toContain(expected)
    expect(more).toEqual([])
  })

  it.each<[string, Partial<AskedView>, Partial<ValueEntry>]>([
    ['zero', {}, { value: '0' }],
    ['a reason for a blank', {}, { blank: 'awaiting-monitoring' }],
    ['a rate of change below zero', { isSigned: true }, { value: '-1.2' }],
    ['all of them', parts, { numerator: '10', denominator: '10', value: '100' }],
    ['more than the whole where it is no share', { ...parts, isShare: false }, { numerator: '11', denominator: '10' }],
    ['the total of the month before', before, { value: '100' }],
    ['a mean over every day', { accumulation: 'mean' }, { value: '33', weight: '31' }],
    ['an increment within the usual', { ...before, ...steady }, { value: '110' }],
    ['worse than V', { isClass: true, ...steady }, { value: '6' }],
  ])('takes %s', (_, asked, typed) => expect(said(asked, typed)).toEqual([]))

  it('says the usual range in the unit of the figure, in both languages', () => {
    const [finding] = figureFindings(askedExample({ ...before, ...steady }), entry({ value: '130' }), july)
    expect(finding?.text.zh).toContain('8 个 至 12 个')
    expect(finding?.text.en).toContain('usual 8')
  })

  it('passes with a note wherever only an explanation is asked, and nothing else does', () => {
    const figure = fc.option(fc.integer({ min: -200, max: 300 }).map(String), { nil: null })
    const typed = fc.record({ value: figure, numerator: figure, denominator: figure, weight: figure })
    const asked = fc.record({
      accumulation: fc.constantFrom('flow', 'level', 'mean', 'incident', 'milestone'),
      ...{ isShare: fc.boolean(), isClass: fc.boolean(), indivisible: fc.boolean(), hasParts: fc.boolean() },
      totalBefore: fc.option(fc.constant('50'), { nil: null }),
      usual: fc.option(fc.constant({ low: '-5', high: '20' }), { nil: null }),
    })
    fc.assert(
      fc.property(asked, typed, (one, figures) => {
        const bare = figureFindings(askedExample(one), entry(figures), july)
        const noted = figureFindings(askedExample(one), entry({ ...figures, note: '已核实' }), july)
        expect(bare.length).toBeLessThanOrEqual(1)
        expect(noted).toEqual(bare.filter(({ severity }) => severity === 'error'))
        for (const { text } of bare) expect(text.zh.length * text.en.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a report', () => {
  const progress = '按计划推进。'
  const fields = (content: Partial<typeof emptyContent>, unchangedRun = 0) =>
    checkContent([], { ...emptyContent, ...content }, { ...july, unchangedRun }).map(({ field }) => field)

  it('has its progress, or says that nothing changed; from the second time running, why', () => {
    expect(fields({})).toEqual(['progress'])
    expect(fields({ progress })).toEqual([])
    expect(fields({ unchanged: { reason: '' } })).toEqual([])
    expect(fields({ unchanged: { reason: '' } }, 1)).toEqual(['unchanged'])
    expect(fields({ unchanged: { reason: '汛期停工' } }, 1)).toEqual([])
  })

  it('names each figure that stands in the way, and never asks what a module computes', () => {
    const asked = [askedExample({ key: 'a.b/360702' }), askedExample({ key: 'a.c/360702', computed: true })]
    const issues = checkContent(asked, { ...emptyContent, progress }, july)
    expect(issues.map(({ field }) => field)).toEqual(['value:a.b/360702'])
  })

  it('lets what may yet be counted be left to come, and checks it where it is typed', () => {
    const asked = [askedExample({ key: 'a.c/360702', mayCome: true })]
    const issuesOf = (values: Content['values']) => checkContent(asked, { ...emptyContent, progress, values }, july)
    expect(issuesOf({})).toEqual([])
    expect(issuesOf({ 'a.c/360702': entry({ value: '-1' }) })).toMatchObject([{ field: 'value:a.c/360702' }])
  })

  it('keeps the rate of its parts, and nothing that was not asked', () => {
    const rate = askedExample({ key: 'a.b/360702', hasParts: true })
    const values = {
      'a.b/360702': entry({ numerator: '2', denominator: '3' }),
      'x.y/360703': entry({ value: '1' }),
    }
    const kept = normalised([rate, askedExample({ key: 'a.c/360702', computed: true })], { ...emptyContent, values })
    expect(kept.values).toEqual({ 'a.b/360702': { ...values['a.b/360702'], value: '66.6667' } })
    const whole = normalised([rate], {
      ...emptyContent,
      values: { 'a.b/360702': entry({ numerator: '1', denominator: '0' }) },
    })
    expect(whole.values['a.b/360702']?.value).toBeNull()
  })
})
