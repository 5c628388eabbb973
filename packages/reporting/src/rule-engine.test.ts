import { Light } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Band, bandFaults, bandOf } from './rule-band.ts'
import { colourOf, evaluateRuleSet } from './rule-engine.ts'
import { ruleExamples } from './rule-examples.ts'
import { Measure, measures } from './rule-measure.ts'
import { type RuleSet, ruleSetFaults } from './rule-set.ts'

const sets = Object.values(ruleExamples)

const anyValue = (measure: Measure): fc.Arbitrary<number> => {
  const { values } = measures[measure]
  if (values === 'flag') return fc.integer({ min: 0, max: 1 })
  if (values === 'whole') return fc.integer({ min: 0, max: 400 })
  return fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.constantFrom(0, 9.999999, 10, 10.000001, 30, 30.000001, 100),
  )
}

const anyMeasures = fc.record(
  Object.fromEntries(Measure.options.map((measure) => [measure, anyValue(measure)])) as Record<
    Measure,
    fc.Arbitrary<number>
  >,
  { requiredKeys: [] },
)
const anyMonth = fc.record({ light: fc.constantFrom(...Light.options), measures: anyMeasures })

/** Cuts a measure at some places into bands that touch, each cut belonging to one of its two sides. */
const partition = (whole: boolean): fc.Arbitrary<Band[]> => {
  const cuts = fc.uniqueArray(whole ? fc.integer({ min: 1, max: 60 }) : fc.integer({ min: 1, max: 900 }), {
    maxLength: 5,
  })
  return fc.tuple(cuts, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })).map(([places, sides]) => {
    const at = places.toSorted((a, b) => a - b).map((place) => (whole ? place : place / 10))
    return Array.from({ length: at.length + 1 }, (_, index): Band => {
      const [from, to] = [at[index - 1] ?? 0, at[index] ?? null]
      if (whole) return { from, to: to === null ? null : to - 1, colour: null }
      const below = index > 0 && sides[index - 1] === true
      return { from, fromOpen: below, to, toOpen: to !== null && sides[index] === false, colour: null }
    })
  })
}

const cases = [
  ['lagPoints', false],
  ['overdueDays', true],
] as const

describe('a rule set', () => {
  it('gives any facts exactly one colour of its scale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sets), anyMonth, (set, month) => {
        const { colour } = colourOf(set, month)
        expect(set.scale.filter(({ id }) => id === colour)).toHaveLength(1)
        const said = set.rules.flatMap(({ measure, bands }) => {
          const value = month.measures[measure]
          return value === undefined
            ? []
            : [bands.filter((band) => bandOf(measure, [band], value) !== undefined).length]
        })
        expect(said.filter((count) => count !== 1)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('fires what does not depend on the order of the cases', () => {
    const histories = fc.array(fc.array(anyMonth, { maxLength: 6 }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...sets), histories, (set, made) => {
        const all = made.map((months, index) => ({
          ...{ id: `case-${index}`, unit: index % 2 === 0 ? 'a' : 'b' },
          months: months.map((one, at) => ({ ...one, month: `2025-0${at + 1}` })),
        }))
        const keys = (of: typeof all) =>
          evaluateRuleSet(set, of)
            .fired.map((one) => `${one.consequence} ${one.case} ${one.unit} ${one.month}`)
            .toSorted()
        expect(keys(all)).toEqual(keys(all.toReversed()))
      }),
    )
  })
})

describe('bands', () => {
  it.each(cases)('that cut %s into pieces cover every value once, and are accepted', (measure, whole) => {
    fc.assert(
      fc.property(partition(whole), anyValue(measure), (bands, value) => {
        expect(bandFaults(measure, bands)).toEqual([])
        expect(bands.filter((band) => bandOf(measure, [band], value) !== undefined)).toHaveLength(1)
      }),
    )
  })

  it.each(cases)('of %s of which one is taken out or doubled are refused', (measure, whole) => {
    fc.assert(
      fc.property(partition(whole), fc.nat(), (bands, chosen) => {
        const at = chosen % bands.length
        const one = bands[at]
        expect(bandFaults(measure, bands.toSpliced(at, 1))).not.toEqual([])
        expect(bandFaults(measure, one === undefined ? [] : [...bands, one])).not.toEqual([])
      }),
    )
  })

  const yellow = { from: 10, to: 30, colour: 'yellow' }
  const red = { from: 30, fromOpen: true, to: null, colour: 'red' }
  it.each([
    ['落后 0–10 个百分点未定义', [yellow, red]],
    ['落后 30 个百分点未定义', [{ from: 0, to: 30, toOpen: true, colour: null }, red]],
    [
      '落后 30 个百分点有两条规定',
      [
        { from: 0, to: 30, colour: null },
        { ...red, fromOpen: false },
      ],
    ],
    ['落后 10–12 个百分点有两条规定', [{ from: 0, to: 12, colour: null }, yellow, red]],
    ['落后 30 个百分点以上未定义', [{ from: 0, to: 30, colour: null }]],
    ['落后 0 个百分点以上未定义', []],
  ] as const)('say “%s”', (text, bands) => {
    expect(bandFaults('lagPoints', bands).map(({ zh }) => zh)).toEqual([text])
  })

  it.each([
    [
      '逾期 1–2 天未定义',
      'overdueDays',
      [
        { from: 0, to: 0, colour: null },
        { from: 3, to: null, colour: null },
      ],
    ],
    ['当月逾期未报：是未定义', 'unreported', [{ from: 0, to: 0, colour: null }]],
  ] as const)('of whole numbers say “%s”', (text, measure, bands) => {
    expect(bandFaults(measure, bands).map(({ zh }) => zh)).toEqual([text])
  })
})

describe('what is refused beside gaps', () => {
  const set = ruleExamples.standard
  const faults = (changes: Partial<RuleSet>) => ruleSetFaults({ ...set, ...changes }).map(({ text }) => text.zh)
  const [lag] = set.rules
  it.each([
    ['没有名为“purple”的颜色或计数', { base: { ...set.base, red: 'purple' } }],
    [
      '没有名为“no”的颜色或计数',
      { consequences: set.consequences.map((one) => ({ ...one, counter: 'no' })).slice(0, 1) },
    ],
    [
      '“落后”已有一条规则',
      lag === undefined ? {} : { rules: [lag, { ...lag, id: 'two', measure: 'lagPoints' as const }] },
    ],
    [
      '编号“lag”重复',
      lag === undefined
        ? {}
        : { rules: [lag, { ...lag, measure: 'returned' as const, bands: [{ from: 0, to: null, colour: null }] }] },
    ],
  ])('%s', (text, changes) => {
    expect(faults(changes)).toEqual([text])
  })

  it('a lag that makes the light better', () => {
    const bands =
      lag?.bands.map((band, index) => ({ ...band, colour: ['red', 'yellow', 'green'][index] ?? null })) ?? []
    expect(faults(lag === undefined ? {} : { rules: [{ ...lag, bands }] })).toEqual(['落后越多，灯不能越好'])
  })
})
