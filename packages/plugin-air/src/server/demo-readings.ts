import { type Day, monthsOf, type Unit } from '@workpoints/core'
import { Site } from '@workpoints/readings'
import type { DemoAsked, DemoDay, DemoReadings } from '@workpoints/readings/server'
import { factorCodes } from '../sky/kept-day.ts'
import { centralUnits } from './demo-course.ts'
import { demoHours } from './demo-hours.ts'
import { type DemoAirDay, demoMonth } from './demo-unit-month.ts'

/** Roughly where the towns lie, degrees. */
const places: Readonly<Record<string, readonly [longitude: string, latitude: string]>> = {
  '360702': ['114.93', '25.86'],
  '360703': ['114.76', '25.66'],
  '360704': ['115.01', '25.86'],
  '360722': ['114.93', '25.39'],
  '360723': ['114.36', '25.40'],
  '360724': ['114.54', '25.79'],
  '360725': ['114.31', '25.69'],
  '360726': ['115.39', '25.14'],
  '360728': ['115.03', '24.78'],
  '360729': ['114.53', '24.74'],
  '360730': ['116.01', '26.47'],
  '360731': ['115.41', '25.96'],
  '360732': ['115.36', '26.33'],
  '360733': ['115.79', '25.60'],
  '360734': ['115.65', '24.96'],
  '360735': ['116.34', '26.33'],
  '360781': ['116.03', '25.89'],
  '360783': ['114.79', '24.91'],
  gzjk: ['114.87', '25.82'],
  rjxq: ['114.90', '25.77'],
}

function stationOf({ id, name }: Unit, year: number): Site {
  const [longitude = null, latitude = null] = places[id] ?? []
  return Site.parse({
    ...{ id: `demo-air-${id}`, kind: 'air-station', name: `${name.zh}城区站（演示）`, unit: id, longitude, latitude },
    ...{ zone: centralUnits.includes(id) ? '国控' : '省控', validFrom: `${year - 1}-01-01`, simulated: true },
  })
}

/** Decimals of a daily mean in the day table. */
const text = (value: number): string => value.toFixed(3)

function keptDay(site: string, { day, O3, ...means }: DemoAirDay): DemoDay {
  const measured = Object.entries(means).map(([key, mean]) => [
    factorCodes[key as keyof typeof means],
    { mean: text(mean), maximum: text(mean * 1.6) },
  ])
  const ozone = { mean: text(O3 * 0.62), maximum: text(O3 * 1.06) }
  return { site, day, measured: { ...Object.fromEntries(measured), [factorCodes.O3]: ozone }, eight: text(O3) }
}

/**
 * The demonstration's stations, one a county or zone, with the hours of the year to `through` and the days of the year before. Monthly
 * means and bad days are those of the plan's own demonstration, so that its lights stay what they are.
 */
export function demoReadings({ year, through, counties }: DemoAsked): DemoReadings {
  const sites = counties.map((unit) => stationOf(unit, year))
  const isShown = (day: Day): boolean => day <= through
  return {
    sites,
    *rows(month) {
      for (const { id, unit } of sites)
        for (const day of demoMonth(unit, month, year)) if (isShown(day.day)) yield* demoHours(id, day)
    },
    *days() {
      for (const { id, unit } of sites)
        for (const month of monthsOf(year - 1)) for (const day of demoMonth(unit, month, year)) yield keptDay(id, day)
    },
  }
}
