import { type DemoAsked, lastMonth, rowOf } from '@workpoints/registers/server'
import { daysIn } from '../noise/failing-days.ts'
import { noiseMonths, noisePoints } from '../registers/noise-points.ts'
import { type Zone, zoneLimits } from '../standards/gb3096.ts'
import { exampleCode, split } from './demo-shares.ts'

/** The points: unit, zone, and its part of the nights and days above the limit. */
const points: readonly (readonly [county: string, zone: Zone, nights: number, days: number])[] = [
  ['360702', '1', 1, 1],
  ['360702', '2', 0, 0],
  ['360702', '2', 2, 1],
  ['360702', '4a', 9, 4],
  ['360702', '3', 0, 0],
  ['360703', '1', 1, 0],
  ['360703', '4a', 6, 3],
  ['360703', '3', 1, 0],
  ['360704', '1', 0, 0],
  ['360704', '2', 1, 1],
  ['360704', '4a', 7, 3],
  ['gzjk', '3', 1, 0],
  ['gzjk', '3', 0, 0],
  ['gzjk', '2', 1, 1],
  ['rjxq', '1', 2, 1],
]

/** A point's number, and the unit in which it stands. */
export const noiseCodeOf = (index: number): string => exampleCode('声', index + 1)

export const noiseUnitOf = (index: number): string => points[index]?.[0] ?? ''

/** Shares of nights and days within the limit, from January. */
const nightRates = [86.9, 85.4, 84.9, 84.6, 78.6, 82.3]
const dayRates = [95.2, 94.8, 95, 94.1, 93.6, 94.4]

/** A point by its place. */
export function demoNoisePointAt(index: number) {
  const [county, zone] = points[index] ?? ['360702', '1']
  return { county, zone, code: noiseCodeOf(index), name: `示例${index + 1}号点位` }
}

/** The points whose levels come by the hour: homes, a market street and two main roads. */
export const hourlyPoints = [0, 2, 3, 10] as const

/** The site that an hourly point's levels come from. */
export const noiseSiteOf = (index: number): string => `demo-noise-${String(index + 1).padStart(2, '0')}`

export const demoNoisePoints = (asked: DemoAsked) =>
  points.map((_, index) => {
    const isHourly = (hourlyPoints as readonly number[]).includes(index)
    return {
      data: rowOf(noisePoints, {
        ...{ ...demoNoisePointAt(index), automatic: true, since: `${asked.year}-01-01` },
        ...(isHourly ? { site: noiseSiteOf(index) } : {}),
      }),
    }
  })

/** So many different days of a month, spread over it, leaving out one. */
function spread(
  count: number,
  month: { readonly days: number; readonly skip: number | null },
  from: number,
): string | null {
  const open = Array.from({ length: month.days }, (_, at) => at + 1).filter((day) => day !== month.skip)
  const chosen = Array.from({ length: Math.min(count, open.length) }, (_, at) => {
    const place = Math.floor(((at + 0.5) * open.length) / count) + from
    return open[place % open.length] ?? 1
  })
  const days = [...new Set(chosen)].toSorted((a, b) => a - b)
  return days.length === 0 ? null : days.join('、')
}

/** A level that lies as far above or below the limit as the share of days above it says. */
const levelOf = (limit: number, share: number): string => (limit - 3.4 + share * 6.5).toFixed(1)

export const demoNoiseMonths = (asked: DemoAsked) =>
  Array.from({ length: lastMonth }, (_, at) => {
    const month = `${asked.year}-0${at + 1}`
    const days = daysIn(month)
    const failing = (rates: readonly number[], part: 2 | 3) =>
      split(
        Math.round(((100 - (rates[at] ?? 100)) * points.length * days) / 100),
        points.map((point) => point[part]),
      )
    const [nights, daytimes] = [failing(nightRates, 2), failing(dayRates, 3)]
    return points.map(([county, zone], index) => {
      const skip = index % 4 === 1 ? 1 + ((at * 5 + index) % days) : null
      const [night, day] = [nights[index] ?? 0, daytimes[index] ?? 0]
      return {
        data: rowOf(noiseMonths, {
          ...{ county, code: noiseCodeOf(index), month },
          ...{ ld: levelOf(zoneLimits[zone].day, day / days), ln: levelOf(zoneLimits[zone].night, night / days) },
          ...{ dayInvalid: skip === null ? null : String(skip), nightInvalid: skip === null ? null : String(skip) },
          ...{ dayFailed: spread(day, { days, skip }, index), nightFailed: spread(night, { days, skip }, index + 3) },
        }),
      }
    })
  }).flat()
