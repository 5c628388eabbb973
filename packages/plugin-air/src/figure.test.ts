import { big } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  down,
  exactText,
  figure,
  maybe,
  percentText,
  roundByGb8170,
  roundedText,
  sidedText,
  sumOf,
  up,
} from './figure.ts'

describe('figures', () => {
  it('are read from text and number, and missing in several ways', () => {
    expect(figure('25.50').toFixed()).toBe('25.5')
    expect(figure(0.1).toFixed()).toBe('0.1')
    expect([null, undefined, '', 'NA', '/'].map(maybe)).toEqual([null, null, null, null, null])
    expect(maybe(0)?.toFixed()).toBe('0')
  })

  it.each(['abc', Number.NaN, Number.POSITIVE_INFINITY, '1,5'])('refuse %s', (value) => {
    expect(() => figure(value)).toThrow('不是数字')
  })

  it('are added exactly, small and large, few and many decimals', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 7 }))
      .map(([whole, places]) => big(whole).div(big(10).pow(places)))
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), (values) => {
        const slow = values.reduce((sum, value) => sum.plus(value), big(0))
        expect(sumOf(values).eq(slow)).toBe(true)
      }),
    )
    expect(sumOf(Array.from({ length: 10 }, () => big('0.1'))).toFixed()).toBe('1')
    expect(sumOf(Array.from({ length: 3 }, () => big('99999999.9999'))).toFixed()).toBe('299999999.9997')
  })

  it('round once, to even, without a negative zero', () => {
    expect(roundByGb8170({ value: '-0.04', decimals: 1 })).toBe('0.0')
    expect(roundByGb8170({ value: '1.050', decimals: 1 })).toBe('1.0')
    expect(roundedText(big(1).div(3).times(3), 0)).toBe('1')
    expect(exactText(big(2).div(3))).toBe('0.6666666666666667')
  })

  it('are cut to the safe side, below zero too', () => {
    expect([sidedText(big('2.349'), 2, down), sidedText(big('2.341'), 2, up)]).toEqual(['2.34', '2.35'])
    expect([sidedText(big('-2.341'), 2, down), sidedText(big('-2.349'), 2, up)]).toEqual(['-2.35', '-2.34'])
  })

  it('are 100 percent only where they are all of it', () => {
    expect([percentText(big(3), big(3), 1), percentText(big(2999), big(3000), 1)]).toEqual(['100', '100.0'])
  })
})
