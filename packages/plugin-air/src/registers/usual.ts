import type { Period, Text } from '@workpoints/core'
import { allAt as allRowsAt, date, type Entry, keyText, oneAt as oneRowAt, type Tallied } from '@workpoints/registers'

export { isMonth, notBefore, place } from '@workpoints/registers'

/** The year whose work the row is: rows of other years do not count for the plan's. */
export const workYear = keyText({ zh: '工作年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' })

/** A rule that a field holds a year. */
export const isYear = (field: string) => ({
  field,
  holds: (data: { readonly year: string }) => /^\d{4}$/.test(data.year),
  text: { zh: '请写成 2025 的样子', en: 'has to look like 2025' },
})

/** The day on which something was found or done. */
export const onDay = (title: Text) => date({ title, required: true })

interface Yearly {
  readonly year: string
}

const rowsOf = <D extends Yearly>(entries: readonly Entry<D>[], period: Period): readonly Entry<D>[] =>
  entries.filter(({ data }) => data.year === period.slice(0, 4))

/** `oneAt` of the rows of the year. */
export const oneAt =
  (state: string) =>
  <D extends Yearly>(entries: readonly Entry<D>[], period: Period): Tallied | null =>
    oneRowAt(state)(rowsOf(entries, period), period)

/** `allAt` of the rows of the year, those that were dropped left aside. */
export const allAt =
  (state: string) =>
  <D extends Yearly>(entries: readonly Entry<D>[], period: Period): Tallied | null =>
    allRowsAt(state, 'dropped')(rowsOf(entries, period), period)
