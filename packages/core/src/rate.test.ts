import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertArea } from './area.ts'
import { rateOf, rateOfSum, readAmount, readFigure } from './rate.ts'
import { notYetInForce } from './standard.ts'

describe('a rate', () => {
  it.each([
    [229, 240, '95', '95.4', true],
    ['227', '240', '95', '94.6', false],
    ['94.96', '100', '95', '95.0', true],
    ['94.94', '100', '95', '94.9', false],
    ['94.95', '100', '95', '95.0', true], // half to the even digit
    ['99.96', '100', '100', '100.0', false], // it rounds to 100 and is not all of it
    [100, 100, '100', '100.0', true],
    [0, 3, '1', '0.0', false],
  ])('of %s in %s against %s is %s: %s', (...[part, whole, target, percent, meets]) => {
    expect(rateOf({ part, whole, target })).toEqual({ percent, meets, reason: null })
  })

  it.each([
    [null, 3],
    [1, null],
    ['x', 3],
    [-1, 3],
    [0, 0],
    [4, 3],
    [Number.NaN, 3],
  ])('of %s in %s is not judged, and says why', (part, whole) => {
    const rate = rateOf({ part, whole, target: 95 })
    expect(rate).toMatchObject({ percent: null, meets: null })
    expect(rate.reason?.zh).toBeTruthy()
  })

  it('says nothing of a target that was not given', () => {
    expect(rateOf({ part: 1, whole: 3, places: 2 })).toEqual({ percent: '33.33', meets: null, reason: null })
  })
})

describe('a rate of several', () => {
  const amounts = fc
    .tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }))
    .map(([a, b]) => ({ part: Math.min(a, b), whole: b }))

  it('is the sum of the parts over the sum of the wholes', () => {
    expect(
      rateOfSum({
        rows: [
          { part: 1, whole: 1 },
          { part: 0, whole: 3 },
        ],
      }).percent,
    ).toBe('25.0')
    expect(
      rateOfSum({
        rows: [
          { part: 0, whole: 0 },
          { part: 3, whole: 3 },
        ],
      }).percent,
    ).toBe('100.0')
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1 }), (rows) => {
        const sum = (key: 'part' | 'whole') => rows.reduce((total, row) => total + row[key], 0)
        expect(rateOfSum({ rows })).toEqual(rateOf({ part: sum('part'), whole: sum('whole') }))
      }),
    )
  })

  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1 }), (rows) => {
        const percent = Number(rateOfSum({ rows }).percent)
        expect(percent >= 0 && percent <= 100).toBe(true)
      }),
    )
  })

  it('is not judged while one of them is missing or impossible, or without any', () => {
    expect(
      rateOfSum({
        rows: [
          { part: 1, whole: 2 },
          { part: null, whole: 2 },
        ],
      }).percent,
    ).toBeNull()
    expect(
      rateOfSum({
        rows: [
          { part: 1, whole: 20 },
          { part: 3, whole: 2 },
        ],
      }).percent,
    ).toBeNull()
    expect(
      rateOfSum({
        rows: [
          { part: 3, whole: 0 },
          { part: 1, whole: 20 },
        ],
      }).percent,
    ).toBeNull()
    expect(rateOfSum({ rows: [] }).percent).toBeNull()
  })
})

describe('figures and areas', () => {
  it('are read as written, and missing is never zero', () => {
    expect([readFigure('-0.5')?.toFixed(), readFigure(''), readFigure(undefined), readAmount('-0.5')]).toEqual([
      '-0.5',
      null,
      null,
      null,
    ])
  })

  it.each([
    ['360000', '亩', 'km²', '240'],
    ['1', 'km²', '亩', '1500'],
    ['100', '万亩', '亩', '1000000'],
    ['15', '亩', 'hm²', '1'],
    ['3', '亩', 'm²', '2000'],
  ] as const)('convert %s %s to %s: %s', (...[value, from, to, expected]) => {
    expect(convertArea({ value, from, to })?.toFixed()).toBe(expected)
  })

  it('below zero are none', () => {
    expect(convertArea({ value: -1, from: '亩', to: 'km²' })).toBeNull()
  })
})

describe('a standard', () => {
  const standard = {
    number: 'GB 15618-2018',
    name: { zh: '土壤', en: 'Soil' },
    effectiveFrom: '2018-08-01',
    mark: 'verified',
  } as const

  it('judges what was read while it holds', () => {
    expect(notYetInForce(standard, '2018-08-01')).toBeNull()
    expect(notYetInForce(standard, undefined)).toBeNull()
    expect(notYetInForce(standard, '2018-07-31')?.zh).toContain('2018-08-01')
  })
})
