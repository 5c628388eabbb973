import { describe, expect, it } from 'vitest'
import { zoneLimits, zones } from '../standards/gb3096.ts'
import { spanCompliance } from './span-compliance.ts'

describe('a span of days against the limit', () => {
  it.each(zones)('of zone %s keeps it at the limit and not a tenth above', (zone) => {
    for (const period of ['day', 'night'] as const) {
      const limit = zoneLimits[zone][period]
      const at = (level: number | string) => spanCompliance({ zone, period, levels: [level, level, level] })
      expect(at(limit)).toMatchObject({ meets: true, rate: '100', validDays: 3, excess: null, limit })
      expect(at(`${limit}.05`)).toMatchObject({ meets: true, level: `${limit}.0` })
      expect(at(limit + 0.1)).toMatchObject({ meets: false, rate: '0.0', excess: '0.1' })
    }
  })

  it('has the energy mean of its valid days, so that one loud night can fail a span of kept ones', () => {
    const found = spanCompliance({ zone: '2', period: 'night', levels: [48, 48, 48, null, 58] })
    // 10 lg((3 × 10^4.8 + 10^5.8) ÷ 4) = 53.12.
    expect(found).toMatchObject({ level: '53.1', meets: false, validDays: 4, attainingDays: 3, rate: '75.0' })
  })

  it('has none without a valid day', () => {
    expect(spanCompliance({ zone: '2', period: 'day', levels: [null] })).toMatchObject({
      ...{ level: null, meets: null, rate: null, validDays: 0, reason: { code: 'no-data' } },
    })
  })
})
