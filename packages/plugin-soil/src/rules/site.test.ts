import { big } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landClassOf } from './land-class.ts'
import { checkPlotUse, isPlotSafe, nextPlotStates, type PlotState, plotStates } from './plot-process.ts'
import { plotSafeUseRate } from './plot-rate.ts'
import { judgeSitePlot, judgeSiteSample, siteLimits, siteResults } from './site-sample.ts'
import { siteBasicItems, siteOtherItems, siteRow } from './site-table.ts'

const items = [...siteBasicItems, ...siteOtherItems].map(([item]) => item)
const cases = items.flatMap((item) => (['I', 'II'] as const).map((land) => [item, land] as const))
const rank = Object.keys(siteResults)

describe('limits of development land', () => {
  it('are those of the 45 basic items, and no item twice', () => {
    expect(siteBasicItems).toHaveLength(45)
    expect(new Set(items).size).toBe(items.length)
  })

  it.each(cases)('of %s on class %s land hold at the limit and not above it', (item, land) => {
    const limits = siteLimits({ item, land })
    if (limits === null) throw new Error(item)
    const resultOf = (value: string) => judgeSiteSample({ item, land, value }).result
    expect(big(limits.control).gte(limits.screening)).toBe(true)
    expect(resultOf(limits.screening)).toBe('not-above-screening')
    const above = big(limits.screening).plus('0.0000001').toFixed()
    expect(resultOf(above)).toBe(limits.screening === limits.control ? 'above-control' : 'above-screening')
    expect(resultOf(big(limits.control).plus('0.0000001').toFixed())).toBe('above-control')
  })

  it('are found under the other ways an item is written', () => {
    expect(['As', '六价铬', '铬(六价)', 'Cr(VI)', '石油烃'].map((item) => siteRow(item)?.[0])).toEqual([
      '砷',
      '铬（六价）',
      '铬（六价）',
      '铬（六价）',
      '石油烃（C10-C40）',
    ])
    expect(siteRow('阿特拉津')).toBeNull()
  })
})

describe('a sample of development land', () => {
  it('says how far it is above', () => {
    expect(judgeSiteSample({ item: '铅', land: 'I', value: '1000' })).toMatchObject({
      result: 'above-control',
      exceedMultiple: '1.50',
      controlMultiple: '0.25',
    })
  })

  it('of arsenic, cobalt or vanadium within the natural background is not polluted', () => {
    const arsenic = { item: 'As', land: 'I', value: '35' } as const
    expect(judgeSiteSample({ ...arsenic, background: '40' })).toMatchObject({
      result: 'not-above-screening',
      withinBackground: true,
      exceedMultiple: '0.75',
    })
    expect(judgeSiteSample({ ...arsenic, background: '34.9' }).result).toBe('above-screening')
    expect(judgeSiteSample({ ...arsenic, item: '铅', value: 500, background: 600 }).result).toBe('above-screening')
  })

  it.each([
    [{ value: null }, '含量'],
    [{ item: '阿特拉津' }, '未收录'],
    [{ item: '氯乙烯', value: '0.5L' }, '检出限'],
    [{ on: '2018-07-01' }, '2018-08-01'],
  ])('is not judged with %o, and says why', (change, why) => {
    const judged = judgeSiteSample({ item: '砷', land: 'II', value: 1, ...change })
    expect(judged).toMatchObject({ result: null, resultText: null })
    expect(judged.reason?.zh).toContain(why)
  })

  it('below the limit of detection is not above the screening value', () => {
    const vinyl = { item: '氯乙烯', land: 'I', value: '0.12L' } as const
    expect(judgeSiteSample(vinyl)).toMatchObject({ result: 'not-above-screening', exceedMultiple: null, reason: null })
  })

  it('never looks better for a worse value, and never worse on class II land', () => {
    const value = fc.integer({ min: 0, max: 50_000_000 }).map((number) => big(number).div(1000))
    const rankOf = (item: string, land: 'I' | 'II', of: Parameters<typeof judgeSiteSample>[0]['value']) =>
      rank.indexOf(judgeSiteSample({ item, land, value: of }).result ?? '')
    fc.assert(
      fc.property(fc.constantFrom(...items), value, value, (item, one, other) => {
        const [low, high] = one.lt(other) ? [one, other] : [other, one]
        expect(rankOf(item, 'I', low)).toBeLessThanOrEqual(rankOf(item, 'I', high))
        expect(rankOf(item, 'II', low)).toBeLessThanOrEqual(rankOf(item, 'I', low))
      }),
    )
  })

  it('makes the plot what its worst item is', () => {
    const lead = { item: '铅', land: 'I', value: 500 } as const
    expect(judgeSitePlot([lead, { ...lead, item: '汞', value: 1 }])).toMatchObject({
      result: 'above-screening',
      exceeding: ['铅'],
    })
    expect(judgeSitePlot([lead, { ...lead, value: null }])).toMatchObject({ result: null, exceeding: ['铅'] })
    expect(judgeSitePlot([]).result).toBeNull()
  })
})

describe('classes of land', () => {
  it.each([
    ['R', 'I'],
    ['R2', 'I'],
    ['A33', 'I'],
    ['A5', 'I'],
    ['A6', 'I'],
    ['A1', 'II'],
    ['A35', 'II'],
    ['M1', 'II'],
    ['G2', 'II'],
    ['W', 'II'],
    ['X', null],
    ['G1', null],
  ])('take %s for %s', (code, expected) => {
    expect(landClassOf({ code }).class).toBe(expected)
  })

  it('ask of a park whom it is for', () => {
    expect(landClassOf({ code: 'G1', isCommunityPark: true }).class).toBe('I')
    expect(landClassOf({ code: 'G1', isCommunityPark: false }).class).toBe('II')
  })
})

describe('the safe-use rate of key plots', () => {
  const plots = [
    { areaMu: 50, safe: true, kind: 'listed' },
    { areaMu: 50, safe: false, kind: 'sensitive-change' },
    { areaMu: 900, safe: true },
  ] as const

  it('is by area and of both kinds, unless the office says otherwise', () => {
    expect(plotSafeUseRate({ plots, target: 95 })).toMatchObject({ percent: '95.0', meets: true })
    expect(plotSafeUseRate({ plots, target: 95, settings: { basis: 'count' } })).toMatchObject({
      percent: '66.7',
      meets: false,
    })
    expect(plotSafeUseRate({ plots, settings: { kinds: ['listed'] } }).percent).toBe('100.0')
  })

  it('is not judged without plots or with an area missing', () => {
    expect(plotSafeUseRate({ plots: [] }).reason?.zh).toContain('没有')
    expect(plotSafeUseRate({ plots: [...plots, { areaMu: null, safe: true }] }).percent).toBeNull()
  })
})

describe('the way of a plot', () => {
  it('ends in admission from every state', () => {
    const reaches = (state: PlotState, seen = new Set<PlotState>()): boolean => {
      if (state === 'admitted') return true
      seen.add(state)
      return nextPlotStates(state).some((next) => !seen.has(next) && reaches(next, seen))
    }
    for (const state of Object.keys(plotStates) as PlotState[]) expect([state, reaches(state)]).toEqual([state, true])
  })

  it.each([
    ['listed', 'R2', false],
    ['remediation', 'A33', false],
    ['effect-assessment', '0701', false],
    ['listed', 'M1', true],
    ['delisted', 'R2', true],
    ['admitted', '08', true],
    ['risk-assessment', 'R', false],
    ['listed', '', null],
  ] as const)('at %s allows %s: %s', (state, useCode, allowed) => {
    const checked = checkPlotUse({ state, useCode })
    expect(checked.allowed).toBe(allowed)
    expect(checked.reason === null).toBe(allowed === true)
  })

  it('is safe when each needed step was done in order and before use', () => {
    const steps = { surveyedOn: '2024-01-05', assessedOn: '2024-03-01', usedOn: '2025-02-01' }
    expect(isPlotSafe(steps).safe).toBe(true)
    expect(isPlotSafe({ ...steps, remediatedOn: '2024-08-01', effectAssessedOn: '2025-02-01' }).safe).toBe(true)
    expect(isPlotSafe({ ...steps, remediatedOn: null }).safe).toBe(false)
    expect(isPlotSafe({ ...steps, assessedOn: '2025-02-02' }).safe).toBe(false)
    expect(isPlotSafe({ ...steps, assessedOn: '2024-01-04' }).reason?.zh).toContain('早于')
    expect(isPlotSafe({ ...steps, usedOn: null }).safe).toBeNull()
  })
})
