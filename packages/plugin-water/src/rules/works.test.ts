import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blackOdourGrade,
  blackOdourGrades,
  blackOdourPoint,
  blackOdourWater,
  effluentLimit,
  effluentVersionOn,
  isBlackAgain,
  judgeEffluent,
  judgeEffluentItem,
  judgeSource,
  outfallProgress,
  outfallStage,
  ruralBlackOdour,
  sewageCollectionRate,
  sourceMonitoring,
  sourceRatesOf,
  trophicIndex,
  trophicState,
} from '../index.ts'

describe('sewage plants (GB 18918-2002)', () => {
  it.each([
    ['COD', '1A', '50'],
    ['COD', '一级B', '60'],
    ['COD', '二级', '100'],
    ['TN', '1A', '15'],
    ['TN', '2', null],
    ['SS', '1B', '20'],
    ['Cd', '1A', '0.01'],
    ['fecal', '1A', '1000'],
  ] as const)('%s of %s is %s', (item, grade, limit) => {
    expect(effluentLimit(item, { grade }).limit).toBe(limit)
  })

  it.each([
    ['1A', '12.1', '5'],
    ['1A', 12, '8'],
    ['1B', '12.1', '8'],
    ['1B', 11, '15'],
    ['2', 20, '25'],
    ['2', 5, '30'],
  ] as const)('ammonia of %s at %s ℃ is %s', (grade, waterTemp, limit) => {
    expect(effluentLimit('NH3N', { grade, waterTemp }).limit).toBe(limit)
  })

  it.each([
    ['1A', '2005-12-31', '1'],
    ['1A', '2006-01-01', '0.5'],
    ['1B', '2005-12-31', '1.5'],
    ['1B', '2006-01-01', '1'],
  ] as const)('phosphorus of %s built on %s is %s', (grade, builtOn, limit) => {
    expect(effluentLimit('TP', { grade, builtOn }).limit).toBe(limit)
  })

  it('says what is missing for a limit, and never calls such a plant good', () => {
    expect(effluentLimit('NH3N', { grade: '1A' }).reason?.code).toBe('temperature-unknown')
    expect(effluentLimit('TP', { grade: '1A' }).reason?.code).toBe('age-unknown')
    expect(judgeEffluent({ grade: '1A', values: { COD: 20, NH3N: 1 } })).toMatchObject({ meets: null })
    expect(judgeEffluent({ grade: '1A', values: { COD: 51, NH3N: 1 } })).toMatchObject({ meets: false })
    expect(judgeEffluent({ grade: '1A', values: {} }).reason?.code).toBe('no-data')
  })

  it('compares what was measured, unrounded, and gives the multiple', () => {
    expect(judgeEffluentItem('COD', '50', { grade: '1A' }).meets).toBe(true)
    expect(judgeEffluentItem('COD', '50.01', { grade: '1A' })).toMatchObject({ meets: false, multiple: '0.0' })
    expect(judgeEffluentItem('COD', 75, { grade: '1A' }).multiple).toBe('0.5')
    expect(judgeEffluentItem('pH', '9.01', { grade: '1A' }).meets).toBe(false)
    expect(judgeEffluentItem('alkyl_Hg', '<0.00001', { grade: '1A' }).meets).toBe(true)
    expect(judgeEffluentItem('alkyl_Hg', '0.00002', { grade: '1A' }).meets).toBe(false)
  })

  it('takes the version of the day', () => {
    expect(effluentVersionOn('2003-06-30')).toBeUndefined()
    expect(effluentVersionOn('2025-06-30')?.id).toBe('GB18918-AMD-2006')
    expect(effluentVersionOn('2026-03-01')).toMatchObject({ id: 'GB18918-AMD-2026', confirm: true })
    expect(effluentLimit('COD', { grade: '1A', date: '2000-01-01' }).reason?.code).toBe('not-in-force')
  })
})

describe('black and odorous water', () => {
  it.each([
    [{ SD: 25 }, '不黑臭'],
    [{ SD: '24.9' }, '轻度黑臭'],
    [{ SD: 10 }, '轻度黑臭'],
    [{ SD: '9.9' }, '重度黑臭'],
    [{ DO: '2.0' }, '不黑臭'],
    [{ DO: '1.9' }, '轻度黑臭'],
    [{ DO: '0.2' }, '轻度黑臭'],
    [{ DO: '0.19' }, '重度黑臭'],
    [{ NH3N: '8.0' }, '不黑臭'],
    [{ NH3N: '8.1' }, '轻度黑臭'],
    [{ NH3N: 15 }, '轻度黑臭'],
    [{ NH3N: '15.1' }, '重度黑臭'],
    [{ ORP: 50 }, '不黑臭'],
    [{ ORP: -200 }, '轻度黑臭'],
    [{ ORP: -201 }, '重度黑臭'],
    [{ SD: 8, depth: 20 }, '不黑臭'],
    [{ SD: '7.9', depth: 20 }, '重度黑臭'],
    [{ SD: 5, depth: 20, bottomVisible: true }, '不黑臭'],
    [{ SD: 24, depth: 25 }, '轻度黑臭'],
    [{ SD: 30, DO: 1, NH3N: 20 }, '重度黑臭'],
    [{}, null],
  ] as const)('%j is %s', (sample, grade) => {
    expect(blackOdourGrade(sample).grade).toBe(grade)
  })

  it('never improves with a worse reading', () => {
    const value = fc.integer({ min: 0, max: 3000 })
    fc.assert(
      fc.property(fc.constantFrom('SD', 'DO', 'NH3N'), value, value, (item, one, other) => {
        const [better, worse] = [one, other].toSorted((a, b) => (item === 'NH3N' ? a - b : b - a))
        const rank = (tenths: number | undefined) =>
          blackOdourGrades.indexOf(blackOdourGrade({ [item]: `${(tenths as number) / 10}` }).grade ?? '不黑臭')
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(better))
      }),
    )
  })

  it('a point is heavy at 60 percent of one indicator, or 30 of two', () => {
    const heavy = (share: number, of: number) => [
      ...Array.from({ length: share }, () => ({ NH3N: 20, DO: 5 })),
      ...Array.from({ length: of - share }, () => ({ NH3N: 1, DO: 5 })),
    ]
    expect(blackOdourPoint(heavy(6, 10)).grade).toBe('重度黑臭')
    expect(blackOdourPoint(heavy(5, 10)).grade).toBe('轻度黑臭')
    expect(blackOdourPoint([...heavy(0, 7), ...Array.from({ length: 3 }, () => ({ NH3N: 20, DO: 0 }))]).grade).toBe(
      '重度黑臭',
    )
    expect(blackOdourPoint(heavy(0, 3)).grade).toBe('不黑臭')
    expect(blackOdourPoint([])).toMatchObject({ grade: null, enough: false })
    expect(blackOdourPoint([{ DO: 1 }, { DO: 1 }]).enough).toBe(false)
    expect(blackOdourPoint(heavy(1, 3)).enough).toBe(true)
  })

  it('a water body is heavy at 60 percent of its points; three neighbours make a stretch', () => {
    const [n, l, h] = ['不黑臭', '轻度黑臭', '重度黑臭'] as const
    expect(blackOdourWater([h, h, h, l, n])).toEqual({
      grade: h,
      stretches: [{ from: 0, to: 2, grade: h }],
      enough: true,
      reason: null,
    })
    expect(blackOdourWater([h, h, l, l, l, l, n])).toMatchObject({
      grade: l,
      stretches: [{ from: 2, to: 5, grade: l }],
    })
    expect(blackOdourWater([n, n, n]).grade).toBe(n)
    expect(blackOdourWater([null]).grade).toBeNull()
  })

  it('falls back with one test, and a rural water needs the smell as well', () => {
    expect(isBlackAgain([{ DO: 5 }, { DO: 1 }])).toBe(true)
    expect(isBlackAgain([{ DO: 5 }, {}])).toBe(false)
    expect(ruralBlackOdour({ DO: '1.9', smells: true })).toMatchObject({ black: true, exceeding: ['DO'] })
    expect(ruralBlackOdour({ DO: '1.9', smells: false, residentsPercent: 60 }).black).toBe(false)
    expect(ruralBlackOdour({ NH3N: '15.1', smells: false, residentsPercent: 61 }).black).toBe(true)
    expect(ruralBlackOdour({ smells: true }).black).toBeNull()
  })
})

describe('drinking-water sources', () => {
  it('are held to class Ⅲ and to tables 2 and 3, without what is for reference', () => {
    const good = { pH: 7, DO: 5, NH3N: '1.0', TP: '0.2', COD: 90, TN: 9, Fe: '0.3', Tl: '0.0001' }
    expect(judgeSource({ kind: 'river', values: good })).toMatchObject({ attains: true, forReference: ['TN', 'COD'] })
    const thallium = judgeSource({ kind: 'river', values: { ...good, Tl: '0.00015', Mn: '0.15' } })
    expect(thallium).toMatchObject({ attains: false, exceeding: ['锰(0.5)', '铊(0.5)'] })
    expect(judgeSource({ kind: 'lake', values: good }).exceeding).toEqual(['总磷（湖、库）(3.0)'])
    expect(judgeSource({ kind: 'river', values: { TN: 1 } }).reason?.code).toBe('no-data')
  })

  it('from the ground are held to GB/T 14848, class Ⅲ', () => {
    expect(judgeSource({ kind: 'groundwater', values: { pH: '6.5', NH3N: '0.5', Mn: '0.1' } }).attains).toBe(true)
    expect(judgeSource({ kind: 'groundwater', values: { pH: '6.4', NH3N: '0.6' } }).exceeding).toEqual([
      'pH',
      '氨氮(0.2)',
    ])
  })

  it('give a rate of sources and one of water', () => {
    expect(
      sourceRatesOf([{ attains: true, withdrawal: 3 }, { attains: false, withdrawal: 1 }, { attains: null }]),
    ).toEqual({
      ...{ sourceRatePercent: '50.0', volumeRatePercent: '75.0', reason: null },
    })
    expect(sourceRatesOf([{ attains: true }]).volumeRatePercent).toBeNull()
    expect(sourceMonitoring.county.every).toBe('quarter')
  })
})

describe('collection, trophic state, outfalls', () => {
  it('takes other loads off and adds plants up', () => {
    const found = sewageCollectionRate({
      ...{
        inlets: [
          { bod5: 100, flow: 9000, otherLoad: 450 },
          { bod5: 100, flow: 4500 },
        ],
        populationUsingWater: 26_667,
      },
    })
    expect(found).toMatchObject({ loadKgPerDay: '900', populationServed: '20000', ratePercent: '75.0' })
    expect(
      sewageCollectionRate({ inlets: [{ bod5: 45, flow: 749 }], populationUsingWater: 1000, target: '75' }),
    ).toMatchObject({
      ...{ ratePercent: '74.9', meets: true },
    })
    expect(sewageCollectionRate({ inlets: [], populationUsingWater: 5 }).reason?.code).toBe('no-data')
  })

  it.each([
    ['29.99', '贫营养'],
    [30, '中营养'],
    [50, '中营养'],
    ['50.01', '轻度富营养'],
    [60, '轻度富营养'],
    [70, '中度富营养'],
    ['70.01', '重度富营养'],
  ] as const)('an index of %s is %s', (index, state) => {
    expect(trophicState(index)).toBe(state)
  })

  it('needs all five items', () => {
    const found = trophicIndex({ chla: 10, TP: '0.05' })
    expect(found).toMatchObject({ TLI: null, items: { chla: '50.01', TP: '45.71' }, reason: { code: 'items-missing' } })
  })

  it('counts an outfall up to the first gap', () => {
    expect(outfallStage(['surveyed', 'sampled', 'remedied'])).toBe('sampled')
    expect(outfallStage([])).toBeNull()
    expect(outfallProgress(['verified', 'traced', null])).toMatchObject({
      ...{ total: 3, verifiedPercent: '33.3' },
      reached: { surveyed: 2, traced: 2, remedied: 1, verified: 1 },
    })
  })
})
