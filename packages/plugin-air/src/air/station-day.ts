import type { MaybeFigure } from '../figure.ts'
import type { Reason } from '../reason.ts'
import type { Pollutant } from '../standards/pollutant.ts'
import { type DailyAqiInput, type DailyIndicator, dailyAqi, type IndexedAqi } from './daily-aqi.ts'
import { dailyMaximum, dailyMean } from './daily-mean.ts'
import { mda8 } from './mda8.ts'

export interface StationDayInput extends Omit<DailyAqiInput, 'daily'> {
  /** 24 hourly means by pollutant, 01:00 to 24:00; µg/m³, CO in mg/m³; null where there is none. */
  readonly hourly: Readonly<Partial<Record<Pollutant, readonly MaybeFigure[]>>>
}

export interface DailyConcentration {
  /** As published: whole, CO one decimal; null where the day is not valid for this item. */
  readonly value: string | null
  /** Not rounded, to average with other stations. */
  readonly exact: string | null
  readonly reason: Reason | null
}

export interface StationDay extends IndexedAqi {
  readonly concentrations: Readonly<Record<DailyIndicator, DailyConcentration>>
}

function meanOfDay(pollutant: Pollutant, hourly: readonly MaybeFigure[]): DailyConcentration {
  const { mean, exact, valid, reason } = dailyMean({ pollutant, hourly })
  return { value: mean, exact: valid ? exact : null, reason }
}

function ozone(hourly: readonly MaybeFigure[]): Record<'O3_8h' | 'O3_1h', DailyConcentration> {
  const eight = mda8({ hourly: hourly.length === 0 ? Array.from({ length: 24 }, () => null) : hourly })
  const hour = dailyMaximum({ hourly })
  return {
    O3_8h: { value: eight.mda8, exact: eight.valid ? eight.exact : null, reason: eight.reason },
    O3_1h: { value: hour.maximum, exact: hour.maximum, reason: hour.reason },
  }
}

/** A station's day from its hours: daily means, MDA8, IAQI, AQI, class (GB 3095 table 4, HJ 663 6.1, HJ 633). */
export function stationDay({ hourly, ...settings }: StationDayInput): StationDay {
  const concentrations = {
    SO2_24h: meanOfDay('SO2', hourly.SO2 ?? []),
    NO2_24h: meanOfDay('NO2', hourly.NO2 ?? []),
    PM10_24h: meanOfDay('PM10', hourly.PM10 ?? []),
    PM25_24h: meanOfDay('PM25', hourly.PM25 ?? []),
    CO_24h: meanOfDay('CO', hourly.CO ?? []),
    ...ozone(hourly.O3 ?? []),
  }
  const daily = Object.fromEntries(Object.entries(concentrations).map(([key, { value }]) => [key, value]))
  return { ...dailyAqi({ ...settings, daily }), concentrations }
}
