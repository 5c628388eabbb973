import { type Day, randomOf } from '@workpoints/core'
import { type Measured, Site } from '@workpoints/readings'
import type { DemoAsked, DemoReadings, ReadingRow } from '@workpoints/readings/server'
import { daysIn, listedDays } from '../noise/failing-days.ts'
import { type NoisePeriod, noiseHours, zoneLimits } from '../standards/gb3096.ts'
import { demoNoiseMonths, demoNoisePointAt, hourlyPoints, noiseSiteOf } from './demo-noise.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
/** The month of which a few points have hours: the demonstration's last. */
const monthOfHours = '06'

/** How a street sounds through the day, dB around its mean: busy at eight and at six, calm after midnight. */
const shape = hours.map(
  (hour) => 2.2 * Math.cos(((hour - 8) / 12) * Math.PI * 2) + (hour < 6 || hour >= 22 ? -1.2 : 0.4),
)
const isDay = (hour: number): boolean => hour >= noiseHours.dayFrom && hour < noiseHours.nightFrom

const energyMeanOf = (levels: readonly number[]): number =>
  10 * Math.log10(levels.reduce((sum, level) => sum + 10 ** (level / 10), 0) / levels.length)

/** Hours of a period around a level that their energy mean comes to. */
function around(level: number, own: readonly number[], noise: readonly number[]): ReadonlyMap<number, string> {
  const raw = own.map((hour) => (shape[hour] ?? 0) + (noise[hour] ?? 0))
  const shift = level - energyMeanOf(raw)
  return new Map(own.map((hour, place) => [hour, ((raw[place] ?? 0) + shift).toFixed(1)]))
}

/** What a day of a point is to come to: above its limit, within it, or with too few hours to be valid. */
type Verdict = 'above' | 'within' | 'invalid'

interface DemoNoiseDay {
  readonly site: string
  readonly day: Day
  readonly limits: Readonly<Record<NoisePeriod, number>>
  readonly verdicts: Readonly<Record<NoisePeriod, Verdict>>
}

function* hoursOf({ site, day, limits, verdicts }: DemoNoiseDay): Generator<ReadingRow> {
  const random = randomOf(`${site}/${day}`)
  const noise = hours.map(() => 1.6 * random() - 0.8)
  const levels = new Map<number, string>()
  for (const period of ['day', 'night'] as const) {
    const away = 0.4 + 2.4 * random()
    const own = hours.filter((hour) => isDay(hour) === (period === 'day'))
    const level = limits[period] + (verdicts[period] === 'above' ? away : -away)
    for (const [hour, text] of around(level, own, noise)) levels.set(hour, text)
  }
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  for (const hour of hours) {
    const period = isDay(hour) ? 'day' : 'night'
    const isOut = verdicts[period] === 'invalid' && (period === 'day' ? hour < 14 : hour < 6)
    const level = levels.get(hour) ?? null
    const of = (more: number): Measured => ({ value: level === null ? null : (Number(level) + more).toFixed(1) })
    const measured: Record<string, Measured> = isOut
      ? { Leq: { value: null, flag: 'fault' } }
      : { Leq: { value: level }, L10: of(2.6), L50: of(-1.4), L90: of(-4.8), LMx: of(16.2), LMn: of(-9.5) }
    yield { site, time: midnight + hour * 3_600_000, measured }
  }
}

/**
 * A few of the demonstration's points with the hourly levels of its last month: day by day they say what the ledger of months says of
 * these points, so that both can be seen beside each other.
 */
export function demoNoiseReadings({ year, through, counties, units }: DemoAsked): DemoReadings {
  const month = `${year}-${monthOfHours}`
  const rows = demoNoiseMonths({ year, counties, units }).map(({ data }) => data)
  return {
    sites: hourlyPoints.map((index) => {
      const { county, zone, name } = demoNoisePointAt(index)
      return Site.parse({
        ...{ id: noiseSiteOf(index), kind: 'noise-point', name: `${name}（演示）`, unit: county, zone },
        ...{ longitude: null, latitude: null, validFrom: `${year}-01-01`, simulated: true },
      })
    }),
    *rows(asked) {
      if (asked !== month) return
      for (const index of hourlyPoints) {
        const { code, zone } = demoNoisePointAt(index)
        const row = rows.find((one) => one.code === code && one.month === month)
        const listed = (text: string | null | undefined) => listedDays(text ?? null, month) ?? []
        const verdictOf = (date: number, period: NoisePeriod): Verdict =>
          listed(row?.[`${period}Invalid`]).includes(date)
            ? 'invalid'
            : listed(row?.[`${period}Failed`]).includes(date)
              ? 'above'
              : 'within'
        for (let date = 1; date <= daysIn(month); date++) {
          const day = `${month}-${String(date).padStart(2, '0')}`
          if (day > through) break
          const verdicts = { day: verdictOf(date, 'day'), night: verdictOf(date, 'night') }
          yield* hoursOf({ site: noiseSiteOf(index), day, limits: zoneLimits[zone], verdicts })
        }
      }
    },
  }
}
