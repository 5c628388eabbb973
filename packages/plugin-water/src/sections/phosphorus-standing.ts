import { big, type Period, roundGb8170 } from '@workpoints/core'
import { readMeasured } from '../rules/amount.ts'
import {
  type MonthlySeries,
  type PhosphorusPace,
  type PhosphorusTrend,
  phosphorusPace,
  phosphorusTrend,
} from '../rules/phosphorus.ts'
import { hasRole, isOfGan, type Section } from './section.ts'
import type { MonthsBySection } from './section-months.ts'
import { phosphorusOf } from './section-year.ts'

/** Total phosphorus of a section, or of several together: the year, the year before, and what is left to the expected value. */
export interface PhosphorusStanding {
  readonly trend: PhosphorusTrend
  /** Monthly values of this year and the last, mg/L with three decimals; null for a month without one. */
  readonly thisYear: readonly (string | null)[]
  readonly lastYear: readonly (string | null)[]
  readonly expected: string | null
  readonly pace: PhosphorusPace | null
}

const written = (series: MonthlySeries): (string | null)[] =>
  series.map((value) => {
    const reading = readMeasured(value)
    return reading === undefined ? null : roundGb8170(reading.value, 3).toFixed(3)
  })

const december = (period: Period): Period => `${Number(period.slice(0, 4)) - 1}-12`

interface Series {
  readonly thisYear: MonthlySeries
  readonly lastYear: MonthlySeries
}

function standing({ thisYear, lastYear }: Series, expected: string | null, body: Section['body']): PhosphorusStanding {
  return {
    trend: phosphorusTrend({ thisYear, lastYear, waterBody: body }),
    thisYear: written(thisYear),
    lastYear: written(lastYear),
    expected,
    pace: expected === null ? null : phosphorusPace({ months: thisYear, expected }),
  }
}

const seriesOf = ({ id }: Section, months: MonthsBySection, period: Period): Series => ({
  thisYear: phosphorusOf(months.get(id), period),
  lastYear: phosphorusOf(months.get(id), december(period)),
})

/** The phosphorus of one section by the end of a month. */
export const phosphorusOfSection = (section: Section, months: MonthsBySection, period: Period): PhosphorusStanding =>
  standing(seriesOf(section, months, period), section.expected, section.body)

/** The mean of several sections month by month; sections without a value that month are left out of it. */
function meanSeries(all: readonly MonthlySeries[], length: number): (string | null)[] {
  return Array.from({ length }, (_, month) => {
    const values = all.flatMap((series) => readMeasured(series[month])?.value ?? [])
    if (values.length === 0) return null
    return values
      .reduce((sum, value) => sum.plus(value), big(0))
      .div(values.length)
      .toFixed()
  })
}

function together(
  sections: readonly Section[],
  at: { readonly months: MonthsBySection; readonly period: Period; readonly expected: string | null },
) {
  const series = sections
    .filter(({ body }) => body === 'river')
    .map((section) => seriesOf(section, at.months, at.period))
  return standing(
    {
      thisYear: meanSeries(
        series.map(({ thisYear }) => thisYear),
        Number(at.period.slice(5, 7)),
      ),
      lastYear: meanSeries(
        series.map(({ lastYear }) => lastYear),
        12,
      ),
    },
    at.expected,
    'river',
  )
}

/** The phosphorus of the Gan basin and of the city border (task 29); `expected` is the value set from above for the border, where the plan has one. */
export const phosphorusOfCity = (
  sections: readonly Section[],
  at: { readonly months: MonthsBySection; readonly period: Period; readonly expected: string | null },
) => ({
  gan: together(sections.filter(isOfGan), { ...at, expected: null }),
  border: together(
    sections.filter((section) => hasRole(section, 'city-border')),
    at,
  ),
})
