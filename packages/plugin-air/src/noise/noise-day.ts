import { InvalidError } from '@workpoints/core'
import type { Figure, MaybeFigure } from '../figure.ts'
import { figure, maybe } from '../figure.ts'
import { noiseHours } from '../standards/gb3096.ts'
import { noiseValidity } from '../standards/noise-rule.ts'
import { type Level, ld, ldn, ln } from './energy-mean.ts'

export interface NoiseHours {
  /** First hour of the day and of the night, 0 to 23; default 6 and 22. */
  readonly dayFrom?: number
  readonly nightFrom?: number
}

/** The hourly Leq of a calendar day (index 0 is 00:00–01:00) told apart into day and night hours (GB 3096-2008, chapter 3). */
export function splitHours(input: NoiseHours & { readonly hourly: readonly MaybeFigure[] }): {
  readonly day: readonly MaybeFigure[]
  readonly night: readonly MaybeFigure[]
} {
  const { hourly, dayFrom = noiseHours.dayFrom, nightFrom = noiseHours.nightFrom } = input
  if (hourly.length !== 24)
    throw new InvalidError('air.not-24-hours', {
      zh: `应给出0时至24时的24个小时等效声级（缺测为空），现为 ${hourly.length} 个。`,
      en: `The 24 hourly levels of a day are expected (null where missing), not ${hourly.length}.`,
    })
  const isDay = (hour: number): boolean => dayFrom <= hour && hour < nightFrom
  return { day: hourly.filter((_, hour) => isDay(hour)), night: hourly.filter((_, hour) => !isDay(hour)) }
}

/** Ld, Ln and Ldn of a day's 24 hourly levels. */
export function noiseDay(
  input: NoiseHours & {
    readonly hourly: readonly MaybeFigure[]
    readonly minDayHours?: number
    readonly minNightHours?: number
  },
): { readonly ld: Level; readonly ln: Level; readonly ldn: Level } {
  const { day, night } = splitHours(input)
  const dayLevel = ld({ hourly: day, minHours: input.minDayHours ?? noiseValidity.dayHours })
  const nightLevel = ln({ hourly: night, minHours: input.minNightHours ?? noiseValidity.nightHours })
  return { ld: dayLevel, ln: nightLevel, ldn: ldn({ ld: dayLevel.exact, ln: nightLevel.exact }) }
}

export interface WeatherInput {
  /** m/s. */
  readonly windSpeed?: MaybeFigure
  /** Rain, snow or thunder in the hour. */
  readonly rain?: boolean
  /** Default 5 m/s: above it the hour is left out. */
  readonly highestWind?: Figure
}

/** Whether an hour's weather lets its noise count: no rain, wind of 5 m/s at most (GB 3096-2008, chapter 6; weak for automatic data). */
export function weatherAllows({
  windSpeed,
  rain = false,
  highestWind = noiseValidity.highestWind,
}: WeatherInput): boolean {
  const wind = maybe(windSpeed)
  return !rain && (wind === null || wind.lte(figure(highestWind)))
}
