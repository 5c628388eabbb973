import { big } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { farmlandLimits, farmlandTable, pHBandIndex, pHBands } from './farmland-limits.ts'
import { causeSurveyProgress, farmlandSafeUseRate, farmlandSafeUseRateOf, farmlandTaskDone } from './farmland-rate.ts'
import { farmlandClasses, judgeFarmlandPoint, judgeFarmlandSample } from './farmland-sample.ts'

const pHs = ['5.0', '6.0', '7.0', '8.0'] as const
const uses = ['水田', '果园', '其他'] as const
const items = Object.keys(farmlandTable)
const cases = items.flatMap((element) => uses.flatMap((landUse) => pHs.map((pH) => [element, landUse, pH] as const)))
const rank = Object.keys(farmlandClasses)

describe('limits of farmland', () => {
  it.each(cases)('%s of %s at pH %s hold at the limit and not above it', (element, landUse, pH) => {
    const limits = farmlandLimits({ element, pH, landUse })
    expect(limits).not.toBeNull()
    if (limits === null) return
    const { screening, control } = limits
    const classOf = (value: string) => judgeFarmlandSample({ element, value, pH, landUse }).class
    expect(classOf(screening)).toBe('priority-protection')
    expect(classOf(big(screening).plus('0.0001').toFixed())).toBe('safe-use')
    if (control === null) return
    expect(big(control).gt(screening)).toBe(true)
    expect(classOf(control)).toBe('safe-use')
    expect(classOf(big(control).plus('0.0001').toFixed())).toBe('strict-control')
  })

  it.each([
    ['5.5', 0],
    ['5.51', 1],
    ['6.5', 1],
    ['6.51', 2],
    [7.5, 2],
    ['7.51', 3],
    [0, 0],
    ['14', 3],
    ['14.01', null],
    [-0.1, null],
    [null, null],
  ])('take pH %s for band %s', (pH, band) => {
    expect(pHBandIndex(pH)).toBe(band)
  })

  it('are the stricter of both where paddy and dry crops alternate', () => {
    const screening = (element: string) => farmlandLimits({ element, pH: '5', landUse: '水旱轮作' })?.screening
    expect([screening('Cd'), screening('Hg'), screening('Pb'), screening('Cu')]).toEqual(['0.3', '0.5', '70', '50'])
  })

  it('know copper of orchards, and read 其他 where a use has no column of its own', () => {
    const screening = (element: string, landUse: '水田' | '果园' | '旱地') =>
      farmlandLimits({ element, pH: '7', landUse })?.screening
    expect([
      screening('Cu', '果园'),
      screening('Cu', '水田'),
      screening('Cd', '果园'),
      screening('As', '旱地'),
    ]).toEqual(['200', '100', '0.3', '30'])
  })

  it('of the organics hold for every pH, and the standard sets no control value for them', () => {
    expect(farmlandLimits({ element: '苯并[a]芘', pH: null, landUse: '水田' })).toEqual({
      screening: '0.55',
      control: null,
      pHBand: null,
    })
  })
})

describe('a sample of farmland', () => {
  const cadmium = { element: '镉', value: '0.35', pH: '6.0', landUse: '其他' } as const

  it('says how far it is above', () => {
    expect(judgeFarmlandSample(cadmium)).toEqual({
      screening: '0.3',
      control: '2.0',
      pHBand: pHBands[1],
      class: 'safe-use',
      className: farmlandClasses['safe-use'],
      exceedMultiple: '0.17',
      controlMultiple: null,
      reason: null,
    })
    expect(judgeFarmlandSample({ ...cadmium, value: 5 })).toMatchObject({
      exceedMultiple: '15.67',
      controlMultiple: '1.50',
    })
  })

  it('is compared as measured, and after rounding only where the office says so', () => {
    const slight = { ...cadmium, value: '0.34' }
    expect(judgeFarmlandSample(slight).class).toBe('safe-use')
    expect(judgeFarmlandSample({ ...slight, comparison: 'rounded-value' })).toMatchObject({
      class: 'priority-protection',
      exceedMultiple: null,
    })
  })

  it.each([
    [{ value: null }, '含量'],
    [{ value: '<0.31' }, '检出限'],
    [{ value: 'x' }, '含量'],
    [{ value: -1 }, '含量'],
    [{ pH: null }, 'pH'],
    [{ pH: 15 }, 'pH'],
    [{ element: 'Tl' }, '未列'],
    [{ on: '2018-07-31' }, '2018-08-01'],
  ])('is not judged with %o, and says why', (change, why) => {
    const judged = judgeFarmlandSample({ ...cadmium, ...change })
    expect(judged).toMatchObject({ class: null, screening: null, exceedMultiple: null })
    expect(judged.reason?.zh).toContain(why)
  })

  it.each(['<0.01', '＜ 0.3', '0.01L', 'ND', '未检出'])(
    'below the limit of detection, %s, is not above the limit',
    (value) => {
      expect(judgeFarmlandSample({ ...cadmium, value })).toMatchObject({ class: 'priority-protection', reason: null })
    },
  )

  it('never gets a better class from a worse value', () => {
    const value = fc.integer({ min: 0, max: 20_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(...cases), value, value, ([element, landUse, pH], one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((tenths) =>
          rank.indexOf(judgeFarmlandSample({ element, landUse, pH, value: big(tenths).div(10_000) }).class ?? ''),
        )
        expect(low).toBeLessThanOrEqual(high ?? -1)
        expect(low).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('a point of farmland', () => {
  const at = { pH: '5.2', landUse: '水田' } as const

  it('has the class of its worst item, and names it', () => {
    const point = [
      { element: 'Cd', value: '0.9', ...at },
      { element: 'As', value: '201', ...at },
      { element: 'Pb', value: '20', ...at },
    ]
    expect(judgeFarmlandPoint(point)).toMatchObject({ class: 'strict-control', decidedBy: ['As'], reason: null })
    expect(judgeFarmlandPoint(point.slice(2))).toMatchObject({ class: 'priority-protection', decidedBy: [] })
  })

  it('is not judged while an item is open, or with none', () => {
    expect(judgeFarmlandPoint([{ element: 'Cd', value: null, ...at }]).class).toBeNull()
    expect(judgeFarmlandPoint([]).reason?.zh).toBe('没有检测项目')
  })
})

describe('the safe-use rate of polluted farmland', () => {
  it.each([
    [1200, 3200, 250, 5000, '93.0', true],
    ['1200', '3200', '249.9', '5000', '93.0', true], // 92.998
    [1200, 3200, 247, 5000, '92.9', false], // 92.94
    [0, 0, 0, 5000, '0.0', false],
    [5000, 0, 0, 5000, '100.0', true],
  ])('of %s, %s, %s in %s is %s', (...[B, C, D, E, percent, meets]) => {
    expect(farmlandSafeUseRate({ B, C, D, E, target: 93 })).toEqual({ percent, meets, reason: null })
  })

  it('is not judged without all four areas, or when measures cover more than is polluted', () => {
    const whole = { B: 1, C: 1, D: 1, E: 4 }
    for (const change of [{ D: null }, { E: null }, { E: 2 }, { E: 0 }, { B: -1 }])
      expect(farmlandSafeUseRate({ ...whole, ...change })).toMatchObject({ percent: null, meets: null })
  })

  it('of the city comes from sums: a small county at 100 does not lift a large one', () => {
    const counties = [
      { B: 10, C: 0, D: 0, E: 10 },
      { B: 0, C: 45, D: 0, E: 90 },
      { B: 0, C: 0, D: 0, E: 0 },
    ]
    expect(farmlandSafeUseRateOf({ counties, target: 93 })).toEqual({ percent: '55.0', meets: false, reason: null })
    expect(farmlandSafeUseRateOf({ counties: [...counties, { B: 1, C: 1, D: null, E: 3 }] }).percent).toBeNull()
  })

  it('waits for the task that the province hands down, and counts no more than it', () => {
    expect(farmlandTaskDone({ done: 96000, task: null }).reason?.zh).toBe('省级任务尚未下达')
    expect(farmlandTaskDone({ done: 130, task: 120 })).toMatchObject({ percent: '100.0', meets: true })
    expect(farmlandTaskDone({ done: 60, task: 120 })).toMatchObject({ percent: '50.0', meets: false })
    expect(farmlandTaskDone({ done: null, task: 120 }).percent).toBeNull()
  })

  it('is preceded by batches of the survey of causes', () => {
    const batches = [{ startedOn: '2025-03-01' }, { startedOn: null }]
    expect(causeSurveyProgress(batches)).toMatchObject({ percent: '50.0', meets: false })
    expect(causeSurveyProgress([]).percent).toBeNull()
  })
})
