import { type Period, periodEnd } from '@workpoints/core'
import { date, type Entry } from '@workpoints/registers'

export { place } from '@workpoints/registers'

/** When a result was published; before that day nobody knows it. */
export const publishedOn = date({ title: { zh: '公布日期', en: 'Published on' } })

/** A published result of a year. */
export interface YearlyRow {
  readonly year: string
  readonly publishedOn: string | null
}

/** The results that were published by the end of a period, the latest year first. */
export const publishedBy = <D extends YearlyRow>(entries: readonly Entry<D>[], period: Period): readonly Entry<D>[] =>
  entries
    .filter(({ data }) => data.publishedOn !== null && data.publishedOn <= periodEnd(period))
    .toSorted((a, b) => Number(b.data.year) - Number(a.data.year))
