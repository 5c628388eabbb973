import { big } from '@workpoints/core'
import { layoutById, placeOf } from '@workpoints/readings'
import type { DailyIndicator } from '../air/daily-aqi.ts'
import { dayValidity } from '../air/validity.ts'
import { exactText, roundTo } from '../figure.ts'
import { remember } from '../remember.ts'
import { dataValidity } from '../standards/gb3095-validity.ts'
import type { Pollutant } from '../standards/pollutant.ts'

/**
 * A station's day as it is kept, in one text: counts, sums and maxima in the layout's order, each in braces, the largest 8-hour mean of
 * ozone × 168, and the windows it is of. The same text is the same day, so what was made of it once need not be made again.
 */
export type KeptText = string

/** A station's day as the day table keeps it: by the layout's order, figures as whole thousandths of the layout's units. */
export interface KeptDay {
  readonly counts: readonly number[]
  readonly sums: readonly string[]
  readonly maxima: readonly (number | null)[]
  /** The largest 8-hour mean of ozone × 168; null without one. */
  readonly eight: string | null
  readonly windows: number
}

/** Daily concentrations, not rounded, µg/m³ and CO in mg/m³; null where the day is not valid for the item. */
export type DayConcentrations = Readonly<Record<DailyIndicator, string | null>>

const layout = layoutById('air-1')
/** Factors of HJ 212-2017, annex B; ozone by the code that is in use. */
export const factorCodes: Readonly<Record<Pollutant, string>> = {
  SO2: 'a21026',
  NO2: 'a21004',
  PM10: 'a34002',
  PM25: 'a34004',
  CO: 'a21005',
  O3: 'a05024',
}
const placeIn = Object.fromEntries(
  Object.entries(factorCodes).map(([pollutant, code]) => [pollutant, placeOf(layout, code)]),
) as Readonly<Record<Pollutant, number>>

/** Factors of layout `air-1` are kept with three decimals. */
const thousandth = '0.001'
const eightTimes = 168
/** Grade II of the MDA8, the same in both editions of GB 3095: a thin day above it counts all the same. */
const ozoneLimit = 160

function meanOf(day: KeptDay, pollutant: Exclude<Pollutant, 'O3'>): string | null {
  const place = placeIn[pollutant]
  const hours = day.counts[place] ?? 0
  if (hours === 0 || !dayValidity({ item: pollutant, hours }).valid) return null
  return exactText(
    big(day.sums[place] ?? 0)
      .times(thousandth)
      .div(hours),
  )
}

function mda8Of({ eight, windows }: KeptDay): string | null {
  if (eight === null) return null
  const mean = big(eight).times(thousandth).div(eightTimes)
  const counts = windows >= dataValidity.ozoneDay.windows || roundTo(mean, 0).gt(ozoneLimit)
  return counts ? exactText(mean) : null
}

function readDay(day: KeptDay): DayConcentrations {
  const highest = day.maxima[placeIn.O3] ?? null
  return {
    SO2_24h: meanOf(day, 'SO2'),
    NO2_24h: meanOf(day, 'NO2'),
    PM10_24h: meanOf(day, 'PM10'),
    PM25_24h: meanOf(day, 'PM25'),
    CO_24h: meanOf(day, 'CO'),
    O3_8h: mda8Of(day),
    O3_1h: highest === null ? null : exactText(roundTo(big(highest).times(thousandth), 0)),
  }
}

/** Puts a kept day into its text, as the database writes arrays. */
export function keptText({ counts, sums, maxima, eight, windows }: KeptDay): KeptText {
  const arrays = [counts, sums, maxima.map((value) => value ?? 'NULL')].map((values) => `{${values.join(',')}}`)
  return `${arrays.join('')}${eight ?? ''}/${windows}`
}

const textForm = /^\{(.*)\}\{(.*)\}\{(.*)\}(.*)\/(\d+)$/

function readText(kept: KeptText): KeptDay {
  const [, counts = '', sums = '', maxima = '', eight = '', windows = ''] = textForm.exec(kept) ?? []
  return {
    counts: counts.split(',').map(Number),
    sums: sums.split(','),
    maxima: maxima.split(',').map((value) => (value === 'NULL' ? null : Number(value))),
    eight: eight === '' ? null : eight,
    windows: Number(windows),
  }
}

/**
 * A station's daily concentrations from what is kept of its hours, by the same rules as `stationDay`: 20 hours (GB 3095, table 4), for
 * ozone 14 windows of 8 hours (HJ 663, 6.1.2).
 */
export const concentrationsOf: (kept: KeptText) => DayConcentrations = remember(
  (kept) => readDay(readText(kept)),
  (kept) => kept,
)
