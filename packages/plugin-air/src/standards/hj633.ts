import type { Source } from './mark.ts'
import type { StandardSet } from './standard-on.ts'

/** The IAQI values that the breakpoints belong to (HJ 633-2012, table 1; HJ 633-2026, table 3). */
export const iaqiLevels = [0, 50, 100, 150, 200, 300, 400, 500] as const

/** Rows of the breakpoint table: averaging times of a pollutant. */
export type BreakpointRow =
  | 'SO2_24h'
  | 'SO2_1h'
  | 'NO2_24h'
  | 'NO2_1h'
  | 'PM10_24h'
  | 'CO_24h'
  | 'CO_1h'
  | 'O3_1h'
  | 'O3_8h'
  | 'PM25_24h'

/** An edition of the index. Breakpoints in µg/m³, CO in mg/m³; null where the table ends early. */
export interface AqiEdition extends Source {
  readonly breakpoints: Readonly<Record<BreakpointRow, readonly (number | null)[]>>
  /** Above a row that ends early: no IAQI, the other averaging time decides (2012); or the last value of the row (2026). */
  readonly aboveShortRow: 'other-averaging-time' | 'last-level'
  /** Whether the text orders concentrations to be rounded before the interpolation. */
  readonly roundsConcentration: boolean
  /** The term 超标污染物 exists in 2012 and is gone in 2026. */
  readonly namesExceeding: boolean
  readonly lowestAqi: 0 | 1
}

const rows2012: AqiEdition['breakpoints'] = {
  SO2_24h: [0, 50, 150, 475, 800, 1600, 2100, 2620],
  SO2_1h: [0, 150, 500, 650, 800, null, null, null],
  NO2_24h: [0, 40, 80, 180, 280, 565, 750, 940],
  NO2_1h: [0, 100, 200, 700, 1200, 2340, 3090, 3840],
  PM10_24h: [0, 50, 150, 250, 350, 420, 500, 600],
  CO_24h: [0, 2, 4, 14, 24, 36, 48, 60],
  CO_1h: [0, 5, 10, 35, 60, 90, 120, 150],
  O3_1h: [0, 160, 200, 300, 400, 800, 1000, 1200],
  O3_8h: [0, 100, 160, 215, 265, 800, null, null],
  PM25_24h: [0, 35, 75, 115, 150, 250, 350, 500],
}

/** Both editions of HJ 633; only PM10 (150 → 120) and PM2.5 (75 → 60) at IAQI 100 changed. */
export const aqiEditions: Readonly<Record<StandardSet['aqi'], AqiEdition>> = {
  'HJ 633-2012': {
    standard: 'HJ 633-2012',
    mark: 'verified',
    source: 'HJ 633-2012 表1（发布稿）',
    breakpoints: rows2012,
    aboveShortRow: 'other-averaging-time',
    roundsConcentration: false,
    namesExceeding: true,
    lowestAqi: 0,
  },
  'HJ 633-2026': {
    standard: 'HJ 633-2026',
    mark: 'verified',
    source: 'HJ 633-2026 表3',
    breakpoints: {
      ...rows2012,
      PM10_24h: [0, 50, 120, 250, 350, 420, 500, 600],
      PM25_24h: [0, 35, 60, 115, 150, 250, 350, 500],
    },
    aboveShortRow: 'last-level',
    roundsConcentration: true,
    namesExceeding: false,
    lowestAqi: 1,
  },
}

/** When HJ 633-2026 wants results published. */
export const publicationRule = {
  daily: { zh: '次日12时前', en: 'by 12:00 of the next day' },
  hourly: { zh: '整点后1小时内', en: 'within one hour of the full hour' },
  forecast: { zh: '每日20时前，至少3天', en: 'by 20:00, at least three days ahead' },
} as const
