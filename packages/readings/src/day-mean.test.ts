import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayDifference, dayMean } from './day-mean.ts'

const hours = (values: readonly (string | readonly [value: string, flow: string])[]) =>
  values.map((one) => (typeof one === 'string' ? { value: one, flow: null } : { value: one[0], flow: one[1] }))
const works = { kind: 'works-monitor', factor: { unit: 'mg/L', places: 3 } } as const

describe('the mean of a day of hours', () => {
  it('is weighted by flow for concentrations of sewage where every hour has one', () => {
    // (20 × 1 + 30 × 3) ÷ 4.
    expect(
      dayMean(
        hours([
          ['20', '1'],
          ['30', '3'],
        ]),
        works,
      ),
    ).toEqual({ mean: '27.5', hours: 2, method: 'by-flow' })
    expect(dayMean([...hours([['20', '1']]), ...hours(['30'])], works)).toMatchObject({ mean: '25', method: 'plain' })
    expect(
      dayMean(
        hours([
          ['20', '0'],
          ['30', '0'],
        ]),
        works,
      ),
    ).toMatchObject({ mean: '25', method: 'plain' })
  })

  it('is plain for air and water, and for what is no concentration', () => {
    const ph = { kind: 'works-monitor', factor: { unit: '1', places: 2 } } as const
    expect(
      dayMean(
        hours([
          ['7', '1'],
          ['8', '9'],
        ]),
        ph,
      ),
    ).toMatchObject({ mean: '7.5', method: 'plain' })
    const section = { kind: 'river-section', factor: { unit: 'mg/L', places: 3 } } as const
    expect(dayMean(hours(['0.1', '0.2', '0.2']), section)).toMatchObject({ mean: '0.167', method: 'plain' })
  })

  it('is that of the energies for levels: 50 and 60 dB are 57.4', () => {
    const noise = { kind: 'noise-point', factor: { unit: 'dB', places: 1 } } as const
    expect(dayMean(hours(['50', '60']), noise)).toEqual({ mean: '57.4', hours: 2, method: 'energy' })
    expect(dayMean([], noise)).toBeNull()
  })

  it('lies between the least and the largest hour, whatever the weights', () => {
    const tenths = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 500 }))
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 1, maxLength: 24 }), (pairs) => {
        const mean = Number(
          dayMean(hours(pairs.map(([value, flow]) => [String(value / 10), String(flow)])), works)?.mean,
        )
        const values = pairs.map(([value]) => value / 10)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 0.0005)
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 0.0005)
      }),
    )
  })
})

describe('a device’s day beside it', () => {
  const milligrams = { unit: 'mg/L', places: 3 }
  it.each([
    ['21', '20', milligrams, { difference: '1', percent: '5.0', differs: false }],
    ['21.001', '20', milligrams, { difference: '1.001', percent: '5.0', differs: true }],
    ['18.9', '20', milligrams, { difference: '-1.1', percent: '5.5', differs: true }],
    ['0.0004', '0', milligrams, { difference: '0', percent: null, differs: false }],
    ['0.1', '0', milligrams, { difference: '0.1', percent: null, differs: true }],
    ['55.5', '55', { unit: 'dB', places: 1 }, { difference: '0.5', percent: '0.9', differs: false }],
    ['55.6', '55', { unit: 'dB', places: 1 }, { difference: '0.6', percent: '1.1', differs: true }],
  ])('of %s beside %s', (...[device, own, factor, expected]) => {
    expect(dayDifference({ device, hours: own }, factor)).toEqual(expected)
  })
})
