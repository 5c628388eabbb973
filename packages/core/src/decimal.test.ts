import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { big, decimalsOf, formatDecimal, roundGb8170 } from './decimal.ts'

describe('rounding by GB/T 8170', () => {
  // Worked from the rule's own four cases: below half, above half, half before an even and before an odd digit.
  it.each([
    ['12.1498', 1, '12.1'],
    ['12.68', 0, '13'],
    ['10.502', 0, '11'],
    ['1.050', 1, '1.0'],
    ['0.35', 1, '0.4'],
    ['2.5', 0, '2'],
    ['3.5', 0, '4'],
    ['-0.0365', 3, '-0.036'],
  ])('takes %s to %i places as %s', (value, places, rounded) => {
    expect(roundGb8170(value, places).toFixed(places)).toBe(rounded)
  })

  it('is done once: 15.4546 is 15, though in steps it would be 16', () => {
    expect(roundGb8170('15.4546', 0).toFixed()).toBe('15')
  })

  it('never lies more than half a unit away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (thousandths, places) => {
        const value = big(thousandths).div(1000)
        const off = roundGb8170(value, places).minus(value).abs()
        expect(off.lte(big(5).div(big(10).pow(places + 1)))).toBe(true)
      }),
    )
  })
})

describe('numbers for people', () => {
  it.each([
    ['1234567.5', '1,234,567.5'],
    ['98.63', '98.63'],
    ['96.0', '96'],
    ['0', '0'],
    ['-1200', '-1,200'],
    ['0.005', '0'],
  ])('writes %s as %s', (value, text) => {
    expect(formatDecimal(value)).toBe(text)
  })

  it('knows how many decimals were written, trailing zeros included', () => {
    expect([decimalsOf('25.0'), decimalsOf('98.63'), decimalsOf('96')]).toEqual([1, 2, 0])
  })
})
