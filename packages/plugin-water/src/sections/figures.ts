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

interface Judged {
  readonly section: Section
  readonly class: WaterClass | null
}

const bare = { numerator: null, denominator: null, weight: null }

/** Good sections among those assessed: the parts and their percentage with six decimals (GB/T 8170); nothing where none was assessed. */
function goodShare(indicator: string, unit: string | null, judged: readonly Judged[]): WaterFigure[] {
  const classes = judged.flatMap((each) => each.class ?? [])
  if (classes.length === 0) return []
  const good = classes.filter(isGoodClass).length
  const value = roundGb8170(big(good).times(100).div(classes.length), 6).toFixed()
  return [{ indicator, unit, value, numerator: String(good), denominator: String(classes.length), weight: null }]
}

/** The class of the worst section with a role, 1 to 6. */
function worstOf(indicator: string, judged: readonly Judged[], role: SectionRole): WaterFigure[] {
  const worst = worstClass(judged.flatMap((each) => (hasRole(each.section, role) ? (each.class ?? []) : [])))
  return worst === null ? [] : [{ indicator, unit: null, value: String(classRank(worst)), ...bare }]
}

/** The mean of a month's total phosphorus over sections, mg/L with six decimals; lakes have limits of their own and are left out. */
function meanPhosphorus(
  indicator: string,
  sections: readonly Section[],
  { months, period }: { readonly months: MonthsBySection; readonly period: Period },
): WaterFigure[] {
  const values = sections
    .filter(({ body }) => body === 'river')
    .flatMap(({ id }) => readMeasured(phosphorusOf(months.get(id), period).at(-1))?.value ?? [])
  if (values.length === 0) return []
  const mean = values.reduce((sum, value) => sum.plus(value), big(0)).div(values.length)
  return [
    {
      indicator,
      unit: null,
      value: roundGb8170(mean, 6).toFixed(),
      ...bare,
      weight: String(Number(periodEnd(period).slice(8))),
    },
  ]
}

/**
 * What the sections come to in a month: good sections by county and national ones from January on (环办〔2011〕22号, 一（二）), the
 * class of the Gan's main stem and of the Dong's border from January on, and the month's mean phosphorus of the Gan basin and of the
 * city border. No figure where nothing was measured; the month itself has to have data, or the figure would only repeat the last one.
 */
export function figuresOf(sections: readonly Section[], months: MonthsBySection, period: Period): WaterFigure[] {
  const isMeasured = sections.some(({ id }) => months.get(id)?.get(period)?.state === 'sampled')
  if (!isMeasured) return []
  const judged = sections.map((section) => ({
    section,
    class: classToDate(section, months.get(section.id), period).class,
  }))
  const at = { months, period }
  return [
    ...[...Map.groupBy(judged, ({ section }) => section.unit)].flatMap(([unit, own]) =>
      goodShare('good-sections', unit, own),
    ),
    ...goodShare(
      'national-good-sections',
      null,
      judged.filter(({ section }) => hasRole(section, 'national')),
    ),
    ...worstOf('gan-class', judged, 'gan-stem'),
    ...worstOf('dong-class', judged, 'dong-border'),
    ...meanPhosphorus('gan-phosphorus', sections.filter(isOfGan), at),
    ...meanPhosphorus(
      'border-phosphorus',
      sections.filter((section) => hasRole(section, 'city-border')),
      at,
    ),
  ]
}

/** The indicators that are computed from the sections. */
export const sectionIndicators = [
  ...['good-sections', 'national-good-sections', 'gan-class', 'dong-class', 'gan-phosphorus', 'border-phosphorus'],
] as const
