import { type Day, dayAfter } from '@workpoints/core'
import type { Site } from '@workpoints/readings'
import { cityDay } from '../air/city-day.ts'
import type { DailyIndicator } from '../air/daily-aqi.ts'
import { remember } from '../remember.ts'
import { concentrationsOf, type KeptText } from './kept-day.ts'
import { takingPart } from './taking-part.ts'

/** A day of a unit, or of several units together. */
export interface UnitDay {
  readonly day: Day
  /** Null for a day without a valid AQI. */
  readonly aqi: number | null
  /** 首要污染物, as keys such as `PM25_24h`; only above 50. */
  readonly primary: readonly string[]
  /** Concentrations, not rounded; null where the day is not valid for the item. */
  readonly values: Readonly<Partial<Record<DailyIndicator, string | null>>>
  /** Valid stations of PM2.5, and how many there are. */
  readonly stations: number
  readonly of: number
}

/** A station's place among those of its unit, in the days in which it had it. */
export type Station = Pick<Site, 'id' | 'zone' | 'validFrom' | 'validTo'>

/** The kept days by day and station. */
export type KeptByDay = ReadonlyMap<Day, ReadonlyMap<string, KeptText>>

/** Days from the first to the last, both of them. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}

type Parts = readonly (UnitDay['values'] | undefined)[]

function judge({ day, parts }: { readonly day: Day; readonly parts: Parts }): UnitDay {
  const present = parts.some((part) => part !== undefined)
  if (!present) return { day, aqi: null, primary: [], values: {}, stations: 0, of: parts.length }
  const { aqi, primaryPollutants, concentrations } = cityDay({ day, stations: parts.map((part) => part ?? {}) })
  const values = Object.fromEntries(
    Object.entries(concentrations).map(([key, { mean, exact }]) => [key, mean === null ? null : exact]),
  )
  const stations = concentrations.PM25_24h?.stations ?? 0
  return { day, aqi, primary: primaryPollutants, values, stations, of: parts.length }
}

const textOf = (part: Parts[number]): string => (part === undefined ? '-' : Object.entries(part).flat().join(' '))

const judged = remember(judge, ({ day, parts }) => `${day} ${parts.map(textOf).join('|')}`)

/** A day of a city from the concentrations of its parts (stations of a unit, units of a group), judged by the standards of that day. */
export const dayOf = (day: Day, parts: Parts): UnitDay => judged({ day, parts })

/** The same from what is kept of stations; an empty text for one without that day. */
const dayOfKept = remember(
  ({ day, kept }: { readonly day: Day; readonly kept: readonly KeptText[] }) =>
    dayOf(
      day,
      kept.map((text) => (text === '' ? undefined : concentrationsOf(text))),
    ),
  ({ day, kept }) => `${day} ${kept.join('|')}`,
)

/**
 * The days of a unit: the concentrations of the stations that take part are averaged first, then come IAQI and AQI (HJ 663). A day on
 * which no station stands is left out.
 */
export function unitDays(
  stations: readonly Station[],
  kept: KeptByDay,
  { from, to }: { from: Day; to: Day },
): UnitDay[] {
  return daysFrom(from, to).flatMap((day) => {
    const part = takingPart(stations, day)
    const own = kept.get(day)
    return part.length === 0 ? [] : [dayOfKept({ day, kept: part.map(({ id }) => own?.get(id) ?? '') })]
  })
}
