import type { Period } from '@workpoints/core'
import { type Measured, readMeasured } from '../rules/amount.ts'
import { periodMean } from '../rules/period-mean.ts'
import { type TrophicIndex, type TrophicKey, trophicIndex, trophicKeys } from '../rules/trophic.ts'
import type { Section } from './section.ts'
import { type MonthsBySection, monthsTo, type SectionMonth } from './section-months.ts'

/** The trophic index of a point in a lake: of each month of the year, and of the means from January on. */
export interface TrophicStanding {
  readonly months: readonly (TrophicIndex & { readonly period: Period })[]
  readonly toDate: TrophicIndex
}

const valuesOf = (month: SectionMonth | undefined): Partial<Record<TrophicKey, Measured>> =>
  month?.state === 'sampled'
    ? { TP: month.values.TP, TN: month.values.TN, CODMn: month.values.CODMn, ...month.nutrients }
    : {}

const read = (values: Partial<Record<TrophicKey, Measured>>) =>
  trophicIndex(Object.fromEntries(trophicKeys.map((key) => [key, readMeasured(values[key])?.value.toFixed() ?? null])))

/**
 * The trophic index of a lake point by the end of a month (环办〔2011〕22号, 二): from January on it is found from the means of the
 * items, as classes are, and never from the monthly indices. Null for a section of a river.
 */
export function trophicStanding(section: Section, months: MonthsBySection, period: Period): TrophicStanding | null {
  if (section.body !== 'lake') return null
  const own = monthsTo(period).map((at) => ({ period: at, values: valuesOf(months.get(section.id)?.get(at)) }))
  const means = trophicKeys.map((key) => [key, periodMean({ values: own.map(({ values }) => values[key]) }).exact])
  return {
    months: own.map(({ period: at, values }) => ({ period: at, ...read(values) })),
    toDate: trophicIndex(Object.fromEntries(means)),
  }
}
