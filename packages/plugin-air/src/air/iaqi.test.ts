import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aqiEditions, type BreakpointRow, iaqiLevels } from '../standards/hj633.ts'
import { iaqi } from './iaqi.ts'

const versions = ['HJ 633-2012', 'HJ 633-2026'] as const

/** Every breakpoint of both editions. */
const edges = versions.flatMap((version) =>
  Object.entries(aqiEditions[version].breakpoints).flatMap(([row, breakpoints]) =>
    breakpoints.flatMap((concentration, at) =>
      concentration === null ? [] : [[version, row as BreakpointRow, concentration, iaqiLevels[at] ?? 0] as const],
    ),
  ),
)

describe('IAQI on every edge of the tables', () => {
  it.each(edges)('%s %s: %s is %i', (...[version, indicator, concentration, level]) => {
    expect(iaqi({ version, indicator, concentration }).iaqi).toBe(level)
  })

  it.each(edges.filter(([, , , level]) => level < 500))(
    '%s %s: just above %s is above %i',
    (...[version, indicator, at, level]) => {
      const step = indicator.startsWith('CO') ? 0.1 : 1
      const result = iaqi({ version, indicator, concentration: at + step })
      expect(result.iaqi === null || result.iaqi > level || result.capped).toBe(true)
    },
  )
})

describe('IAQI', () => {
  it('rounds up whatever is left over: 35.01 of 2012 is 51', () => {
    expect(iaqi({ version: 'HJ 633-2012', indicator: 'PM25_24h', concentration: '35.01' }).iaqi).toBe(51)
  })

  it.each([
    ['60.5', '60', 100],
    ['61.5', '62', 102],
    ['35.49', '35', 50],
    ['0.5', '0', 0],
  ])('rounds %s to %s first in 2026', (concentration, used, value) => {
    expect(iaqi({ version: 'HJ 633-2026', indicator: 'PM25_24h', concentration })).toMatchObject({
      concentration: used,
      iaqi: value,
    })
  })

  it('rounds first in 2012 only when asked', () => {
    const input = { version: 'HJ 633-2012', indicator: 'PM25_24h', concentration: '75.4' } as const
    expect(iaqi(input).iaqi).toBe(101)
    expect(iaqi({ ...input, roundConcentration: true }).iaqi).toBe(100)
  })

  it('is judged by the edition of its day', () => {
    const on = (day: string) => iaqi({ day, indicator: 'PM25_24h', concentration: 75 }).iaqi
    expect([on('2025-12-31'), on('2026-02-28'), on('2026-03-01')]).toEqual([100, 100, 114])
  })

  it.each([
    ['HJ 633-2012', 'SO2_1h', 801, null],
    ['HJ 633-2026', 'SO2_1h', 801, 200],
    ['HJ 633-2026', 'SO2_1h', '800.5', 200],
    ['HJ 633-2012', 'O3_8h', '800.1', null],
    ['HJ 633-2026', 'O3_8h', 801, 300],
    ['HJ 633-2012', 'PM25_24h', 501, 500],
    ['HJ 633-2026', 'CO_1h', 9999, 500],
  ] as const)('%s: %s of %s ends the table at %s', (...[version, indicator, concentration, value]) => {
    expect(iaqi({ version, indicator, concentration }).iaqi).toBe(value)
  })

  it('reads hourly particles on the 24-hour breakpoints', () => {
    expect(iaqi({ version: 'HJ 633-2026', indicator: 'PM10_1h', concentration: 120 }).iaqi).toBe(100)
  })

  it.each([null, undefined, '', 'NA', '/', -1])('has nothing for %s', (concentration) => {
    expect(iaqi({ day: '2025-06-01', indicator: 'O3_8h', concentration })).toMatchObject({
      iaqi: null,
      reason: { code: 'no-data' },
    })
  })

  it('says what is wrong with a figure or a standard', () => {
    expect(() => iaqi({ day: '2025-06-01', indicator: 'O3_8h', concentration: 'abc' })).toThrow('不是数字')
    expect(() => iaqi({ version: 'HJ 633-1996', indicator: 'O3_8h', concentration: 1 })).toThrow('HJ 633-1996')
    expect(() => iaqi({ indicator: 'O3_8h', concentration: 1 })).toThrow('标准')
    expect(() => iaqi({ day: '2026-02-30', indicator: 'O3_8h', concentration: 1 })).toThrow('2026-02-30')
  })

  it('never improves with a worse reading, and is the same for text and number', () => {
    const tenths = fc.integer({ min: 0, max: 30_000 })
    const indicators = fc.constantFrom(
      'SO2_24h',
      'NO2_1h',
      'PM10_24h',
      'PM25_24h',
      'CO_24h',
      'O3_8h',
      'O3_1h',
      'SO2_1h',
    )
    fc.assert(
      fc.property(fc.constantFrom(...versions), indicators, fc.tuple(tenths, tenths), (version, indicator, [a, b]) => {
        const of = (value: number) => iaqi({ version, indicator, concentration: value / 10 }).iaqi ?? 501
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
        expect(iaqi({ version, indicator, concentration: (a / 10).toFixed(1) }).iaqi ?? 501).toBe(of(a))
      }),
    )
  })

  it('agrees with the formula worked out in whole numbers', () => {
    const tenths = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(fc.constantFrom(...versions), tenths, (version, tenth) => {
        const row = aqiEditions[version].breakpoints.PM25_24h.map((value) => (value ?? 0) * 10)
        const at = row.findIndex((value) => tenth <= value)
        const [low = 0, high = 0] = row.slice(at - 1, at + 1)
        const [from = 0, to = 0] = iaqiLevels.slice(at - 1, at + 1)
        const value = from + Math.floor(((to - from) * (tenth - low) + (high - low) - 1) / (high - low))
        const input = { version, indicator: 'PM25_24h', concentration: tenth / 10, roundConcentration: false } as const
        expect(iaqi(input).iaqi).toBe(value)
      }),
    )
  })
})
