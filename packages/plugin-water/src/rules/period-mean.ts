import { big } from '@workpoints/core'
import Big from 'big.js'
import { fixed, type Measured, readMeasured } from './amount.ts'
import { type NotEvaluated, noData, notEvaluated } from './not-evaluated.ts'
import { classifySection, type SectionClass, type SectionValues } from './section-class.ts'
import { type WaterSettings, waterSettings } from './settings.ts'
import { type Table1Key, table1, table1Keys, type WaterBody } from './table-1.ts'

/** `month`: samplings of one month; `to-date`: monthly values from January on; the others as the method names them. */
export type PeriodKind = 'month' | 'quarter' | 'year' | 'to-date'

export interface PeriodMeanInput {
  readonly values: readonly Measured[]
  readonly kind?: PeriodKind
  /** Ice kept from sampling in some months, so that 8 monthly values make a year. */
  readonly frozen?: boolean
  /** Which item is averaged; sets the decimals, and how pH is averaged. */
  readonly item?: Table1Key | 'TP'
  /** Decimals of `mean`; by default one more than the item's, so that rounding for the comparison happens once. */
  readonly places?: number
  readonly settings?: Partial<WaterSettings>
}

export interface PeriodMean {
  /** Rounded by GB/T 8170 for showing; null where there are too few values. */
  readonly mean: string | null
  /** The unrounded mean, which the class is found from. */
  readonly exact: string | null
  readonly count: number
  /** False where every value stands below its detection limit: then `text` says 未检出. */
  readonly detected: boolean
  readonly text: string | null
  readonly reason: NotEvaluated | null
}

/** How many values a period needs (环办〔2011〕22号, 一（二）): a quarter two months, a year twelve, eight where ice hinders. */
export function valuesNeeded(kind: PeriodKind, frozen = false, own?: Partial<WaterSettings>): number {
  const settings = waterSettings(own)
  if (kind === 'quarter') return settings.quarterMonths
  if (kind === 'year') return frozen ? settings.iceYearMonths : settings.yearMonths
  return 1
}

/** A place of a mean that nothing of GB 3838-2002 comes near; divisions that do not end are cut there. */
const exactPlaces = 15

const round = (value: Big): string => value.round(exactPlaces, Big.roundHalfEven).toFixed()

function averaged(values: readonly Big[], hydrogen: boolean): Big {
  const sum = (list: readonly Big[]): Big => list.reduce((total, each) => total.plus(each), big(0))
  if (!hydrogen) return sum(values).div(values.length)
  const ions = values.map((ph) => 10 ** -ph.toNumber())
  return big((-Math.log10(ions.reduce((a, b) => a + b, 0) / ions.length)).toPrecision(12))
}

/**
 * The arithmetic mean of a period: samplings of a month, monthly values of a quarter or a year (环办〔2011〕22号, 一（二）).
 * Missing values are left out and counted against what the period needs; values below detection enter as half the limit.
 */
export function periodMean(input: PeriodMeanInput): PeriodMean {
  const settings = waterSettings(input.settings)
  const readings = input.values.flatMap((value) => readMeasured(value) ?? [])
  const count = readings.length
  const need = valuesNeeded(input.kind ?? 'to-date', input.frozen, settings)
  const none = (reason: NotEvaluated): PeriodMean => ({
    ...{ mean: null, exact: null, count, detected: false, text: null, reason },
  })
  if (count === 0) return none(noData)
  if (count < need)
    return none(
      notEvaluated('too-few', `有效数据 ${count} 个，至少需要 ${need} 个`, `${count} values, at least ${need} needed`),
    )
  const exact = averaged(
    readings.map(({ value }) => value),
    input.item === 'pH' && settings.phMean === 'hydrogen',
  )
  const item = input.item === undefined ? undefined : table1[input.item === 'TP' ? 'TP_river' : input.item]
  const mean = fixed(exact, input.places ?? (item === undefined ? 4 : item.decimals + 1))
  const detected = readings.some((reading) => reading.detected)
  return { mean, exact: round(exact), count, detected, text: detected ? mean : '未检出', reason: null }
}

export interface PeriodSectionInput {
  /** One entry a sampling or month; null for a month without one, `dry` months are left out by the caller as null. */
  readonly samples: readonly (SectionValues | null)[]
  readonly kind?: PeriodKind
  readonly frozen?: boolean
  readonly waterBody?: WaterBody
  readonly settings?: Partial<WaterSettings>
}

export interface PeriodSectionClass extends SectionClass {
  readonly means: Readonly<Partial<Record<Table1Key | 'TP', PeriodMean>>>
}

/**
 * A section's class over a period: from the mean concentration of each item, never from the monthly classes
 * (环办〔2011〕22号, 一（二）). Items sampled too seldom for the period are not assessed.
 */
export function classifyPeriod(input: PeriodSectionInput): PeriodSectionClass {
  const { kind = 'to-date', frozen = false, settings } = input
  const own = settings === undefined ? {} : { settings }
  const means: Partial<Record<Table1Key | 'TP', PeriodMean>> = {}
  const values: SectionValues = {}
  for (const item of [...table1Keys, 'TP'] as const) {
    const series = input.samples.map((sample) => sample?.[item])
    if (series.every((value) => value === null || value === undefined)) continue
    const mean = periodMean({ values: series, kind, frozen, item, ...own })
    means[item] = mean
    values[item] = mean.exact
  }
  const body = input.waterBody === undefined ? {} : { waterBody: input.waterBody }
  const section = classifySection({ values, ...body, ...own })
  const items = section.items.map((item) => ({ ...item, detected: means[item.key]?.detected ?? item.detected }))
  const tooFew = Object.values(means).find((mean) => mean.reason !== null)?.reason
  return { ...section, items, reason: section.class === null ? (tooFew ?? section.reason) : null, means }
}

/**
 * A lake or reservoir with several points: the mean of the points' concentrations, then the class
 * (环办〔2011〕22号, 二).
 */
export const classifyLake = (input: {
  readonly points: readonly SectionValues[]
  readonly settings?: Partial<WaterSettings>
}): PeriodSectionClass =>
  classifyPeriod({
    samples: input.points,
    waterBody: 'lake',
    ...(input.settings === undefined ? {} : { settings: input.settings }),
  })
