import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { energyMean, ld, ldn, levelOfEnergy, ln } from './energy-mean.ts'
import { noiseDay, splitHours, weatherAllows } from './noise-day.ts'

const flat = (count: number, level: number | string | null) => Array.from({ length: count }, () => level)

describe('the energy mean', () => {
  it('is not the mean of decibels: 50 and 60 are 57.4', () => {
    expect(energyMean({ levels: [50, 60] }).level).toBe('57.4')
  })

  it.each(['50.05', '50.15', '45.25', '54.95'])('of equal levels of %s is that level', (level) => {
    expect(energyMean({ levels: flat(16, level) }).exact).toBe(level)
  })

  it('leaves missing levels out', () => {
    expect(energyMean({ levels: [null, 50, 'NA'] })).toMatchObject({ level: '50.0', hours: 1 })
    expect(energyMean({ levels: [] }).reason?.code).toBe('no-data')
  })

  it('comes to the same from energies that were added up elsewhere', () => {
    const levels = [48.9, 47.2, 46, 45.1, 44.8, 45, 46.3, 48.5]
    const energy = levels.reduce((sum, level) => sum + 10 ** (level / 10), 0)
    expect(levelOfEnergy({ hours: 8, energy }, 6)).toEqual(ln({ hourly: levels }))
    expect(levelOfEnergy({ hours: 5, energy }, 6)).toMatchObject({
      level: null,
      hours: 5,
      reason: { code: 'too-few-hours' },
    })
    expect(levelOfEnergy({ hours: 0, energy: 0 }, 0).reason?.code).toBe('no-data')
  })

  it('lies between quietest and loudest, above the plain mean, in any order, and never falls with a louder hour', () => {
    const levels = fc.array(fc.integer({ min: 300, max: 1000 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(levels, (tenths) => {
        const hourly = tenths.map((value) => value / 10)
        const exact = Number(energyMean({ levels: hourly }).exact)
        expect(exact).toBeGreaterThanOrEqual(Math.min(...hourly) - 1e-9)
        expect(exact).toBeLessThanOrEqual(Math.max(...hourly) + 1e-9)
        expect(exact).toBeGreaterThanOrEqual(hourly.reduce((sum, value) => sum + value, 0) / hourly.length - 1e-9)
        expect(Number(energyMean({ levels: hourly.toReversed() }).exact)).toBeCloseTo(exact, 9)
        expect(Number(energyMean({ levels: [...hourly.slice(1), (hourly[0] ?? 0) + 1] }).exact)).toBeGreaterThanOrEqual(
          exact,
        )
      }),
    )
  })
})

describe('day, night and both', () => {
  it('need 12 and 6 hours unless set otherwise', () => {
    expect(ld({ hourly: [...flat(12, 55), ...flat(4, null)] }).level).toBe('55.0')
    expect(ld({ hourly: flat(11, 55) })).toMatchObject({ level: null, exact: null, reason: { code: 'too-few-hours' } })
    expect(ln({ hourly: flat(6, 45) }).level).toBe('45.0')
    expect(ln({ hourly: flat(5, 45) }).level).toBeNull()
    expect(ln({ hourly: flat(5, 45), minHours: 5 }).level).toBe('45.0')
  })

  it('Ldn adds 10 dB to the night', () => {
    expect(ldn({ ld: 55, ln: 45 }).level).toBe('55.0')
    expect(ldn({ ld: 55, ln: 55 }).level).toBe('61.0')
    expect(ldn({ ld: 55, ln: null }).reason?.code).toBe('no-data')
  })

  it('a day is split at 06:00 and 22:00, or where the local government says', () => {
    const hourly = Array.from({ length: 24 }, (_, hour) => hour)
    expect(splitHours({ hourly }).day).toEqual(hourly.slice(6, 22))
    expect(splitHours({ hourly }).night).toEqual([0, 1, 2, 3, 4, 5, 22, 23])
    expect(splitHours({ hourly, dayFrom: 7, nightFrom: 23 }).day).toHaveLength(16)
    expect(() => splitHours({ hourly: [1] })).toThrow('24')
  })

  it('of 24 hours come at once', () => {
    const hourly = Array.from({ length: 24 }, (_, hour) => (hour < 6 || hour >= 22 ? 45 : 55))
    expect(noiseDay({ hourly })).toMatchObject({ ld: { level: '55.0' }, ln: { level: '45.0' }, ldn: { level: '55.0' } })
  })

  it.each([
    [{ windSpeed: 5 }, true],
    [{ windSpeed: '5.1' }, false],
    [{ rain: true, windSpeed: 1 }, false],
    [{}, true],
  ])('weather %j counts: %s', (weather, counts) => {
    expect(weatherAllows(weather)).toBe(counts)
  })
})
