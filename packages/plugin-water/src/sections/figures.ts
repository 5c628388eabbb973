import { big, type Period, periodEnd, roundGb8170 } from '@workpoints/core'
import { readMeasured } from '../rules/amount.ts'
import { classRank, isGoodClass, type WaterClass, worstClass } from '../rules/water-class.ts'
import { hasRole, isOfGan, type Section, type SectionRole } from './section.ts'
import type { MonthsBySection } from './section-months.ts'
import { classToDate, phosphorusOf } from './section-year.ts'

/** A figure of an indicator; `unit` null is the city. */
export interface WaterFigure {
  readonly indicator: string
  readonly unit: string | null
  readonly value: string
  readonly numerator: string | null
  readonly denominator: string | null
  /** Days that a mean covers. */
  readonly weight: string | null
}

type Value = Omit<WaterFigure, 'indicator' | 'unit'>

/** What the sections of a figure come to by the end of a month; null where nothing is known. */
type Judge = (
  own: readonly Section[],
  at: { readonly months: MonthsBySection; readonly period: Period },
) => Value | null

const bare = { numerator: null, denominator: null, weight: null }

/** The classes of sections from January on (环办〔2011〕22号, 一（二）); those that have none are left out. */
const classesOf: (...asked: Parameters<Judge>) => WaterClass[] = (own, { months, period }) =>
  own.flatMap((section) => classToDate(section, months.get(section.id), period).class ?? [])

/** Good sections among those assessed: the parts and their percentage with six decimals (GB/T 8170). */
const goodShare: Judge = (own, at) => {
  const classes = classesOf(own, at)
  if (classes.length === 0) return null
  const good = classes.filter(isGoodClass).length
  const value = roundGb8170(big(good).times(100).div(classes.length), 6).toFixed()
  return { value, numerator: String(good), denominator: String(classes.length), weight: null }
}

/** The class of the worst section, 1 to 6. */
const worstOf: Judge = (own, at) => {
  const worst = worstClass(classesOf(own, at))
  return worst === null ? null : { value: String(classRank(worst)), ...bare }
}

/** The mean of a month's total phosphorus over sections, mg/L with six decimals; lakes have limits of their own and are left out. */
const meanPhosphorus: Judge = (own, { months, period }) => {
  const values = own
    .filter(({ body }) => body === 'river')
    .flatMap(({ id }) => readMeasured(phosphorusOf(months.get(id), period).at(-1))?.value ?? [])
  if (values.length === 0) return null
  const mean = values.reduce((sum, value) => sum.plus(value), big(0)).div(values.length)
  return { value: roundGb8170(mean, 6).toFixed(), ...bare, weight: String(Number(periodEnd(period).slice(8))) }
}

/** A figure that sections give: whose it is, and which sections it stands on. */
export interface SectionFigure {
  readonly indicator: (typeof sectionIndicators)[number]
  /** Null is the city. */
  readonly unit: string | null
  readonly sections: readonly Section[]
  readonly judge: Judge
}

/**
 * The figures that sections give: good sections by county and national ones from January on, the class of the Gan's main stem and of the
 * Dong's border from January on, and the month's mean phosphorus of the Gan basin and of the city border.
 */
export function sectionFigures(all: readonly Section[]): SectionFigure[] {
  const ofCity = (indicator: SectionFigure['indicator'], judge: Judge, sections: readonly Section[]) => ({
    ...{ indicator, unit: null, sections, judge },
  })
  const withRole = (role: SectionRole) => all.filter((section) => hasRole(section, role))
  return [
    ...[...Map.groupBy(all, ({ unit }) => unit)].map(
      ([unit, sections]): SectionFigure => ({ indicator: 'good-sections', unit, sections, judge: goodShare }),
    ),
    ofCity('national-good-sections', goodShare, withRole('national')),
    ofCity('gan-class', worstOf, withRole('gan-stem')),
    ofCity('dong-class', worstOf, withRole('dong-border')),
    ofCity('gan-phosphorus', meanPhosphorus, all.filter(isOfGan)),
    ofCity('border-phosphorus', meanPhosphorus, withRole('city-border')),
  ]
}

/** Whether anything was sampled in a month: a figure of a month without data would only repeat the last one. */
export const isMeasured = (sections: readonly Section[], months: MonthsBySection, period: Period): boolean =>
  sections.some(({ id }) => months.get(id)?.get(period)?.state === 'sampled')

/** What the sections come to in a month. No figure where nothing was measured. */
export function figuresOf(sections: readonly Section[], months: MonthsBySection, period: Period): WaterFigure[] {
  if (!isMeasured(sections, months, period)) return []
  return sectionFigures(sections).flatMap(({ indicator, unit, sections: own, judge }) => {
    const value = judge(own, { months, period })
    return value === null ? [] : [{ indicator, unit, ...value }]
  })
}

/** The indicators that are computed from the sections. */
export const sectionIndicators = [
  ...['good-sections', 'national-good-sections', 'gan-class', 'dong-class', 'gan-phosphorus', 'border-phosphorus'],
] as const
