import type Big from 'big.js'
import { exactText, type Figure, figure, type MaybeFigure, maybe, roundedText, roundTo } from '../figure.ts'
import { because, noData, type Reason } from '../reason.ts'
import { type LimitPeriod, limitEditions, type ReferenceState, referenceStates } from '../standards/gb3095.ts'
import { evaluationEditions } from '../standards/hj663.ts'
import type { Mark } from '../standards/mark.ts'
import type { OtherItem, Pollutant } from '../standards/pollutant.ts'
import { standardFor, type Under } from '../standards/standard-on.ts'

export interface LimitInput extends Under {
  readonly item: Pollutant | OtherItem
  readonly period: LimitPeriod
  /** Class-2 areas, all of Ganzhou's towns, use grade 2 (default); nature reserves and the like grade 1. */
  readonly grade?: 1 | 2
}

export interface Limit {
  readonly limit: string | null
  readonly unit: 'µg/m³' | 'mg/m³'
  readonly standard: string
  readonly mark: Mark
  readonly reason: Reason | null
}

const otherItems: readonly string[] = ['TSP', 'NOx', 'Pb', 'BaP']

/** The concentration limit of an item and averaging time (GB 3095-2012 and GB 3095-2026, tables 1 and 2). Null where there is none. */
export function limitOf(input: LimitInput): Limit {
  const { item, period, grade = 2 } = input
  const edition = limitEditions[standardFor(input).id]
  const limit = edition.limits[item][period]?.[grade - 1] ?? null
  return {
    limit,
    unit: item === 'CO' ? 'mg/m³' : 'µg/m³',
    standard: edition.standard,
    mark: otherItems.includes(item) ? edition.otherItemsMark : edition.mark,
    reason:
      limit === null
        ? because('no-limit', `${item} 无该时段的限值`, `${item} has no limit for this averaging time`)
        : null,
  }
}

/** At which state gas concentrations are given on a day: 298.15 K and 1013.25 hPa since 2018-09-01 (amendment to GB 3095-2012; GB 3095-2026). */
export const referenceStateOn = (day: string): ReferenceState | null =>
  referenceStates.findLast(({ from }) => from <= day) ?? null

/** How a value is held against a limit: `rounded` (修约值比较法, GB/T 8170 4.3.3) or `exact` (全数值比较法, 4.3.2). */
export type Comparison = 'rounded' | 'exact'

export interface ExceedMultipleInput {
  readonly concentration: MaybeFigure
  readonly limit: Figure
  readonly decimals?: number
}

/**
 * 超标倍数 (C − S) / S, two decimals by GB/T 8170 (HJ 663-2013, from knowledge). `exceedMultiple` is null, with the reason, where the
 * concentration is within the limit; `exact` is the formula's value in any case.
 */
export function exceedMultiple({ concentration, limit, decimals = 2 }: ExceedMultipleInput): {
  readonly exceedMultiple: string | null
  readonly exact: string | null
  readonly reason: Reason | null
} {
  const value = maybe(concentration)
  if (value === null) return { exceedMultiple: null, exact: null, reason: noData }
  const standard = figure(limit)
  const multiple = value.minus(standard).div(standard)
  const exact = exactText(multiple)
  if (multiple.lte(0))
    return { exceedMultiple: null, exact, reason: because('within-limit', '未超标', 'within the limit') }
  return { exceedMultiple: roundedText(multiple, decimals), exact, reason: null }
}

export interface AgainstLimitInput extends LimitInput {
  readonly concentration: MaybeFigure
  /** Default: the reporting decimals of the evaluation in force (2013: whole, CO one; 2026: one, CO two, weak). */
  readonly decimals?: number
  readonly comparison?: Comparison
}

export interface AgainstLimit extends Limit {
  /** The concentration that was compared. */
  readonly value: string | null
  readonly meets: boolean | null
  readonly exceedMultiple: string | null
}

/** Decimals with which a period's concentration is stated (HJ 663-2013, from knowledge; HJ 663-2026, weak). */
export function reportingDecimals(input: Under & { readonly item: string }): number {
  const { decimals } = evaluationEditions[standardFor(input).evaluation]
  return input.item === 'CO' ? decimals.CO : decimals.concentration
}

const comparedValue = (value: Big, decimals: number, comparison: Comparison): Big =>
  comparison === 'exact' ? value : roundTo(value, decimals)

/** Whether a concentration keeps the limit: rounded to the reporting decimals first, since 4.4 mg/m³ of CO is not 4. */
export function againstLimit(input: AgainstLimitInput): AgainstLimit {
  const limit = limitOf(input)
  const read = maybe(input.concentration)
  if (limit.limit === null || read === null)
    return { ...limit, value: null, meets: null, exceedMultiple: null, reason: limit.reason ?? noData }
  const { comparison = 'rounded', decimals = reportingDecimals(input) } = input
  const value = comparedValue(read, decimals, comparison)
  const multiple = exceedMultiple({ concentration: exactText(value), limit: limit.limit })
  const written = comparison === 'exact' ? exactText(value) : roundedText(read, decimals)
  return { ...limit, value: written, meets: value.lte(limit.limit), exceedMultiple: multiple.exceedMultiple }
}
