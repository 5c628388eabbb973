import type { Mark } from './mark.ts'
import type { Pollutant } from './pollutant.ts'
import type { StandardSet } from './standard-on.ts'

/** The percentile of the year's daily values that is judged: HJ 663-2013 and HJ 663-2026, table 1 (verified). */
export const percentiles: Readonly<Record<Pollutant, number>> = {
  SO2: 98,
  NO2: 98,
  PM10: 95,
  PM25: 95,
  CO: 95,
  O3: 90,
}

/** Items whose annual mean is judged beside the percentile; CO and O3 have the percentile alone (HJ 663, table 1, verified). */
export const annualMeanItems: readonly Pollutant[] = ['SO2', 'NO2', 'PM10', 'PM25']

export interface EvaluationEdition {
  /** Decimals of means and percentiles of a period. */
  readonly decimals: {
    readonly concentration: number
    readonly CO: number
    readonly rate: number
    readonly index: number
  }
  readonly decimalsMark: Mark
  readonly exceedMultipleDecimals: number
}

/** Reported decimals. 2013: from knowledge. 2026: from one public code base, the text was not read. */
export const evaluationEditions: Readonly<Record<StandardSet['evaluation'], EvaluationEdition>> = {
  'HJ 663-2013': {
    decimals: { concentration: 0, CO: 1, rate: 1, index: 2 },
    decimalsMark: 'knowledge',
    exceedMultipleDecimals: 2,
  },
  'HJ 663-2026': {
    decimals: { concentration: 1, CO: 2, rate: 1, index: 3 },
    decimalsMark: 'weak',
    exceedMultipleDecimals: 2,
  },
}

export interface CompositeEdition {
  readonly mark: Mark
  readonly source: string
  /** What each concentration is divided by: µg/m³, CO in mg/m³. */
  readonly references: Readonly<Record<Pollutant, string>>
  readonly decimals: number
  /** Whether concentrations are rounded to the edition's decimals before they are divided. */
  readonly roundsConcentration: boolean
  /** A second set of weights that a source ascribes to the edition; null where there is none. */
  readonly weights: Readonly<Record<Pollutant, number>> | null
}

/** What the composite index divides by, adds with and rounds to. */
export const compositeEditions: Readonly<Record<StandardSet['composite'], CompositeEdition>> = {
  '环办〔2014〕64号': {
    mark: 'verified',
    source: '城市环境空气质量排名技术规定（环办〔2014〕64号）附件',
    references: { SO2: '60', NO2: '40', PM10: '70', PM25: '35', CO: '4', O3: '160' },
    decimals: 2,
    roundsConcentration: false,
    weights: null,
  },
  'HJ 663-2026': {
    mark: 'weak',
    source: '一处公开代码（自相矛盾），HJ 663-2026 原文未见',
    references: { SO2: '60', NO2: '40', PM10: '60', PM25: '30', CO: '4', O3: '160' },
    decimals: 3,
    roundsConcentration: true,
    weights: { SO2: 1, NO2: 2, PM10: 1, PM25: 3, CO: 1, O3: 2 },
  },
}

/** Stations that must be valid for a city's daily value (HJ 663-2013; weak: from knowledge, the text was not read). */
export const minimumStations = { share: '0.75', fewStations: 4, shareOfFew: '0.5' } as const

/** Sand dust (环办监测〔2016〕120号, verified): deducted from PM10, PM2.5 and the composite index, kept in good and heavy days. */
export const dustDeducts = { concentrations: ['PM10', 'PM25'], compositeIndex: true, dayRatios: false } as const
