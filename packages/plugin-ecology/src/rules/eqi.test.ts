import { big } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eiGrade, eqiChange, eqiClass, eqiFromParts } from './eqi.ts'

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((number) => big(number).div(100))

describe('EQI from its sub-indices', () => {
  const parts = { pattern: 80, function: 70, biodiversity: 60, stress: 20 }

  it('takes stress from 100, and lies between 0 and 100', () => {
    expect(eqiFromParts({ pattern: 100, function: 100, biodiversity: 100, stress: 0 }).eqi).toBe('100.00')
    expect(eqiFromParts({ pattern: 0, function: 0, biodiversity: 0, stress: 100 }).eqi).toBe('0.00')
    expect(eqiFromParts(parts).eqi).toBe('72.70')
  })

  it('takes other weights, which must add up to 1', () => {
    const even = { pattern: '0.25', function: '0.25', biodiversity: '0.25', stress: '0.25' }
    expect(eqiFromParts({ ...parts, weights: even }).eqi).toBe('72.50')
    expect(eqiFromParts({ ...parts, weights: { ...even, stress: '0.2' } })).toMatchObject({ eqi: null })
  })

  it.each([{ stress: null }, { pattern: 100.01 }, { biodiversity: -1 }, { function: 'x' }])(
    'has none with %o',
    (change) => {
      const { eqi, reason } = eqiFromParts({ ...parts, ...change })
      expect([eqi, reason?.zh]).toEqual([null, '分指数缺失或不在 0–100 之间'])
    },
  )

  it('never rises with stress nor falls with the others', () => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (one, other, rest) => {
        const [low, high] = one.lt(other) ? [one, other] : [other, one]
        const eqi = (change: object) =>
          Number(eqiFromParts({ pattern: rest, function: rest, biodiversity: rest, stress: rest, ...change }).eqi)
        expect(eqi({ stress: low })).toBeGreaterThanOrEqual(eqi({ stress: high }))
        for (const part of ['pattern', 'function', 'biodiversity'])
          expect(eqi({ [part]: low })).toBeLessThanOrEqual(eqi({ [part]: high }))
      }),
    )
  })
})

describe('classes of EQI', () => {
  it.each([
    ['100', 1],
    ['70', 1],
    ['69.99', 2],
    ['55', 2],
    ['54.99', 3],
    [40, 3],
    ['39.99', 4],
    [30, 4],
    ['29.99', 5],
    [0, 5],
    ['75.00', 1],
    ['69.994', 2],
    ['69.996', 1], // compared with the two decimals it is published with
    ['100.01', null],
    [-1, null],
    [null, null],
  ])('take %s for class %s', (eqi, expected) => {
    const judged = eqiClass({ eqi })
    expect(judged.class).toBe(expected)
    expect(judged.reason === null).toBe(expected !== null)
  })

  it('never get better with a lower index', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (one, other) => {
        const [low, high] = one.lt(other) ? [one, other] : [other, one]
        expect(eqiClass({ eqi: low }).class).toBeGreaterThanOrEqual(eqiClass({ eqi: high }).class ?? 9)
      }),
    )
  })

  it('are not the grades of EI', () => {
    expect(['75', '74.99', '54.99', '34.99', '19.99', null].map((ei) => eiGrade({ ei }).grade?.zh ?? null)).toEqual([
      '优',
      '良',
      '一般',
      '较差',
      '差',
      null,
    ])
  })
})

describe('the change of EQI', () => {
  it.each([
    ['0', '基本稳定', true],
    ['0.99', '基本稳定', true],
    ['-0.99', '基本稳定', true],
    ['-0.994', '基本稳定', true],
    ['-0.996', '轻微变差', false],
    ['1', '轻微变好', true],
    ['-1', '轻微变差', false],
    ['1.99', '轻微变好', true],
    ['2', '一般变好', true],
    ['-3.99', '一般变差', false],
    ['-4', '明显变差', false],
    ['4', '明显变好', true],
  ])('of %s is %s; stable: %s', (delta, grade, stable) => {
    expect(eqiChange({ delta })).toMatchObject({ grade: { zh: grade }, stable })
  })

  it('is computed from two published values', () => {
    expect(eqiChange({ now: '74.63', before: '75.10' })).toMatchObject({ delta: '-0.47', stable: true })
    expect(eqiChange({ now: '74.63', before: null })).toMatchObject({ delta: null, stable: null })
  })

  it('takes other lines', () => {
    const lines = { slight: '0.5', moderate: '1', marked: '2' }
    expect(eqiChange({ delta: '-0.7', lines }).grade?.zh).toBe('轻微变差')
  })
})
