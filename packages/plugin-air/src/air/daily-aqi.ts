import type { MaybeFigure } from '../figure.ts'
import type { Reason } from '../reason.ts'
import { type Indicator, type Pollutant, pollutants } from '../standards/pollutant.ts'
import { standardFor, type Under } from '../standards/standard-on.ts'
import { type Aqi, type AqiInput, aqi, pollutantOf } from './aqi.ts'
import { type Iaqi, iaqi } from './iaqi.ts'

/** What the daily report judges: five daily means and ozone. */
export type DailyIndicator = 'SO2_24h' | 'NO2_24h' | 'PM10_24h' | 'PM25_24h' | 'CO_24h' | 'O3_8h' | 'O3_1h'
/** What the hourly report judges; particles by their hour (`PM25`, `PM25_1h`) or, in 2012, by the moving 24 hours (`PM25_24h`). */
export type HourlyIndicator =
  | 'SO2_1h'
  | 'NO2_1h'
  | 'CO_1h'
  | 'O3_1h'
  | 'O3_8h'
  | 'PM10'
  | 'PM25'
  | 'PM10_1h'
  | 'PM25_1h'
  | 'PM10_24h'
  | 'PM25_24h'

type Settings = Under & Pick<AqiInput, 'notMonitored' | 'whenMissing'> & { readonly roundConcentration?: boolean }

export interface DailyAqiInput extends Settings {
  /** µg/m³, CO in mg/m³; `O3_8h` is the MDA8, `O3_1h` the day's largest hour. */
  readonly daily: Readonly<Partial<Record<DailyIndicator, MaybeFigure>>>
  /**
   * Which ozone value judges a day of 2012. `mda8` (published practice): the hour only where the MDA8 lies above its table.
   * `both`: the text of HJ 633-2012. The 2026 edition has the MDA8 alone.
   */
  readonly dailyOzone?: 'mda8' | 'both'
}

export interface HourlyAqiInput extends Settings {
  readonly hourly: Readonly<Partial<Record<HourlyIndicator, MaybeFigure>>>
}

export interface IndexedAqi extends Aqi {
  /** IAQI by the keys given. */
  readonly iaqi: Readonly<Record<string, number | null>>
  /** Why an IAQI is null, by key. */
  readonly reasons: Readonly<Record<string, Reason>>
}

const indicatorOf = (key: string): Indicator => (key === 'PM25' || key === 'PM10' ? `${key}_1h` : (key as Indicator))

type Rows = readonly (readonly [string, Iaqi])[]

function rowsOf(values: Readonly<Record<string, MaybeFigure>>, settings: Settings): Rows {
  const { roundConcentration } = settings
  const under = {
    version: standardFor(settings).id,
    ...(roundConcentration === undefined ? {} : { roundConcentration }),
  }
  return Object.entries(values).map(
    ([key, concentration]) => [key, iaqi({ ...under, indicator: indicatorOf(key), concentration })] as const,
  )
}

/** What is written as `/` is not monitored here (HJ 633-2026). */
const crossedOut = (values: Readonly<Record<string, MaybeFigure>>): Pollutant[] =>
  pollutants.filter((pollutant) =>
    Object.entries(values).some(([key, value]) => value === '/' && pollutantOf(key) === pollutant),
  )

function judged(rows: Rows, settings: Settings): IndexedAqi {
  const values = Object.fromEntries(rows.map(([key, row]) => [key, row.iaqi]))
  const reasons = rows.flatMap(([key, { reason }]) => (reason === null ? [] : [[key, reason] as const]))
  return { ...aqi({ ...settings, iaqi: values }), iaqi: values, reasons: Object.fromEntries(reasons) }
}

function takesHour(input: DailyAqiInput, rows: Rows): boolean {
  if (standardFor(input).aqi === 'HJ 633-2026') return false
  const eight = rows.find(([key]) => key === 'O3_8h')?.[1]
  return input.dailyOzone === 'both' || eight?.reason?.code === 'use-other-averaging-time'
}

/**
 * The day's AQI from its six concentrations (HJ 633-2012, chapter 4, and HJ 633-2026, daily report; verified). The concentrations are taken as they are
 * given: hand over the published daily values of `dailyMean` and `mda8`, or the city's of `cityDay`.
 */
export function dailyAqi(input: DailyAqiInput): IndexedAqi {
  const rows = rowsOf(input.daily, input)
  const used = takesHour(input, rows) ? rows : rows.filter(([key]) => key !== 'O3_1h')
  return judged(used, { ...input, notMonitored: [...(input.notMonitored ?? []), ...crossedOut(input.daily)] })
}

/** The hour's AQI: hourly means, particles on the 24-hour breakpoints (HJ 633-2026, real-time report, verified). */
export function hourlyAqi(input: HourlyAqiInput): IndexedAqi {
  const notMonitored = [...(input.notMonitored ?? []), ...crossedOut(input.hourly)]
  return judged(rowsOf(input.hourly, input), { ...input, notMonitored })
}
