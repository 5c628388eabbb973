import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  forestCover,
  forestCoverChange,
  improvedForest,
  improvementCurve,
  improvementDue,
  inTenThousandMu,
} from './forest.ts'

describe('forest cover', () => {
  it.each([
    [76, 100, '76.00', true],
    ['75.995', '100', '76.00', true], // half to the even digit
    ['75.994', '100', '75.99', false],
  ])('of %s in %s is %s', (...[forestArea, landArea, percent, meets]) => {
    expect(forestCover({ forestArea, landArea, target: 76 })).toEqual({ percent, meets, reason: null })
  })

  it('compares within one base map only', () => {
    const now = { percent: '76.23', base: '2021' }
    expect(forestCoverChange({ now, before: { percent: '76.30', base: '2021' } }).points).toBe('-0.07')
    expect(forestCoverChange({ now, before: { percent: '76.20', base: '2018' } }).points).toBeNull()
    expect(forestCoverChange({ now, before: { percent: null, base: '2021' } }).points).toBeNull()
  })
})

describe('improved forest', () => {
  const parcel = { kind: 'tending', areaMu: '600000', designed: true, accepted: true } as const

  it('counts what was designed and accepted, by kind', () => {
    const parcels = [
      parcel,
      { ...parcel, kind: 'closure', areaMu: 400_000 },
      { ...parcel, accepted: false, areaMu: 5 },
    ] as const
    expect(improvedForest({ parcels, targetMu: 1_000_000 })).toEqual({
      areaMu: '1000000',
      byKind: { replacement: '0', replanting: '0', tending: '600000', closure: '400000' },
      withoutEvidenceMu: '5',
      meets: true,
      reason: null,
    })
    expect(inTenThousandMu('1000000')).toBe('100')
    expect(inTenThousandMu(null)).toBeNull()
  })

  it('is not added up while a parcel has no area', () => {
    expect(improvedForest({ parcels: [parcel, { ...parcel, areaMu: null }] })).toMatchObject({
      areaMu: null,
      meets: null,
    })
  })
})

describe('the pace of the season', () => {
  it.each([
    ['2025-01-31', '8'],
    ['2025-03-31', '40'],
    ['2025-04-15', '45'],
    ['2025-09-30', '76'],
    ['2025-12-31', '100'],
  ])('asks by %s for %s', (on, due) => {
    expect(improvementDue({ on, target: 100 }).due).toBe(due)
  })

  it('never falls in the course of the year', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((index) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [early, late] = [one, other].toSorted()
        const due = (on = '') => Number(improvementDue({ on, target: '100' }).due)
        expect(due(early)).toBeLessThanOrEqual(due(late))
      }),
    )
  })

  it('is the one of the reviewed plan, and another where the bureau has its own', () => {
    const plan = readFileSync(new URL('../../../../seeds/ganzhou-2025/plan.json', import.meta.url), 'utf8')
    const { pace } = (JSON.parse(plan) as { targets: { id: string; pace: number[] }[] }).targets.find(
      ({ id }) => id === 'ecology.low-yield-forest',
    ) ?? { pace: [] }
    expect(improvementCurve.map(Number)).toEqual(pace)
    const even = Array.from({ length: 12 }, (_, month) => (month + 1) / 12)
    expect(Number(improvementDue({ on: '2025-06-30', target: 100, curve: even }).due)).toBe(50)
    expect(improvementDue({ on: '2025-06-30', target: 100, curve: [1] }).due).toBeNull()
    expect(improvementDue({ on: '2025-06-30', target: null }).reason?.zh).toContain('缺失')
  })
})
