import type { Period } from '@workpoints/core'
import { layoutOf } from '@workpoints/readings'
import type { DemoAsked, DemoReadings, ReadingRow } from '@workpoints/readings/server'
import { table1 } from '../rules/table-1.ts'
import { demoValues } from './demo-samples.ts'
import { type DemoSection, demoSections } from './demo-sections.ts'

/** A station of the demonstration measures every four hours, as automatic water stations do. */
const everyHours = 4
const hour = 3_600_000

const itemKeys = {
  waterTemp: 'water_temp',
  pH: 'pH',
  dissolvedOxygen: 'DO',
  permanganate: 'CODMn',
  ammonia: 'NH3N',
  phosphorus: 'TP_river',
  nitrogen: 'TN',
} as const

const placesOf = new Map(layoutOf('river-section').factors.map(({ code, places }) => [code, places]))

/** One value around the month's: up to 4 % above or below, always the same for the same hour. */
function around(value: number, at: { readonly tick: number; readonly index: number; readonly item: number }): number {
  const wave = ((at.tick * 29 + at.index * 7 + at.item * 13) % 17) / 16
  return value * (0.96 + 0.08 * wave)
}

function* rowsOf(section: DemoSection, month: Period): Iterable<ReadingRow> {
  const start = Date.parse(`${month}-01T00:00:00+08:00`)
  const [year = 0, number = 1] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const values = demoValues({ section, month: number, isBefore: false })
  for (let tick = 0; tick < (days * 24) / everyHours; tick += 1) {
    // A station stands still for a day of maintenance a month.
    if (tick >= 60 && tick < 66) continue
    const measured = Object.entries(itemKeys).map(([key, row], item) => {
      const { factor } = table1[row]
      const value = around(values[key as keyof typeof itemKeys], { tick, index: section.index, item })
      return [factor, { value: value.toFixed(Math.min(placesOf.get(factor) ?? 3, 4)) }]
    })
    yield { site: section.site.id, time: start + tick * everyHours * hour, measured: Object.fromEntries(measured) }
  }
}

/** The sections of the demonstration, with automatic stations on the main stem and where the rivers leave the city. */
export function demoReadings({ year }: Pick<DemoAsked, 'year'>): DemoReadings {
  const sections = demoSections(year)
  return {
    sites: sections.map(({ site }) => site),
    *rows(month) {
      for (const section of sections) if (section.isAutomatic) yield* rowsOf(section, month)
    },
  }
}
