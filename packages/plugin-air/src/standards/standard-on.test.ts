import { describe, expect, it } from 'vitest'
import { noiseRuleOn } from './noise-rule.ts'
import { standardFor, standardOn } from './standard-on.ts'

describe('the standards of a day', () => {
  it.each([
    ['2016-01-01', '2012'],
    ['2025-12-31', '2012'],
    ['2026-02-28', '2012'],
    ['2026-03-01', '2026-transitional'],
    ['2030-12-31', '2026-transitional'],
    ['2031-01-01', '2026-final'],
  ])('%s: the set of %s', (day, id) => {
    expect(standardOn(day).id).toBe(id)
  })

  it('are named as people write them', () => {
    expect(standardFor({ version: 'HJ633-2012' }).id).toBe('2012')
    expect(standardFor({ version: 'GB 3095-2026' }).id).toBe('2026-transitional')
    expect(standardFor({ version: 'GB 3095-2026', day: '2031-05-01' }).id).toBe('2026-final')
    expect(standardFor({ version: 'GB3095-2026-final' }).id).toBe('2026-final')
    expect(standardFor({ version: '环办〔2014〕64号', day: '2026-05-01' }).id).toBe('2012')
  })

  it('are none before 2016 and for what is no day', () => {
    expect(() => standardOn('2015-12-31')).toThrow('2016-01-01')
    expect(() => standardOn('2025-02-30')).toThrow('2025-02-30')
  })
})

describe('the rule for zone noise', () => {
  it.each([
    ['2024-12-31', 'point-count'],
    ['2025-01-01', 'daily-mean'],
  ])('on %s is by %s', (day, method) => {
    expect(noiseRuleOn(day).method).toBe(method)
  })

  it('is none before 2013', () => {
    expect(() => noiseRuleOn('2013-02-28')).toThrow('2013-03-01')
  })
})
