import { big } from '@workpoints/core'
import {
  concentrationOf,
  exactText,
  type Figure,
  figure,
  type MaybeFigure,
  meanOf,
  roundedText,
  up,
} from '../figure.ts'
import { noData, type Reason, tooFew } from '../reason.ts'
import { minimumStations } from '../standards/hj663.ts'
import { concentrationDecimals } from '../standards/pollutant.ts'
import { type DailyAqiInput, type DailyIndicator, dailyAqi, type IndexedAqi } from './daily-aqi.ts'

/** How many of a city's stations must be valid. Weak: from knowledge of HJ 663-2013; the office confirms it. */
export interface MinimumStations {
  readonly share: Figure
  /** Below this number of stations `shareOfFew` holds. */
  readonly fewStations: number
  readonly shareOfFew: Figure
}

export interface CityMeanInput {
  /** One value a station that takes part; null where it has none. Not rounded, if the mean is to be rounded once. */
  readonly stations: readonly MaybeFigure[]
  /** Default: 75 %, with fewer than 4 stations 50 %. */
  readonly minimumStations?: MinimumStations
  /** Default 0: whole µg/m³; CO is published with 1. */
  readonly decimals?: number
}

export interface CityMean {
  readonly mean: string | null
  readonly exact: string | null
  readonly stations: number
  readonly stationsNeeded: number
  readonly reason: Reason | null
}

/** How many stations the setting asks of so many: a part of a station is a whole one. */
function neededOf(total: number, setting: MinimumStations): number {
  const share = total < setting.fewStations ? setting.shareOfFew : setting.share
  return Math.max(1, figure(share).times(total).round(0, up).toNumber())
}

/**
 * The city's concentration: the plain mean of its stations' (HJ 663-2013; verified by public code and monthly report notes), rounded by GB/T 8170.
 * Null with fewer valid stations than the setting asks for.
 */
export function cityMean({
  stations,
  minimumStations: setting = minimumStations,
  decimals = 0,
}: CityMeanInput): CityMean {
  const values = stations.map(concentrationOf).filter((value) => value !== null)
  const stationsNeeded = neededOf(stations.length, setting)
  const mean = meanOf(values)
  if (mean === null) return { mean: null, exact: null, stations: 0, stationsNeeded, reason: noData }
  const short = values.length < stationsNeeded
  const reason = short ? tooFew('too-few-stations', values.length, stationsNeeded) : null
  const rounded = short ? null : roundedText(mean, decimals)
  return { mean: rounded, exact: exactText(mean), stations: values.length, stationsNeeded, reason }
}

export interface CityDayInput extends Omit<DailyAqiInput, 'daily'> {
  /** Each station's daily concentrations (`SO2_24h` … `O3_8h`), best not rounded. */
  readonly stations: readonly Readonly<Partial<Record<DailyIndicator, MaybeFigure>>>[]
  readonly minimumStations?: MinimumStations
}

export interface CityDay extends IndexedAqi {
  readonly concentrations: Readonly<Partial<Record<DailyIndicator, CityMean>>>
}

/**
 * The city's day: concentrations of the stations averaged first, then IAQI and AQI; never the mean of the stations' AQI
 * (verified: monthly report notes). Ozone is the mean of the stations' MDA8.
 */
export function cityDay({ stations, minimumStations: setting, ...settings }: CityDayInput): CityDay {
  const keys = [...new Set(stations.flatMap((station) => Object.keys(station) as DailyIndicator[]))]
  const means = keys.map((key) => {
    const input = { stations: stations.map((station) => station[key]), decimals: concentrationDecimals(key) }
    return [key, cityMean(setting === undefined ? input : { ...input, minimumStations: setting })] as const
  })
  const daily = Object.fromEntries(means.map(([key, { mean }]) => [key, mean]))
  return { ...dailyAqi({ ...settings, daily }), concentrations: Object.fromEntries(means) }
}

export interface GroupMember {
  readonly unit: string
  readonly value: MaybeFigure
  /** For `weighted` only, such as a population or a number of stations. */
  readonly weight?: Figure
}

export interface GroupMeanInput {
  readonly members: readonly GroupMember[]
  /** `plain` (default): every county counts the same. How 县级及以上城市 is averaged is weak; the office confirms it. */
  readonly method?: 'plain' | 'weighted'
  /** Default 1, as Jiangxi publishes PM2.5 and as Ganzhou's targets are written. */
  readonly decimals?: number
}

export interface GroupMean {
  readonly mean: string | null
  readonly exact: string | null
  readonly members: number
  /** Units without a value; they are left out, not counted as zero. */
  readonly missing: readonly string[]
  readonly reason: Reason | null
}

/** The value of a group of units (中心城区, 县级及以上城市) from theirs. */
export function groupMean({ members, method = 'plain', decimals = 1 }: GroupMeanInput): GroupMean {
  const read = members.map(({ unit, value, weight }) => ({
    unit,
    value: concentrationOf(value),
    weight: figure(method === 'plain' ? 1 : (weight ?? 0)),
  }))
  const present = read.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]))
  const missing = read.filter(({ value }) => value === null).map(({ unit }) => unit)
  const weights = present.reduce((sum, { weight }) => sum.plus(weight), big(0))
  if (weights.lte(0)) return { mean: null, exact: null, members: 0, missing, reason: noData }
  const mean = present.reduce((sum, { value, weight }) => sum.plus(value.times(weight)), big(0)).div(weights)
  return { mean: roundedText(mean, decimals), exact: exactText(mean), members: present.length, missing, reason: null }
}
