import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeWords,
  earlyWarning,
  goodRatiosBy,
  goodSectionHeadroom,
  goodSectionRatio,
  phosphorusPace,
  phosphorusTrend,
  qualityChange,
  qualityWords,
  ratioChange,
  reachChange,
  reachQuality,
  riverMainPollutants,
  riverQuality,
  sectionChange,
  standardsOn,
  sumSections,
  targetClassRatio,
  type WaterClass,
  waterClasses,
} from '../index.ts'

const classes = (counts: Partial<Record<WaterClass, number>>): WaterClass[] =>
  waterClasses.flatMap((each) => Array.from({ length: counts[each] ?? 0 }, () => each))

describe('quality of a river by shares of classes', () => {
  it.each([
    [{ Ⅱ: 18, Ⅳ: 2 }, '优'],
    [{ Ⅱ: 17, Ⅳ: 3 }, '良好'],
    [{ Ⅱ: 15, 劣Ⅴ: 5 }, '良好'],
    [{ Ⅱ: 14, Ⅳ: 3, 劣Ⅴ: 3 }, '轻度污染'],
    [{ Ⅱ: 14, Ⅳ: 2, 劣Ⅴ: 4 }, '中度污染'],
    [{ Ⅱ: 12, Ⅳ: 1, 劣Ⅴ: 7 }, '中度污染'],
    [{ Ⅱ: 12, 劣Ⅴ: 8 }, '中度污染'],
    [{ Ⅱ: 11, Ⅳ: 1, 劣Ⅴ: 8 }, '重度污染'],
  ] as const)('%j is %s', (counts, expected) => {
    expect(reachQuality({ sections: classes(counts) }).quality).toBe(expected)
  })

  it('compares exact fractions, not the rounded share', () => {
    // 1799 of 2000 is 89.95 %, which is printed 90.0 and is not 90.
    const found = reachQuality({ sections: classes({ Ⅱ: 1799, Ⅳ: 201 }) })
    expect(found).toMatchObject({ shareGood: '90.0', quality: '良好' })
  })

  it('leaves the pair of 60 and 40 percent to a setting', () => {
    const sections = classes({ Ⅱ: 6, 劣Ⅴ: 4 })
    expect(reachQuality({ sections, settings: { reachGap: '重度污染' } }).quality).toBe('重度污染')
  })

  it('does not take the ratio method below five sections, unless it is a basin', () => {
    const sections = classes({ Ⅱ: 4 })
    expect(reachQuality({ sections })).toMatchObject({ quality: null, reason: { code: 'fewer-than-5' } })
    expect(reachQuality({ sections, area: 'basin' }).quality).toBe('优')
    expect(reachQuality({ sections: [null, null] }).reason?.code).toBe('no-data')
  })

  it('never improves when a section gets worse', () => {
    const draw = fc.array(fc.constantFrom(...waterClasses), { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(draw, fc.nat(), (sections, at) => {
        const index = at % sections.length
        const worse = sections.map((each, i) =>
          i === index ? (waterClasses[Math.min(5, waterClasses.indexOf(each) + 1)] as WaterClass) : each,
        )
        const rank = (list: WaterClass[]) => qualityWords.indexOf(reachQuality({ sections: list }).quality as '优')
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(sections))
      }),
    )
  })

  it('judges a river with few sections by their mean concentrations', () => {
    const few = riverQuality({ sections: [{ NH3N: '0.2' }, { NH3N: '1.2' }] })
    expect(few).toMatchObject({ method: 'mean', class: 'Ⅲ', quality: '良好' })
    const many = riverQuality({ sections: Array.from({ length: 5 }, () => ({ NH3N: '0.2' })) })
    expect(many).toMatchObject({ method: 'ratio', class: null, quality: '优' })
  })

  it('names the main pollutants of a river by the share of sections that exceed', () => {
    const sections = [{ TP: '0.25', NH3N: '3' }, { TP: '0.25' }, { TP: '0.1' }, { TP: '0.1', COD: 25 }, { TP: '0.1' }]
    expect(riverMainPollutants({ sections }).map(({ text }) => text)).toEqual([
      ...['总磷（河流）(40.0%)', '氨氮(20.0%)', '化学需氧量(20.0%)'],
    ])
  })
})

describe('ratio of good sections', () => {
  it('98.63 percent is 72 of 73: one failure uses up the allowance', () => {
    expect(goodSectionRatio({ sections: 73, good: 72, target: '98.63' })).toMatchObject({
      ratioPercent: '98.63',
      meets: true,
    })
    expect(goodSectionHeadroom({ sections: 73, good: 73, target: '98.63' })).toEqual({
      needed: 72,
      mayFail: 1,
      left: 1,
    })
    expect(goodSectionHeadroom({ sections: 73, good: 71, target: '98.63' }).left).toBe(-1)
  })

  it('100 percent is every section', () => {
    expect(goodSectionRatio({ sections: 30000, good: 29999, target: '100' })).toMatchObject({
      ...{ ratioPercent: '100.00', meets: false },
    })
    expect(goodSectionHeadroom({ sections: 12, good: 12, target: 100 })).toEqual({ needed: 12, mayFail: 0, left: 0 })
  })

  it('leaves dry sections out of both numbers', () => {
    const found = goodSectionRatio({ classes: ['Ⅱ', 'Ⅲ', null, 'Ⅳ'] })
    expect(found).toMatchObject({ ratioPercent: '66.67', good: 2, assessed: 3, notAssessed: 1, meets: null })
    expect(goodSectionRatio({ classes: [null] }).reason?.code).toBe('no-data')
  })

  it('adds counties up and does not average their percentages', () => {
    expect(
      sumSections([
        { sections: 1, good: 0 },
        { sections: 9, good: 9 },
      ]).ratioPercent,
    ).toBe('90.00')
  })

  it('is told for each basin or county from its own sections', () => {
    const rows = goodRatiosBy([
      { group: '赣江', class: 'Ⅱ' },
      { group: '东江', class: 'Ⅳ' },
      { group: '赣江', class: null },
    ])
    expect(rows).toMatchObject([
      { group: '赣江', ratioPercent: '100.00', assessed: 1, notAssessed: 1 },
      { group: '东江', ratioPercent: '0.00' },
    ])
  })

  it('tells the ratio of target classes apart from it', () => {
    const found = targetClassRatio([
      { class: 'Ⅲ', target: 'Ⅱ' },
      { class: 'Ⅱ', target: 'Ⅱ' },
      { class: null, target: 'Ⅲ' },
    ])
    expect(found).toMatchObject({ ratioPercent: '50.00', attaining: 1, assessed: 2, missing: [0] })
  })
})

describe('change between periods', () => {
  it('of a section goes by classes', () => {
    expect(sectionChange('Ⅳ', 'Ⅲ').change).toBe('有所好转')
    expect(sectionChange('Ⅱ', 'Ⅳ').change).toBe('明显变差')
    expect(sectionChange('Ⅱ', 'Ⅱ').change).toBe('无明显变化')
    expect(sectionChange(null, 'Ⅱ').reason?.code).toBe('no-data')
    expect(qualityChange('良好', '优').change).toBe('有所好转')
  })

  it.each([
    [80, 10, 85, 5, '无明显变化'],
    [80, 10, '85.1', 5, '有所好转'],
    [80, 10, 90, 0, '有所好转'],
    [80, 10, '90.1', 0, '明显好转'],
    [90, 0, 80, '0.1', '有所变差'],
    [90, 0, 75, 6, '明显变差'],
  ] as const)('of shares %s/%s → %s/%s is %s', (...row) => {
    const [g1, d1, g2, d2, expected] = row
    const found = ratioChange({ shareGood: g1, shareWorseV: d1 }, { shareGood: g2, shareWorseV: d2 })
    expect(found.change).toBe(expected)
    expect(changeWords).toContain(found.change)
  })

  it('can be told from the sections themselves', () => {
    expect(reachChange(classes({ Ⅱ: 8, Ⅳ: 2 }), classes({ Ⅱ: 10 }))).toMatchObject({
      ...{ change: '有所好转', deltaGood: '20.0', deltaWorseV: '0.0', difference: '20.0' },
    })
  })
})

describe('early warning', () => {
  it('warns when one item is about to lose the class, and names it', () => {
    const found = earlyWarning({ values: { NH3N: '0.46', DO: 8, TP: '0.05' }, waterBody: 'river', targetClass: 'Ⅱ' })
    expect(found).toMatchObject({
      state: 'warning',
      keeps: 'Ⅱ',
      closest: { key: 'NH3N', left: '0.04', leftPercent: '8.0' },
    })
  })

  it('says what lost the class, and is silent where all is far', () => {
    const lost = earlyWarning({ values: { NH3N: '0.6', DO: 8 }, waterBody: 'river', targetClass: 'Ⅱ' })
    expect(lost).toMatchObject({ state: 'lost', lostBy: [{ key: 'NH3N', left: '-0.1', leftPercent: '-20.0' }] })
    expect(earlyWarning({ values: { NH3N: '0.2', pH: '8.2' }, waterBody: 'river', targetClass: 'Ⅱ' }).state).toBe(
      'safe',
    )
    expect(earlyWarning({ values: { pH: '8.9' }, targetClass: 'Ⅱ' }).state).toBe('warning')
    expect(earlyWarning({ values: {}, state: 'dry' }).reason?.code).toBe('dry')
    expect(earlyWarning({ values: { NH3N: '9' } }).state).toBe('safe')
  })

  it('takes the margin as a setting', () => {
    const at = (warningMargin: string) =>
      earlyWarning({ values: { NH3N: '0.46' }, targetClass: 'Ⅱ', settings: { warningMargin } }).state
    expect([at('7.9'), at('8')]).toEqual(['safe', 'warning'])
  })
})

describe('total phosphorus', () => {
  it('is compared with the same months of last year, as concentration and as class', () => {
    const found = phosphorusTrend({
      thisYear: ['0.08', null, '0.10'],
      lastYear: ['0.10', '0.30', '0.14'],
      waterBody: 'river',
    })
    expect(found).toMatchObject({
      ...{ mean: '0.090', lastYearMean: '0.120', change: '-0.030', changePercent: '-25.0', direction: '下降' },
      ...{ class: 'Ⅱ', lastYearClass: 'Ⅲ', months: [1, 3] },
    })
    expect(phosphorusTrend({ thisYear: [], lastYear: ['0.1'], waterBody: 'river' }).reason?.code).toBe('no-data')
  })

  it('says what the months that are left may average', () => {
    const found = phosphorusPace({ months: ['0.06', '0.06', '0.06', '0.06', '0.06', '0.06'], expected: '0.05' })
    expect(found).toMatchObject({ mean: '0.060', onCourse: false, restMayAverage: '0.040', reachable: true })
    expect(phosphorusPace({ months: Array.from({ length: 11 }, () => '0.06'), expected: '0.05' })).toMatchObject({
      ...{ reachable: false },
    })
    const whole = phosphorusPace({ months: Array.from({ length: 12 }, () => '0.05'), expected: '0.05' })
    expect(whole).toMatchObject({ onCourse: true, restMayAverage: null, reachable: true })
    expect(phosphorusPace({ months: [], expected: '0.05' }).reason?.code).toBe('no-data')
  })
})

describe('standards', () => {
  it('are those of the day', () => {
    const on = (day: string) => standardsOn(day).map(({ id }) => id)
    expect(on('2025-06-01')).toContain('GB3838-2002')
    expect(on('2026-02-28')).not.toContain('GB18918-AMD-2026')
    expect(on('2026-03-01')).toContain('GB18918-AMD-2026')
  })
})
