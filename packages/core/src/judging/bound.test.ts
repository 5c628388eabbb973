import { describe, expect, it } from 'vitest'
import { big } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import type { Demand } from '../target.ts'
import { attainmentOf, boundOf, meets, shareOf } from './bound.ts'
import { exampleIndicator } from './example.ts'

const percent: Partial<Indicator> = { unit: { zh: '%', en: '%' } }

function isMet(demand: Demand, value: string, indicator: Partial<Indicator> = {}): boolean | null {
  const bound = boundOf(demand, exampleIndicator(indicator), 1)
  return bound === null ? null : meets(bound, big(value))
}

describe('comparison', () => {
  it.each([
    // GB/T 8170-2008: to the decimals the target is written with, half to even
    [{ kind: 'at-most', value: '25.5' }, '25.54', true],
    [{ kind: 'at-most', value: '25.5' }, '25.55', false],
    [{ kind: 'at-most', value: '25.4' }, '25.45', true],
    [{ kind: 'at-most', value: '25.0' }, '25.4', false],
    [{ kind: 'at-least', value: '97.2' }, '97.15', true],
    [{ kind: 'at-least', value: '97.2' }, '97.149', false],
    [{ kind: 'at-least', value: '0' }, '0', true],
    [{ kind: 'at-most', value: '0' }, '0.4', false],
    [{ kind: 'about', value: '4200', tolerance: '0.05' }, '3990', true],
    [{ kind: 'about', value: '4200', tolerance: '0.05' }, '3989', false],
    [{ kind: 'about', value: '4200', tolerance: '0.05' }, '9000', true],
    [{ kind: 'stable', baseline: '60.12', tolerance: '1' }, '59.12', true],
    [{ kind: 'stable', baseline: '60.12', tolerance: '1' }, '59.11', false],
    [{ kind: 'stable', baseline: '60.12', tolerance: '0' }, '60.12', true],
    [{ kind: 'zero' }, '0', true],
    [{ kind: 'zero' }, '0.1', false],
    [{ kind: 'dynamic-zero' }, '1', false],
    [{ kind: 'class', value: 2 }, '2', true],
    [{ kind: 'class', value: 2 }, '3', false],
    [{ kind: 'close', total: 20 }, '19.9', false],
    [{ kind: 'close', total: 20 }, '20', true],
    [{ kind: 'done' }, '1', true],
    [{ kind: 'done-within', months: [12, 24], after: { zh: '投产', en: 'start' } }, '99.9', false],
    [{ kind: 'done-within', months: [12, 24], after: { zh: '投产', en: 'start' } }, '100', true],
    [{ kind: 'pending', from: { zh: '省', en: 'the province' } }, '1', null],
    [{ kind: 'stable', baseline: null, tolerance: '1' }, '1', null],
  ] as const)('of %o with %s is %s', (demand, value, expected) => {
    expect(isMet(demand as Demand, value)).toBe(expected)
  })

  it('takes 100 % for all of it, which 99.96 is not', () => {
    expect(isMet({ kind: 'exactly', value: '100' }, '99.96', percent)).toBe(false)
    expect(isMet({ kind: 'at-least', value: '100' }, '99.96', percent)).toBe(false)
    expect(isMet({ kind: 'exactly', value: '100' }, '100', percent)).toBe(true)
    expect(isMet({ kind: 'at-least', value: '100' }, '99.96')).toBe(true) // 100 km is not all of anything
  })

  it('compares rates with the decimals they are published with', () => {
    const of = (value: string, demand: string) =>
      isMet({ kind: 'at-least', value: demand }, value, { ...percent, decimals: 1 })
    expect([of('94.6', '95'), of('95.89', '96'), of('95.95', '96'), of('98.625', '98.63')]).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  it('goes by the indicator where lower is better', () => {
    expect(isMet({ kind: 'stable', baseline: '3', tolerance: '1' }, '4', { direction: 'lower' })).toBe(true)
    expect(isMet({ kind: 'stable', baseline: '3', tolerance: '1' }, '5', { direction: 'lower' })).toBe(false)
    expect(isMet({ kind: 'about', value: '10', tolerance: '0.1' }, '12', { direction: 'lower' })).toBe(false)
  })
})

describe('share', () => {
  it.each([
    ['higher', '50', '25', '0.5'],
    ['higher', '0', '0', '1'],
    ['higher', '0', '-1', '0'],
    ['higher', '-2', '-4', '0.5'],
    ['lower', '25', '50', '0.5'],
    ['lower', '0', '3', '0'],
    ['lower', '25', '0', '1'],
    ['lower', '-4', '-2', '0.5'],
  ] as const)('towards a bound on the %s side at %s of %s is %s', (...[better, bound, value, expected]) => {
    expect(shareOf({ value: big(bound), better, places: null }, big(value)).toFixed()).toBe(expected)
  })

  it('is an attainment only where the demand is an amount', () => {
    const of = (demand: Demand, value: string) => {
      const bound = boundOf(demand, exampleIndicator(), 1)
      return bound === null ? null : (attainmentOf(demand, bound, big(value))?.toFixed() ?? null)
    }
    expect(of({ kind: 'at-least', value: '400' }, '200')).toBe('0.5')
    expect(of({ kind: 'about', value: '4200', tolerance: '0.05' }, '4200')).toBe('1')
    expect(of({ kind: 'at-most', value: '20' }, '25')).toBe('0.8')
    expect(of({ kind: 'at-least', value: '0' }, '5')).toBeNull()
    expect(of({ kind: 'zero' }, '0')).toBeNull()
    expect(of({ kind: 'class', value: 2 }, '3')).toBeNull()
  })
})
