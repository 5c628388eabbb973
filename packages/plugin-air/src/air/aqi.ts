import { because, noData, type Reason } from '../reason.ts'
import { type AqiCategory, aqiCategories } from '../standards/aqi-categories.ts'
import { aqiEditions } from '../standards/hj633.ts'
import { type Pollutant, pollutants } from '../standards/pollutant.ts'
import { standardFor, type Under } from '../standards/standard-on.ts'

export interface AqiInput extends Under {
  /** IAQI by indicator (`PM25_24h`, `O3_8h` …); null or absent where there is none. */
  readonly iaqi: Readonly<Record<string, number | null | undefined>>
  /** Pollutants that need not be monitored here: HJ 633-2026 lets those go that were never primary on a polluted day in three years. */
  readonly notMonitored?: readonly Pollutant[]
  /**
   * What a missing pollutant does. `above-100` (HJ 633-2026, verified; taken for 2012 too, to be confirmed): published only where the rest
   * already gives more than 100. `of-the-rest`: the rest decides. `none`: no AQI.
   */
  readonly whenMissing?: 'above-100' | 'of-the-rest' | 'none'
}

export interface Aqi {
  readonly aqi: number | null
  /** The largest IAQI of what is there, also where it may not be published. */
  readonly aqiOfRest: number | null
  readonly category: string | null
  readonly level: string | null
  readonly colour: string | null
  readonly rgb: readonly [number, number, number] | null
  /** 首要污染物: only above 50; equal ones are all named, as the keys they came with. */
  readonly primaryPollutants: readonly string[]
  /** 超标污染物, IAQI above 100; null in 2026, which dropped the term. */
  readonly exceedingPollutants: readonly string[] | null
  readonly missing: readonly Pollutant[]
  readonly reason: Reason | null
}

/** The class of an AQI: level, name, colour (HJ 633-2012, table 2; the same in HJ 633-2026; verified). Null for no AQI. */
export function aqiCategory(aqi: number | null): AqiCategory | null {
  if (aqi === null || aqi < 0) return null
  return aqiCategories.find(({ to }) => aqi <= to) ?? aqiCategories.at(-1) ?? null
}

/** 优良天: AQI of 100 at most (verified: national monthly reports). Null without an AQI. */
export const isGoodDay = (aqi: number | null): boolean | null => (aqi === null ? null : aqi <= 100)

/** 重污染天: AQI above 200, 重度 and 严重 (verified: emergency plans citing 环大气〔2024〕6号). Null without an AQI. */
export const isHeavyDay = (aqi: number | null): boolean | null => (aqi === null ? null : aqi > 200)

/** `PM25_24h` and `PM25` are both PM25. */
export const pollutantOf = (indicator: string): string => indicator.split('_')[0] ?? indicator

type Present = readonly (readonly [string, number])[]

const above = (limit: number, present: Present): string[] =>
  present.filter(([, value]) => value > limit).map(([indicator]) => indicator)

function missingReason(missing: readonly Pollutant[]): Reason {
  const [zh, en] = [missing.join('、'), missing.join(', ')]
  return because(
    'pollutant-missing',
    `缺 ${zh}，按规定不出 AQI（记为 NA）`,
    `${en} missing: by the rule no AQI is stated (NA)`,
  )
}

function mayPublish(input: AqiInput, largest: number, missing: readonly Pollutant[]): boolean {
  if (missing.length === 0 || input.whenMissing === 'of-the-rest') return true
  return input.whenMissing !== 'none' && largest > 100
}

/**
 * 空气质量指数: the largest IAQI of the pollutants that take part, with its class, primary and exceeding pollutants
 * (HJ 633-2012, chapter 4; HJ 633-2026; verified). 2026 counts from 1. A missing pollutant: see `whenMissing`.
 */
export function aqi(input: AqiInput): Aqi {
  const edition = aqiEditions[standardFor(input).aqi]
  const present = Object.entries(input.iaqi).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const known = new Set([...present.map(([indicator]) => pollutantOf(indicator)), ...(input.notMonitored ?? [])])
  const missing = pollutants.filter((pollutant) => !known.has(pollutant))
  const largest = present.reduce<number | null>((most, [, value]) => Math.max(most ?? 0, value), null)
  const aqiOfRest = largest === null ? null : Math.max(largest, edition.lowestAqi)
  const value = aqiOfRest !== null && mayPublish(input, aqiOfRest, missing) ? aqiOfRest : null
  const category = aqiCategory(value)
  return {
    aqi: value,
    aqiOfRest,
    category: category?.name ?? null,
    level: category?.level ?? null,
    colour: category?.colour ?? null,
    rgb: category?.rgb ?? null,
    primaryPollutants: value !== null && value > 50 ? above(value - 1, present) : [],
    exceedingPollutants: edition.namesExceeding ? above(100, present) : null,
    missing,
    reason: value !== null ? null : aqiOfRest === null ? noData : missingReason(missing),
  }
}
