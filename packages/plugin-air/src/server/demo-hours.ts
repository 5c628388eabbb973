import { randomOf } from '@workpoints/core'
import type { Measured } from '@workpoints/readings'
import type { ReadingRow } from '@workpoints/readings/server'
import { factorCodes } from '../sky/kept-day.ts'
import type { Pollutant } from '../standards/pollutant.ts'
import type { DemoAirDay } from './demo-unit-month.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Particles and traffic: a rise in the morning and one in the evening, with a mean of one. */
const traffic = hours.map((hour) => 1 + 0.16 * Math.cos(((hour - 8) / 12) * Math.PI * 2))
/** Ozone: low at night, highest in the afternoon, as a multiple of the day's largest 8-hour mean. */
const sun = hours.map((hour) => Math.max(0.32, Math.cos(((hour - 15) / 24) * Math.PI * 2)))
const highest = Math.max(...Array.from({ length: 17 }, (_, from) => mean(sun.slice(from, from + 8))))

/** One hour in so many is missing, and a gas analyser is calibrated at this hour of the night once in a while. */
const missing = 0.006
const calibration = { hour: 3, share: 0.12 }

/** Hours of a day around its mean, in whole numbers as stations send them (CO with one decimal). */
const around = (value: number, noise: readonly number[], decimals: number): readonly string[] => {
  const shape = hours.map((hour) => (traffic[hour] ?? 1) * (noise[hour] ?? 1))
  const scale = value / mean(shape)
  return shape.map((one) => (one * scale).toFixed(decimals))
}

/** One county's instruments stand still for two days, so that a day without data is seen. */
const outage = { site: 'demo-air-360735', days: ['2025-03-18', '2025-03-19'] }

const gases: readonly Pollutant[] = ['SO2', 'NO2', 'CO', 'O3']

/** The hours of a station's day; each hour is named by its beginning. */
export function* demoHours(site: string, { day, ...values }: DemoAirDay): Generator<ReadingRow> {
  const random = randomOf(`${site}/${day}`)
  const noise = hours.map(() => 0.92 + 0.16 * random())
  const series: Readonly<Record<Pollutant, readonly string[]>> = {
    SO2: around(values.SO2, noise, 0),
    NO2: around(values.NO2, noise, 0),
    PM10: around(values.PM10, noise, 0),
    PM25: around(values.PM25, noise, 0),
    CO: around(values.CO, noise, 1),
    O3: sun.map((one) => ((one / highest) * values.O3).toFixed(0)),
  }
  const isOut = site === outage.site && outage.days.includes(day)
  const isCalibrated = random() < calibration.share
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  for (const hour of hours) {
    const isMissing = isOut || random() < missing
    const calibrates = isCalibrated && hour === calibration.hour
    const one = (pollutant: Pollutant): Measured => {
      if (isMissing) return { value: null, flag: isOut ? 'fault' : 'missing' }
      if (calibrates && gases.includes(pollutant)) return { value: null, flag: 'calibration' }
      return { value: series[pollutant][hour] ?? null }
    }
    const measured = Object.fromEntries(
      Object.entries(factorCodes).map(([pollutant, code]) => [code, one(pollutant as Pollutant)]),
    )
    yield { site, time: midnight + hour * 3_600_000, measured }
  }
}
