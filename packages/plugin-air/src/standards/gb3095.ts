import type { Day } from '@workpoints/core'
import type { Mark, Source } from './mark.ts'
import type { OtherItem, Pollutant } from './pollutant.ts'
import type { StandardSet } from './standard-on.ts'

/** Averaging times that have limits. `MDA8` is the day's largest 8-hour mean. */
export type LimitPeriod = 'annual' | 'quarter' | '24h' | '1h' | 'MDA8'

/** Grade I and grade II limits: µg/m³, CO in mg/m³. Class-2 areas (towns, countryside; all of Ganzhou's towns) use grade II. */
export type Grades = readonly [gradeOne: string, gradeTwo: string]

export type LimitTable = Readonly<Record<Pollutant | OtherItem, Readonly<Partial<Record<LimitPeriod, Grades>>>>>

export interface LimitEdition extends Source {
  readonly limits: LimitTable
  readonly otherItemsMark: Mark
}

const sulphur = { SO2: { annual: ['20', '60'], '24h': ['50', '150'], '1h': ['150', '500'] } } as const
const nitrogen = { annual: ['40', '40'], '24h': ['80', '80'], '1h': ['200', '200'] } as const
const carbon = { '24h': ['4', '4'], '1h': ['10', '10'] } as const
const ozone = { MDA8: ['100', '160'], '1h': ['160', '200'] } as const
const heavy = {
  TSP: { annual: ['80', '200'], '24h': ['120', '300'] },
  Pb: { annual: ['0.5', '0.5'], quarter: ['1.0', '1.0'] },
  BaP: { annual: ['0.001', '0.001'], '24h': ['0.0025', '0.0025'] },
} as const
const nitrogenOxides = { annual: ['50', '50'], '24h': ['100', '100'], '1h': ['250', '250'] } as const

/** GB 3095 by the set that is in force. */
export const limitEditions: Readonly<Record<StandardSet['id'], LimitEdition>> = {
  '2012': {
    standard: 'GB 3095-2012',
    mark: 'knowledge',
    otherItemsMark: 'knowledge',
    source: 'GB 3095-2012 表1、表2',
    limits: {
      ...sulphur,
      NO2: nitrogen,
      CO: carbon,
      O3: ozone,
      PM10: { annual: ['40', '70'], '24h': ['50', '150'] },
      PM25: { annual: ['15', '35'], '24h': ['35', '75'] },
      ...heavy,
      NOx: nitrogenOxides,
    },
  },
  '2026-transitional': {
    standard: 'GB 3095-2026',
    mark: 'verified',
    otherItemsMark: 'verified',
    source: 'GB 3095-2026 表1、表2（过渡阶段）',
    limits: {
      ...sulphur,
      NO2: nitrogen,
      CO: carbon,
      O3: ozone,
      PM10: { annual: ['40', '60'], '24h': ['50', '120'] },
      PM25: { annual: ['15', '30'], '24h': ['35', '60'] },
      ...heavy,
      NOx: nitrogenOxides,
    },
  },
  '2026-final': {
    standard: 'GB 3095-2026',
    mark: 'verified',
    otherItemsMark: 'verified',
    source: 'GB 3095-2026 表1、表2（2031年起）',
    limits: {
      SO2: { annual: ['20', '20'], '24h': ['50', '50'], '1h': ['150', '150'] },
      NO2: { annual: ['30', '30'], '24h': ['50', '50'], '1h': ['200', '200'] },
      CO: carbon,
      O3: ozone,
      PM10: { annual: ['20', '50'], '24h': ['50', '100'] },
      PM25: { annual: ['10', '25'], '24h': ['25', '50'] },
      ...heavy,
      NOx: { annual: ['40', '40'], '24h': ['70', '70'], '1h': ['250', '250'] },
    },
  },
}

/** At which state gas concentrations are given; particles and their parts are always at the conditions of measurement. */
export interface ReferenceState {
  readonly from: Day
  readonly temperatureKelvin: string
  readonly pressureHectopascal: string
  readonly mark: Mark
}

/** The amendment of 2018 to GB 3095-2012 brought 298.15 K from 2018-09-01; GB 3095-2026 keeps it. */
export const referenceStates: readonly ReferenceState[] = [
  { from: '2016-01-01', temperatureKelvin: '273.15', pressureHectopascal: '1013.25', mark: 'knowledge' },
  { from: '2018-09-01', temperatureKelvin: '298.15', pressureHectopascal: '1013.25', mark: 'verified' },
]
