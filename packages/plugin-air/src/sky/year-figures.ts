import type { Day } from '@workpoints/core'
import { compositeIndex } from '../air/composite-index.ts'
import type { DailyIndicator } from '../air/daily-aqi.ts'
import { dustPractice } from '../air/mean-to-date.ts'
import { yearEvaluation } from '../air/year-evaluation.ts'
import type { Reason } from '../reason.ts'
import { type Pollutant, pollutants } from '../standards/pollutant.ts'
import type { UnitDay } from './unit-day.ts'

/** One item of the year so far: its mean (none for CO and ozone) and its percentile against their limits. */
export interface YearItem {
  readonly pollutant: Pollutant
  /** As the standard states it, and the limit; null where the item has no mean of the year. */
  readonly mean: { readonly value: string | null; readonly limit: string | null; readonly meets: boolean | null } | null
  readonly percentile: {
    readonly p: number
    readonly value: string | null
    readonly limit: string | null
    readonly meets: boolean | null
  }
  readonly validDays: number
}

/** The year so far by the standard of evaluation; particles without the dust days. */
export interface YearFigures {
  readonly standard: string
  readonly items: readonly YearItem[]
  /** Null while the year is not over or data are wanting; `reason` says which. */
  readonly attains: boolean | null
  readonly reason: Reason | null
  /** 综合指数 without and with the dust days; the first is the official one. */
  readonly compositeIndex: string | null
  readonly compositeIndexOfAll: string | null
}

const keyOf: Readonly<Record<Pollutant, DailyIndicator>> = {
  SO2: 'SO2_24h',
  NO2: 'NO2_24h',
  PM10: 'PM10_24h',
  PM25: 'PM25_24h',
  CO: 'CO_24h',
  O3: 'O3_8h',
}

/** Evaluates the days of a year so far (HJ 663-2013, HJ 663-2026; 环办〔2014〕64号), by the standards of its last day. */
export function yearFigures(days: readonly UnitDay[], year: number, excluded: ReadonlySet<Day>): YearFigures {
  const daily = Object.fromEntries(
    pollutants.map((one) => [one, days.map(({ day, values }) => ({ day, value: values[keyOf[one]] ?? null }))]),
  )
  const judged = yearEvaluation({ year, daily, excludedDays: [...excluded] })
  const statedOf = (pollutant: Pollutant, which: 'all' | 'deducted'): string | null => {
    const item = judged.items[pollutant][which]
    return item.annualMean === null ? item.percentile.exact : item.annualMean.exact
  }
  const index = (which: (pollutant: Pollutant) => 'all' | 'deducted'): string | null => {
    const values = Object.fromEntries(pollutants.map((one) => [one, statedOf(one, which(one))]))
    return compositeIndex({ day: `${year}-12-31`, values }).compositeIndex
  }
  return {
    standard: judged.standard,
    items: pollutants.map((pollutant): YearItem => {
      const { annualMean, percentile, validity } = judged.items[pollutant]
      const told = ({ value, limit, meets }: NonNullable<typeof annualMean>) => ({ value, limit, meets })
      return {
        pollutant,
        mean: annualMean === null ? null : told(annualMean),
        percentile: { p: percentile.p, value: percentile.value, limit: percentile.limit, meets: percentile.meets },
        validDays: validity.days,
      }
    }),
    attains: judged.attains,
    reason: judged.reason,
    compositeIndex: index(dustPractice),
    compositeIndexOfAll: index(() => 'all'),
  }
}
