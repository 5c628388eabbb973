import type { Day } from '@workpoints/core'
import { concentrationOf, exactText, meanOf, settled } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'
import { annualMeanItems, percentiles } from '../standards/hj663.ts'
import { type Pollutant, pollutants } from '../standards/pollutant.ts'
import type { Under } from '../standards/standard-on.ts'
import { standardFor } from '../standards/standard-on.ts'
import { type BothFigures, both } from './excluded-days.ts'
import { type AgainstLimit, againstLimit, type Comparison } from './limit.ts'
import { type DayValue, dustPractice } from './mean-to-date.ts'
import { type Percentile, percentileOf } from './percentile.ts'
import { type YearValidity, yearValidity } from './validity.ts'

interface Settings extends Under {
  readonly year: number
  readonly grade?: 1 | 2
  /** Decimals of means and percentiles; default: 2013 whole and CO one, 2026 one and CO two (weak). */
  readonly decimals?: number
  readonly comparison?: Comparison
  readonly excludedDays?: readonly Day[]
  readonly official?: 'all' | 'deducted'
  readonly asksOfOzoneAndCo?: boolean
}

export interface ItemYearInput extends Settings {
  readonly pollutant: Pollutant
  /** Daily means, for O3 the MDA8; best not rounded. Days of other years are left out. */
  readonly daily: readonly DayValue[]
}

/** One item's year. */
export interface ItemYear {
  readonly pollutant: Pollutant
  readonly validity: YearValidity
  /** Null for CO and O3, which are judged by their percentile alone. */
  readonly annualMean: (AgainstLimit & { readonly exact: string | null }) | null
  /** Against the daily limit: SO2, NO2 98th, PM10, PM2.5, CO 95th, O3 90th of the MDA8. */
  readonly percentile: AgainstLimit &
    Pick<Percentile, 'k' | 'n'> & { readonly p: number; readonly exact: string | null }
  /** Null where the data do not suffice. */
  readonly attains: boolean | null
  readonly reason: Reason | null
}

function monthCounts(daily: readonly DayValue[]): number[] {
  const valid = daily.filter(({ value }) => concentrationOf(value) !== null)
  return Array.from(
    { length: 12 },
    (_, index) => valid.filter(({ day }) => Number(day.slice(5, 7)) === index + 1).length,
  )
}

function itemOf(input: ItemYearInput, daily: readonly DayValue[], validity: YearValidity): ItemYear {
  const { pollutant, excludedDays: _, official: __, ...settings } = input
  const values = daily.map(({ value }) => concentrationOf(value)).filter((value) => value !== null)
  const exactMean = meanOf(values)
  const place = percentileOf(values.map(settled), { p: percentiles[pollutant], decimals: 0 })
  const against = (period: 'annual' | '24h' | 'MDA8', concentration: string | null) =>
    againstLimit({ ...settings, item: pollutant, period, concentration })
  const mean = exactMean === null ? null : exactText(exactMean)
  const annualMean = annualMeanItems.includes(pollutant) ? { ...against('annual', mean), exact: mean } : null
  const daily95 = against(pollutant === 'O3' ? 'MDA8' : '24h', place.value)
  const meets = annualMean?.meets !== false && daily95.meets !== false
  return {
    pollutant,
    validity,
    annualMean,
    percentile: { ...daily95, p: percentiles[pollutant], k: place.k, n: place.n, exact: place.value },
    attains: validity.valid && values.length > 0 ? meets : null,
    reason: validity.reason ?? (values.length === 0 ? noData : null),
  }
}

const lastDay = (year: number): Day => `${year}-12-31`

/**
 * 年评价 of one item: annual mean and percentile of the daily values against their limits (HJ 663-2013 and HJ 663-2026, table 1, verified;
 * attainment from knowledge). Judged by the standards of the year's last day unless `day` or `version` says otherwise; how the ministry states
 * 2026, which has two, is open. Validity counts the excluded days: they were measured.
 */
export function itemYear(input: ItemYearInput): ItemYear & BothFigures<ItemYear> {
  const { year, pollutant, excludedDays = [], asksOfOzoneAndCo } = input
  const under = input.day === undefined && input.version === undefined ? { day: lastDay(year) } : {}
  const daily = input.daily.filter(({ day }) => day.startsWith(`${year}-`))
  const setting = asksOfOzoneAndCo === undefined ? {} : { asksOfOzoneAndCo }
  const validity = yearValidity({ item: pollutant, daysByMonth: monthCounts(daily), ...setting })
  const official = input.official ?? dustPractice(pollutant)
  return both(daily, { excludedDays, official }, (rows) => itemOf({ ...input, ...under }, rows, validity))
}

export interface YearEvaluationInput extends Settings {
  readonly daily: Readonly<Partial<Record<Pollutant, readonly DayValue[]>>>
}

export interface YearEvaluation {
  readonly standard: string
  readonly items: Readonly<Record<Pollutant, ItemYear & BothFigures<ItemYear>>>
  /** True when every item attains, false when one does not, null when data are wanting. */
  readonly attains: boolean | null
  readonly exceedingItems: readonly Pollutant[]
  readonly reason: Reason | null
}

/** 年度达标: a year attains when the mean and the percentile of every item keep their limits (HJ 663-2013, from knowledge). */
export function yearEvaluation({ daily, ...settings }: YearEvaluationInput): YearEvaluation {
  const under =
    settings.day === undefined && settings.version === undefined ? { day: lastDay(settings.year) } : settings
  const rows = pollutants.map(
    (pollutant) => [pollutant, itemYear({ ...settings, pollutant, daily: daily[pollutant] ?? [] })] as const,
  )
  const exceedingItems = rows.filter(([, { attains }]) => attains === false).map(([pollutant]) => pollutant)
  const wanting = rows.find(([, { attains }]) => attains === null)?.[1].reason ?? null
  const attains = exceedingItems.length > 0 ? false : wanting === null ? true : null
  const items = Object.fromEntries(rows) as YearEvaluation['items']
  const reason = attains === null ? wanting : null
  return { standard: standardFor(under).evaluation, items, attains, exceedingItems, reason }
}
