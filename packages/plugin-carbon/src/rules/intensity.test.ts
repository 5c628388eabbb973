import { big } from '@workpoints/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { electricityCoalEquivalent, electricityEmission, heatEmission } from './emission.ts'
import { gridFactor, gridFactorFall, gridFactors, newestGridFactor } from './grid-factors.ts'
import {
  carbonIntensity,
  cumulativeFall,
  cumulativeFallOf,
  intensityFall,
  judgeIntensity,
  remainingFall,
} from './intensity.ts'

describe('the yearly fall of carbon intensity', () => {
  const before = { emissions: '2000', product: '4000', priceBase: 2020 }

  it.each([
    [{ emissions: '2000', product: '4200' }, '4.76'],
    [{ emissions: '2018', product: '4200' }, '3.90'],
    [{ emissions: '2100', product: '4200' }, '0.00'],
    [{ emissions: '2205', product: '4200' }, '-5.00'],
    [{ emissions: 0, product: 4200 }, '100.00'],
  ])('to %o is %s', (now, percent) => {
    expect(intensityFall({ now: { ...now, priceBase: 2020 }, before })).toEqual({ percent, reason: null })
  })

  it.each([
    [{ emissions: null, product: 4200, priceBase: 2020 }, '缺失'],
    [{ emissions: 2000, product: 0, priceBase: 2020 }, '缺失'],
    [{ emissions: 2000, product: 4200, priceBase: 2015 }, '不变价'],
  ])('to %o is not judged, and says why', (now, why) => {
    const { percent, reason } = intensityFall({ now, before })
    expect(percent).toBeNull()
    expect(reason?.zh).toContain(why)
  })

  it('comes from intensities, which carry four decimals', () => {
    expect(carbonIntensity(before)).toBe('0.5000')
    expect(carbonIntensity({ emissions: 1, product: 3 })).toBe('0.3333')
    expect(carbonIntensity({ emissions: 1, product: 0 })).toBeNull()
  })

  it('never grows with more emissions', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, (one, other, product) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const fall = (emissions: number) =>
          Number(intensityFall({ now: { emissions, product, priceBase: 2020 }, before }).percent)
        expect(fall(low)).toBeGreaterThanOrEqual(fall(high))
      }),
    )
  })
})

describe('the cumulative fall', () => {
  it('multiplies what is left and does not add up', () => {
    expect(cumulativeFallOf(['4', '4', '4', '4', '4']).percent).toBe('18.46')
    expect(cumulativeFallOf(['3.9']).percent).toBe('3.90')
    expect(cumulativeFall({ cumulativeBefore: '12.5', thisYear: '-1' }).percent).toBe('11.62') // 11.625, to the even digit
    expect(cumulativeFallOf([]).percent).toBeNull()
    expect(cumulativeFallOf(['3.9', null]).reason?.zh).toContain('缺失')
    expect(cumulativeFallOf(['101']).percent).toBeNull()
  })

  it('does not depend on the order of the years, and is at most the plain sum', () => {
    const fall = fc.integer({ min: 0, max: 2000 }).map((hundredths) => big(hundredths).div(100))
    fc.assert(
      fc.property(fc.array(fall, { minLength: 1, maxLength: 6 }), (falls) => {
        const { percent } = cumulativeFallOf(falls)
        expect(cumulativeFallOf(falls.toReversed()).percent).toBe(percent)
        const sum = falls.reduce((total, one) => total.plus(one), big(0))
        expect(big(percent ?? 'none').lte(sum.plus('0.005'))).toBe(true)
      }),
    )
  })

  it('says what the rest must bring', () => {
    expect(remainingFall({ target: '18', achieved: '12.5' }).percent).toBe('6.29')
    expect(remainingFall({ target: '18', achieved: '18' }).percent).toBe('0.00')
    expect(remainingFall({ target: '18', achieved: '20' }).percent).toBe('-2.50')
    expect(remainingFall({ target: null, achieved: '20' }).percent).toBeNull()
    const { percent } = remainingFall({ target: '18', achieved: '12.5' })
    expect(cumulativeFall({ cumulativeBefore: '12.5', thisYear: percent }).percent).toBe('18.00')
  })
})

describe('the province decides', () => {
  it.each([
    [{ target: null, accounted: '3.9' }, 'pending-target', null],
    [{ target: '3.9', accounted: null }, 'pending-value', null],
    [{ target: '3.9', accounted: '3.90' }, 'judged', true],
    [{ target: '3.9', accounted: '3.895' }, 'judged', true], // rounds to 3.90: half to the even digit
    [{ target: '3.9', accounted: '3.89' }, 'judged', false],
  ] as const)('with %o: %s', (input, state, meets) => {
    expect(judgeIntensity(input)).toMatchObject({ state, meets })
  })
})

describe('factors of electricity', () => {
  it('have four decimals, a year and a region, and none twice', () => {
    for (const { factor } of gridFactors) expect(factor).toMatch(/^0\.\d{4}$/)
    const keys = gridFactors.map(({ year, region }) => `${year} ${region}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are not taken from another year or region', () => {
    expect(gridFactor({ year: 2022, region: '江西' })).toEqual({
      factor: '0.5752',
      year: 2022,
      mark: 'weak',
      reason: null,
    })
    expect(gridFactor({ year: 2023, region: '江西' })).toMatchObject({ factor: null, year: null })
    expect(gridFactor({ year: 2023, region: '南方' }).reason?.zh).toContain('尚未公布')
  })

  it('are the newest that was known on the day', () => {
    const year = (region: string, on: string) => newestGridFactor({ region, on }).year
    expect([
      year('全国', '2025-12-30'),
      year('全国', '2025-12-31'),
      year('江西', '2026-01-01'),
      year('全国', '2024-01-01'),
    ]).toEqual([2022, 2023, 2022, null])
  })

  it('fall against an earlier one, or rise', () => {
    expect(gridFactorFall({ before: '0.5617', now: '0.55' }).percent).toBe('2.1')
    expect(gridFactorFall({ before: '0.5', now: '0.55' }).percent).toBe('-10.0')
    expect(gridFactorFall({ before: 0, now: '0.55' }).percent).toBeNull()
  })

  it('make emissions that name their year', () => {
    expect(electricityEmission({ MWh: '1000', year: 2022, region: '华中' })).toEqual({
      tCO2: '539.5',
      factor: '0.5395',
      factorYear: 2022,
      reason: null,
    })
    expect(electricityEmission({ MWh: '1000', year: 2023, region: '江西' })).toMatchObject({
      tCO2: null,
      factorYear: null,
    })
    expect(electricityEmission({ MWh: null, factor: 1 }).tCO2).toBeNull()
    expect(electricityEmission({ MWh: 1, factor: null }).tCO2).toBeNull()
  })

  it('of heat and standard coal', () => {
    expect(heatEmission({ GJ: 1000 }).tCO2).toBe('110.0')
    expect(heatEmission({ GJ: 1000, factor: '0.1' }).tCO2).toBe('100.0')
    expect(heatEmission({ GJ: null }).tCO2).toBeNull()
    expect(electricityCoalEquivalent({ MWh: 1000 })).toBe('122.9')
  })
})
