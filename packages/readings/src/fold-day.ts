import { highestCounting } from './flag.ts'
import type { Layout } from './layout.ts'

/** An hour of a series: 0 to 23 by its beginning, with what it holds in the layout's order. */
export interface FoldedHour {
  readonly hour: number
  readonly figures: readonly (number | null)[]
  /** Null where all are valid. */
  readonly flags: readonly number[] | null
}

/** What the counting values of a day come to, as the day table keeps it. */
export interface FoldedDay {
  readonly counts: number[]
  readonly sums: string[]
  readonly maxima: (number | null)[]
  /** The largest 8-hour mean of the day times 168, of the factor that has one; null without a window of six hours. */
  readonly eight: string | null
  readonly windows: number
}

/** Means over 6, 7 or 8 hours are compared as whole numbers. */
const eightTimes = 168
const leastHours = 6

/** The same from hours as the database folds them when they are written; for days as they were known once. */
export function foldDay({ factors }: Layout, hours: readonly FoldedHour[]): FoldedDay {
  const valueAt = ({ figures, flags }: FoldedHour, place: number): number | null =>
    (flags?.[place] ?? 0) <= highestCounting ? (figures[place] ?? null) : null
  const byPlace = factors.map((_, place) => hours.flatMap((hour) => valueAt(hour, place) ?? []))
  const eightPlace = factors.findIndex(({ eightHours }) => eightHours)
  const byHour = new Map(hours.map((hour) => [hour.hour, valueAt(hour, eightPlace)]))
  const windows = Array.from({ length: 17 }, (_, at) =>
    Array.from({ length: 8 }, (_each, back) => byHour.get(at + back) ?? null).flatMap((value) => value ?? []),
  ).filter(({ length }) => eightPlace >= 0 && length >= leastHours)
  const eights = windows.map((window) => sum(window) * (eightTimes / window.length))
  return {
    counts: byPlace.map(({ length }) => length),
    sums: byPlace.map((values) => String(sum(values))),
    maxima: byPlace.map((values) => (values.length === 0 ? null : Math.max(...values))),
    eight: eights.length === 0 ? null : String(Math.max(...eights)),
    windows: windows.length,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
