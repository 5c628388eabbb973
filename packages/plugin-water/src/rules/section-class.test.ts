import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attainsTargetClass,
  basicKeys,
  classifyItem,
  classifyLake,
  classifyPeriod,
  classifySection,
  classRank,
  countingKeys,
  exceedMultiple,
  judgeTemperature,
  mainPollutants,
  mergeSectionData,
  periodMean,
  sectionQuality,
  type Table1Key,
  table1,
  table1Keys,
  waterClasses,
} from '../index.ts'

const numbered = table1Keys.filter((key) => table1[key].limits.length > 0)
/** One step of the item's decimals beyond a limit, to the worse side. */
const step = (key: Table1Key): number =>
  10 ** -Math.max(table1[key].decimals, 0) * (table1[key].comparison === 'ge' ? -1 : 1)

describe('class of an item (GB 3838-2002, table 1)', () => {
  it.each(
    numbered.flatMap((key) => table1[key].limits.map((limit, at): [Table1Key, string, number] => [key, limit, at])),
  )('%s keeps the class whose limit %s it sits on, and loses it one step beyond', (key, limit, at) => {
    const best = table1[key].limits.indexOf(limit)
    expect(classifyItem({ item: key, value: limit }).class).toBe(waterClasses[best])
    const beyond = (Number(limit) + step(key)).toFixed(table1[key].decimals)
    const lost = classifyItem({ item: key, value: beyond }).class
    expect(lost === null ? 0 : classRank(lost)).toBeGreaterThan(at + 1)
  })

  it.each([
    ['6.0', 'Ⅰ'],
    ['5.9', '劣Ⅴ'],
    ['9.0', 'Ⅰ'],
    ['9.04', 'Ⅰ'],
    ['9.1', '劣Ⅴ'],
  ])('pH %s is %s', (value, expected) => {
    expect(classifyItem({ item: 'pH', value }).class).toBe(expected)
  })

  it('rounds half to even before it compares, as GB/T 8170 does', () => {
    expect(classifyItem({ item: 'NH3N', value: '1.005' }).class).toBe('Ⅲ')
    expect(classifyItem({ item: 'NH3N', value: '1.0051' }).class).toBe('Ⅳ')
    expect(classifyItem({ item: 'NH3N', value: '1.015' }).value).toBe('1.02')
  })

  it('takes other roundings as a setting', () => {
    const of = (rounding: 'items' | 'limits' | 'exact') =>
      classifyItem({ item: 'NH3N', value: '1.004', settings: { rounding } }).class
    expect([of('items'), of('limits'), of('exact')]).toEqual(['Ⅲ', 'Ⅲ', 'Ⅳ'])
    expect(classifyItem({ item: 'CODMn', value: '6.4', settings: { rounding: 'limits' } }).class).toBe('Ⅲ')
    expect(classifyItem({ item: 'CODMn', value: '6.4' }).class).toBe('Ⅳ')
    expect(classifyItem({ item: 'pH', value: '9.1', settings: { rounding: 'limits' } }).class).toBe('劣Ⅴ')
    expect(classifyItem({ item: 'TP_river', value: '0.204', settings: { decimals: { TP_river: 2 } } }).class).toBe('Ⅲ')
  })

  it('calls 90 percent of saturation class Ⅰ', () => {
    expect(classifyItem({ item: 'DO', value: '7.2', saturation: '90' }).class).toBe('Ⅰ')
    expect(classifyItem({ item: 'DO', value: '7.2', saturation: '89.9' }).class).toBe('Ⅱ')
  })

  it('takes half the detection limit, however it is written', () => {
    for (const value of ['<0.01', '0.01L', { below: '0.01' }] as const) {
      const found = classifyItem({ item: 'TP', value, waterBody: 'lake' })
      expect(found).toMatchObject({ value: '0.005', detected: false, class: 'Ⅰ' })
    }
  })

  it('does not guess the water body, and does not judge a river by a lake', () => {
    expect(classifyItem({ item: 'TP', value: '0.08' }).reason?.code).toBe('water-body-unknown')
    expect(classifyItem({ item: 'TP', value: '0.08', waterBody: 'river' }).class).toBe('Ⅱ')
    expect(classifyItem({ item: 'TP', value: '0.08', waterBody: 'lake' }).class).toBe('Ⅳ')
    expect(classifyItem({ item: 'TP_lake', value: '0.08', waterBody: 'river' }).reason?.code).toBe('other-water-body')
    expect(classifyItem({ item: 'TN', value: '3', waterBody: 'river' }).reason?.code).toBe('other-water-body')
  })

  it('says why there is no class', () => {
    expect(classifyItem({ item: 'COD', value: null }).reason?.code).toBe('no-data')
    expect(classifyItem({ item: 'COD', value: '——' }).reason?.code).toBe('unreadable')
    expect(classifyItem({ item: 'COD', value: ' 15 ' }).class).toBe('Ⅰ')
    expect(classifyItem({ item: 'COD', value: -1 }).reason?.code).toBe('unreadable')
    expect(classifyItem({ item: 'water_temp', value: '21.3' }).reason?.code).toBe('temperature-rise')
  })

  it('never improves with a worse reading', () => {
    const milli = fc.integer({ min: 0, max: 60_000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...numbered),
        milli,
        milli,
        fc.constantFrom('items', 'limits', 'exact'),
        (...drawn) => {
          const [item, one, other, rounding] = drawn
          const [better, worse] = [one, other].toSorted((a, b) => (table1[item].comparison === 'ge' ? b - a : a - b))
          const rank = (value: number | undefined): number => {
            const found = classifyItem({ item, value: `${(value as number) / 1000}`, settings: { rounding } }).class
            return found === null ? 0 : classRank(found)
          }
          expect(rank(worse)).toBeGreaterThanOrEqual(rank(better))
        },
      ),
    )
  })
})

describe('class of a section', () => {
  it('counts 21 items of table 1 for a river and for a lake', () => {
    expect(countingKeys('river')).toHaveLength(21)
    expect(countingKeys('lake')).toHaveLength(21)
    expect(countingKeys('river')).not.toContain('TN')
    expect(basicKeys('lake')).toContain('TP_lake')
  })

  it('leaves total nitrogen, coliforms and temperature out of the class and shows them', () => {
    const found = classifySection({
      waterBody: 'lake',
      values: { pH: 7, DO: 8, TP: '0.01', TN: '9', fecal: 90000, water_temp: 20 },
    })
    expect(found.class).toBe('Ⅰ')
    expect(found.apartClass).toEqual({ '总氮（湖、库）': '劣Ⅴ', 粪大肠菌群: '劣Ⅴ' })
    expect(Object.keys(found.itemClass)).toEqual(['pH', '溶解氧', '总磷（湖、库）'])
    expect(found.notAssessed).toContain('COD')
  })

  it('names every item that decides', () => {
    const found = classifySection({ values: { NH3N: '0.8', CODMn: '5', DO: 8 }, waterBody: 'river' })
    expect(found).toMatchObject({ class: 'Ⅲ', quality: '良好', decidingItems: ['高锰酸盐指数', '氨氮'] })
  })

  it('assesses neither a dry river nor one without data', () => {
    expect(classifySection({ values: {}, state: 'dry' }).reason?.code).toBe('dry')
    expect(classifySection({ values: { COD: 3 }, state: 'no-data' }).class).toBeNull()
    expect(classifySection({ values: { COD: null } }).reason?.code).toBe('no-data')
    expect(classifySection({ values: { TP_river: 0.1, TP_lake: 0.1 } }).reason?.code).toBe('two-water-bodies')
  })

  it('keeps its own target class or not', () => {
    expect(attainsTargetClass('Ⅱ', 'Ⅱ').attains).toBe(true)
    expect(attainsTargetClass('Ⅲ', 'Ⅱ').attains).toBe(false)
    expect(attainsTargetClass(null, 'Ⅱ').attains).toBeNull()
  })

  it('is never better than its worst item', () => {
    const values = fc.record({
      NH3N: fc.double({ min: 0, max: 4, noNaN: true }),
      DO: fc.double({ min: 0, max: 12, noNaN: true }),
    })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 3, noNaN: true }), (clean, more) => {
        const one = classifySection({ values: clean, waterBody: 'river' }).class
        const two = classifySection({ values: { ...clean, NH3N: clean.NH3N + more }, waterBody: 'river' }).class
        expect(two !== null && one !== null && classRank(two) >= classRank(one)).toBe(true)
      }),
    )
  })

  it('has a word and a colour', () => {
    expect(waterClasses.map((each) => sectionQuality(each).quality)).toEqual([
      ...['优', '优', '良好', '轻度污染', '中度污染', '重度污染'],
    ])
    expect(sectionQuality('劣Ⅴ').colour.zh).toBe('红色')
  })
})

describe('exceedance and main pollutants', () => {
  it('gives no multiple for pH, oxygen and what keeps the limit', () => {
    expect(exceedMultiple({ item: 'DO', value: 1 })).toMatchObject({ multiple: null, reason: { code: 'no-multiple' } })
    expect(exceedMultiple({ item: 'COD', value: 20 })).toMatchObject({
      exceeds: false,
      reason: { code: 'within-limit' },
    })
    expect(exceedMultiple({ item: 'COD', value: '25.25', places: 1 }).multiple).toBe('0.3')
  })

  it('names nothing up to class Ⅲ and at most three', () => {
    expect(classifySection({ values: { COD: 20, NH3N: 1 }, waterBody: 'river' }).mainPollutants).toEqual([])
    const found = classifySection({ values: { COD: 50, CODMn: 20, BOD5: 20, NH3N: 3 }, waterBody: 'river' })
    expect(found.mainPollutants.map(({ text }) => text)).toEqual([
      ...['五日生化需氧量(4.0)', '高锰酸盐指数(2.3)', '氨氮(2.0)'],
    ])
  })

  it('names cyanide and heavy metals first, and pH and oxygen after their class', () => {
    const { items } = classifySection({ values: { pH: '9.5', DO: 1, NH3N: '2.5', Cd: '0.006' }, waterBody: 'river' })
    expect(mainPollutants(items).map(({ text }) => text)).toEqual(['镉(0.2)', '氨氮(1.5)', 'pH'])
    expect(mainPollutants(items, { namedFirst: [] }).map(({ name }) => name)).toEqual(['氨氮', 'pH', '溶解氧'])
  })
})

describe('means of a period', () => {
  it('needs two months a quarter and twelve a year, eight where ice keeps from sampling', () => {
    const months = (count: number) => Array.from({ length: count }, () => '0.1')
    expect(periodMean({ values: months(1), kind: 'quarter' }).reason?.code).toBe('too-few')
    expect(periodMean({ values: months(2), kind: 'quarter' }).mean).toBe('0.1000')
    expect(periodMean({ values: months(11), kind: 'year' }).reason?.code).toBe('too-few')
    expect(periodMean({ values: months(8), kind: 'year', frozen: true }).count).toBe(8)
    expect(periodMean({ values: [null, undefined] }).reason?.code).toBe('no-data')
  })

  it('takes half the detection limit into the mean, and says 未检出 where nothing was detected', () => {
    expect(periodMean({ values: ['0.02L', '0.03'], item: 'TP' })).toMatchObject({ mean: '0.0200', detected: true })
    expect(periodMean({ values: ['0.02L', '<0.02'], item: 'TP' })).toMatchObject({ exact: '0.01', text: '未检出' })
  })

  it('finds the class from means, not from monthly classes', () => {
    const found = classifyPeriod({ samples: [{ NH3N: '0.2' }, null, { NH3N: '1.2' }], waterBody: 'river' })
    expect(found).toMatchObject({ class: 'Ⅲ', itemClass: { 氨氮: 'Ⅲ' } })
    expect(found.means.NH3N).toMatchObject({ mean: '0.700', count: 2 })
    expect(classifyPeriod({ samples: [{ COD: 10 }], kind: 'year' }).reason?.code).toBe('too-few')
  })

  it('rounds a mean once', () => {
    // The mean 1.00505 is 1.01; rounded to three decimals first it would be 1.005 and then 1.00.
    const found = classifyPeriod({ samples: [{ NH3N: '1.0049' }, { NH3N: '1.0052' }], waterBody: 'river' })
    expect(found.class).toBe('Ⅳ')
  })

  it('averages the points of a lake, and pH by hydrogen ions where it is set', () => {
    const found = classifyLake({ points: [{ TP: '0.02' }, { TP: '0.06' }] })
    expect(found).toMatchObject({ class: 'Ⅲ', itemClass: { '总磷（湖、库）': 'Ⅲ' } })
    expect(periodMean({ item: 'pH', values: [6, 8] }).mean).toBe('7.00')
    expect(periodMean({ item: 'pH', values: [6, 8], settings: { phMean: 'hydrogen' } }).mean).toBe('6.30')
  })

  it('takes automatic data before manual ones, for the items that stations measure', () => {
    const automatic = { NH3N: '0.31', TP: null, DO: '7.1', COD: '9' }
    const manual = { NH3N: '0.52', TP: '0.08', COD: '12', Cd: '<0.0001' }
    expect(mergeSectionData({ automatic, manual })).toEqual({
      values: { NH3N: '0.31', TP: '0.08', DO: '7.1', COD: '12', Cd: '<0.0001' },
      automatic: ['DO', 'NH3N'],
    })
    expect(mergeSectionData({ automatic: { TP_river: '0.1' } }).automatic).toEqual(['TP_river'])
  })

  it('judges temperature by its man-made weekly change', () => {
    expect(judgeTemperature({ weeklyMean: '21.0', naturalWeeklyMean: '20.0' })).toEqual({ change: '1', meets: true })
    expect(judgeTemperature({ weeklyMean: '21.1', naturalWeeklyMean: '20.0' }).meets).toBe(false)
    expect(judgeTemperature({ weeklyMean: '17.9', naturalWeeklyMean: '20' }).meets).toBe(false)
  })
})
