import { type Day, monthsOf, type Unit } from '@workpoints/core'
import { Site } from '@workpoints/readings'
import type { DemoAsked, DemoDay, DemoReadings } from '@workpoints/readings/server'
import { demoPlace } from '@workpoints/registers/server'
import { factorCodes } from '../sky/kept-day.ts'
import { centralUnits } from './demo-course.ts'
import { demoHours } from './demo-hours.ts'
import { type DemoAirDay, demoMonth } from './demo-unit-month.ts'

function stationOf({ id, name }: Unit, year: number): Site {
  const { lon: longitude = null, lat: latitude = null } = demoPlace(id) ?? {}
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
