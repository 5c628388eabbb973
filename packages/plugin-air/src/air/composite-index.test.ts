import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compositeIndex } from './composite-index.ts'

const values = { SO2: 9, NO2: 20, PM10: 49, PM25: 28, CO: '1.2', O3: 128 }

describe('the composite index', () => {
  it('of 2014 is the sum of the single indices', () => {
    expect(compositeIndex({ day: '2025-12-31', values })).toEqual({
      compositeIndex: '3.25',
      exact: '3.25',
      singleIndices: { SO2: '0.15', NO2: '0.50', PM10: '0.70', PM25: '0.80', CO: '0.30', O3: '0.80' },
      mainPollutants: ['PM25', 'O3'],
      weightedCompositeIndex: null,
      mark: 'verified',
      reason: null,
    })
  })

  it('of 2026 has new references and both weightings, rounded concentrations first', () => {
    const result = compositeIndex({ day: '2026-12-31', values: { ...values, PM25: '28.04', PM10: 48 } })
    expect(result).toMatchObject({
      compositeIndex: '3.483',
      weightedCompositeIndex: '6.650',
      mark: 'weak',
      mainPollutants: ['PM25'],
    })
  })

  it('is rounded once, at the end', () => {
    const thirds = { SO2: 20, NO2: 40, PM10: 70, PM25: 35, CO: 4, O3: 160 }
    expect(compositeIndex({ day: '2025-12-31', values: thirds })).toMatchObject({
      compositeIndex: '5.33',
      exact: '5.3333333333333333',
    })
  })

  it('is none while an item is missing', () => {
    const result = compositeIndex({ day: '2025-12-31', values: { ...values, CO: null } })
    expect(result).toMatchObject({ compositeIndex: null, reason: { code: 'pollutant-missing' } })
    expect(result.singleIndices).not.toHaveProperty('CO')
  })

  it('never falls when a concentration rises', () => {
    const keys = fc.constantFrom('SO2', 'NO2', 'PM10', 'PM25', 'O3')
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom('2025-12-31', '2026-12-31'),
        (key, more, day) => {
          const before = compositeIndex({ day, values })
          const after = compositeIndex({ day, values: { ...values, [key]: values[key] + more } })
          expect(Number(after.compositeIndex)).toBeGreaterThanOrEqual(Number(before.compositeIndex))
        },
      ),
    )
  })
})
