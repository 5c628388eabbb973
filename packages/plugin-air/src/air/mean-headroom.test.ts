import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanHeadroom, meanWhatIf } from './mean-headroom.ts'

const year = { target: '25.5', daysTotal: 365 }

describe('headroom of a mean', () => {
  it('says what the rest may average', () => {
    const half = { ...year, daysDone: 181, meanDone: '23.874' }
    expect(meanHeadroom({ ...half, decimals: 1 })).toMatchObject({ meanOfRest: '27.0', daysLeft: 184, reachable: true })
    expect(meanHeadroom({ ...year, daysDone: 0, meanDone: null }).meanOfRest).toBe('25.50')
  })

  it('is out of reach once even clean air would not do', () => {
    expect(meanHeadroom({ ...year, daysDone: 360, meanDone: '26' })).toMatchObject({
      meanOfRest: null,
      reachable: false,
      reason: { code: 'out-of-reach' },
    })
  })

  it('has an end, and no answer without data', () => {
    expect(meanHeadroom({ ...year, daysDone: 365, meanDone: '25' }).reason?.code).toBe('nothing-left')
    expect(meanHeadroom({ ...year, daysDone: 100, meanDone: null }).reason?.code).toBe('no-data')
  })

  it('serves rates that must be reached', () => {
    const night = { target: 85, daysTotal: 365, better: 'higher' } as const
    expect(meanHeadroom({ ...night, daysDone: 182, meanDone: '83.3' }).meanOfRest).toBe('86.70')
    expect(meanHeadroom({ ...night, daysDone: 350, meanDone: '83.3' }).reachable).toBe(false)
  })

  const cases = fc.record({
    target: fc.integer({ min: 50, max: 900 }).map((tenths) => (tenths / 10).toFixed(1)),
    daysDone: fc.integer({ min: 0, max: 364 }),
    meanDone: fc.integer({ min: 0, max: 12_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
    better: fc.constantFrom('lower' as const, 'higher' as const),
    decimals: fc.integer({ min: 0, max: 3 }),
    comparison: fc.constantFrom('exact' as const, 'rounded' as const),
  })

  it('met exactly keeps the target; one unit more misses it', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const input = { ...one, daysTotal: 365 }
        const { meanOfRest } = meanHeadroom(input)
        if (meanOfRest === null) return
        const check = (restMean: string) => {
          const { decimals: _, ...rest } = input
          return meanWhatIf({ ...rest, restMean }).meets
        }
        expect(check(meanOfRest)).toBe(true)
        const unit = 10 ** -one.decimals * (one.better === 'lower' ? 1 : -1)
        expect(check((Number(meanOfRest) + unit).toFixed(one.decimals))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what if', () => {
  it('works out the year', () => {
    const half = { ...year, daysDone: 181, meanDone: '28.0' }
    expect(meanWhatIf({ ...half, restMean: '23.04' })).toMatchObject({ mean: '25.5', meets: true })
    expect(meanWhatIf({ ...half, restMean: '25' })).toMatchObject({ mean: '26.5', meets: false })
    expect(meanWhatIf({ ...half, meanDone: null, restMean: '25' }).reason?.code).toBe('no-data')
  })
})
