import type { EntryData, Named } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import { cityFigure } from '../standing/noise.ts'
import type { NoiseSources } from '../standing/noise-sources.ts'
import { pointYears } from '../standing/point-year.ts'
import { demoNoiseMonths, demoNoisePoints } from './demo-noise.ts'
import { demoNoiseReadings } from './demo-noise-hours.ts'

const asked = { year: 2025, through: '2025-06-30', counties: [], units: [] }
const named = <D>({ data }: { readonly data: D }): Named<D> => ({
  ...{ id: '', unit: String((data as EntryData)['county']), data, states: [], state: '', label: '' },
})
const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06']
const { sites, rows } = demoNoiseReadings(asked)

/** The hours of June added up by hand: day and night hours of each calendar day. */
function addedUp(): NoiseSources['hours'] {
  const found = new Map<string, Map<string, { day: Sum; night: Sum }>>()
  for (const { site, time, measured } of rows('2025-06')) {
    const china = new Date(Number(time) + 8 * 3_600_000)
    const day = china.toISOString().slice(0, 10)
    const days = found.get(site) ?? new Map<string, { day: Sum; night: Sum }>()
    found.set(site, days)
    const one = days.get(day) ?? { day: { ...zero }, night: { ...zero } }
    days.set(day, one)
    const sum = one[china.getUTCHours() >= 6 && china.getUTCHours() < 22 ? 'day' : 'night']
    const level = measured['Leq']?.value ?? null
    sum.there++
    if (level === null) continue
    sum.hours++
    sum.energy += 10 ** (Number(level) / 10)
  }
  return found
}
const zero = { there: 0, hours: 0, energy: 0 }
type Sum = typeof zero

const sources = {
  points: demoNoisePoints(asked).map(named),
  months: demoNoiseMonths(asked).map(named),
  sites,
}
const nightsOf = (hours: NoiseSources['hours']) => {
  const points = pointYears({ ...sources, hours }, asked.through)
  return { points, rates: months.map((month) => Number(cityFigure(points, 'night', month)?.value).toFixed(1)) }
}

describe('the noise of the demonstration', () => {
  it('has nights below 85 % since March', () => {
    expect(nightsOf(new Map()).rates).toEqual(['86.8', '85.3', '84.9', '84.5', '78.3', '82.0'])
  })

  it('has four points with the hours of June, which say day by day what the ledger says of them', () => {
    const [ledger, hours] = [nightsOf(new Map()), nightsOf(addedUp())]
    expect(hours.rates).toEqual(ledger.rates)
    const withHours = hours.points.filter(({ night }) => night.byHours.size > 0)
    expect(withHours.map(({ night, day }) => [night.byHours.size, day.byHours.size])).toEqual(sites.map(() => [30, 30]))
    for (const point of withHours) {
      const told = ledger.points.find(({ key }) => key === point.key)
      for (const period of ['day', 'night'] as const)
        expect(point[period].months.get('2025-06')).toEqual(told?.[period].months.get('2025-06'))
    }
  })

  it('brings no more than a month of hours, each site simulated', () => {
    const all = months.flatMap((month) => [...rows(month)])
    expect(all).toHaveLength(4 * 30 * 24)
    expect(sites.every(({ simulated }) => simulated)).toBe(true)
  })
})
