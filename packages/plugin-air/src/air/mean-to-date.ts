import type { Day } from '@workpoints/core'
import { concentrationOf, exactText, type MaybeFigure, meanOf, roundedText } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'
import { dustDeducts } from '../standards/hj663.ts'
import type { Pollutant } from '../standards/pollutant.ts'
import { type BothFigures, both } from './excluded-days.ts'

export interface DayValue {
  readonly day: Day
  readonly value: MaybeFigure
}

export interface MeanToDateInput {
  readonly days: readonly DayValue[]
  /** Default PM25. */
  readonly pollutant?: Pollutant
  /** First and last day counted; default: all that are given. */
  readonly from?: Day
  readonly to?: Day
  /** Default 1, as Jiangxi publishes PM2.5 and as Ganzhou's targets are written (verified). The rule of 2013 states whole numbers. */
  readonly decimals?: number
  /** Approved sand-dust days. */
  readonly excludedDays?: readonly Day[]
  /** Default: `deducted` for PM10 and PM2.5, `all` for the rest, as national reports do; which one Ganzhou is judged by is to be confirmed. */
  readonly official?: 'all' | 'deducted'
}

export interface PeriodMean {
  readonly mean: string | null
  readonly exact: string | null
  readonly validDays: number
  readonly reason: Reason | null
}

function meanOfDays(days: readonly DayValue[], decimals: number): PeriodMean {
  const values = days.map(({ value }) => concentrationOf(value)).filter((value) => value !== null)
  const mean = meanOf(values)
  if (mean === null) return { mean: null, exact: null, validDays: 0, reason: noData }
  return { mean: roundedText(mean, decimals), exact: exactText(mean), validDays: values.length, reason: null }
}

/** Which figure national reports state for an item: without dust days for PM10 and PM2.5, with them for the others (verified). */
export const dustPractice = (pollutant: Pollutant): 'all' | 'deducted' =>
  (dustDeducts.concentrations as readonly string[]).includes(pollutant) ? 'deducted' : 'all'

/**
 * The mean of a period so far: the plain mean of its valid daily values (HJ 663, table 1), rounded once by GB/T 8170.
 * `all` and `deducted` (without sand-dust days) are both returned; the top level repeats the official one.
 */
export function meanToDate(input: MeanToDateInput): PeriodMean & BothFigures<PeriodMean> {
  const { days, pollutant = 'PM25', from = '0000', to = '9999', decimals = 1, excludedDays = [] } = input
  const counted = days.filter(({ day }) => from <= day && day <= to)
  const official = input.official ?? dustPractice(pollutant)
  return both(counted, { excludedDays, official }, (rows) => meanOfDays(rows, decimals))
}
