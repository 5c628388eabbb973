import type { Period } from '@workpoints/core'
import type { Measured } from '../rules/amount.ts'
import { classifyPeriod, type PeriodSectionClass } from '../rules/period-mean.ts'
import { classifySection, type SectionClass } from '../rules/section-class.ts'
import type { Section } from './section.ts'
import { monthsTo, type SectionMonth } from './section-months.ts'

type Months = ReadonlyMap<Period, SectionMonth> | undefined

/** The class of a section in one month, as the kind of water it was then (环办〔2011〕22号, 二). */
export function classInMonth({ body }: Pick<Section, 'body'>, months: Months, period: Period): SectionClass {
  const month = months?.get(period)
  return classifySection({
    ...{ values: month?.values ?? {}, waterBody: month?.body ?? body },
    state: month?.state ?? 'no-data',
  })
}

/**
 * The class of a section from January to a month: from the means of its monthly values, never from the monthly classes
 * (环办〔2011〕22号, 一（二）). Dry months and months without data are left out of the means.
 */
export function classToDate({ body }: Pick<Section, 'body'>, months: Months, period: Period): PeriodSectionClass {
  const samples = monthsTo(period).map((month) => {
    const found = months?.get(month)
    return found?.state === 'sampled' ? found.values : null
  })
  return classifyPeriod({ samples, waterBody: body, kind: 'to-date' })
}

/** Total phosphorus of the months from January to a month, mg/L; null where there is none. */
export const phosphorusOf = (months: Months, period: Period): Measured[] =>
  monthsTo(period).map((month) => {
    const found = months?.get(month)
    return found?.state === 'sampled' ? (found.values.TP ?? null) : null
  })
