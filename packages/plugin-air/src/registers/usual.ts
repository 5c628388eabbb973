import { type Period, periodEnd, type Text } from '@workpoints/core'
import { date, type Entry, keyText, stateOn, type Tallied, unit } from '@workpoints/registers'

/** The city or a county: who does the work of the row. */
export const place = unit({
  title: { zh: '市、县（市、区）', en: 'City or county' },
  units: ['city', 'county', 'zone'],
  required: true,
  unique: true,
  width: 14,
})

/** The year whose work the row is: rows of other years do not count for the plan's. */
export const workYear = keyText({ zh: '工作年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' })

/** A rule that a field holds a year. */
export const isYear = (field: string) => ({
  field,
  holds: (data: { readonly year: string }) => /^\d{4}$/.test(data.year),
  text: { zh: '请写成 2025 的样子', en: 'has to look like 2025' },
})

/** A rule that a field holds a month. */
export const isMonth = {
  field: 'month',
  holds: ({ month }: { readonly month: string }) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month),
  text: { zh: '请写成 2025-06 的样子', en: 'has to look like 2025-06' },
}

/** The day on which something was found or done. */
export const onDay = (title: Text) => date({ title, required: true })

/** A rule that one day does not lie before another; an empty day breaks nothing. */
export const notBefore = (earlier: string, later: string, text: Text) => ({
  field: later,
  holds: (data: Readonly<Record<string, unknown>>) => {
    const [from, to] = [data[earlier], data[later]]
    return typeof from !== 'string' || typeof to !== 'string' || from <= to
  },
  text,
})

interface Yearly {
  readonly year: string
}

const rowsOf = <D extends Yearly>(entries: readonly Entry<D>[], period: Period): readonly Entry<D>[] =>
  entries.filter(({ data }) => data.year === period.slice(0, 4))

const isAt = <D>(entry: Entry<D>, state: string, period: Period): boolean => stateOn(entry, periodEnd(period)) === state

/** 1 once one row of the year has come to the state, else 0; nothing is known without rows of the year. */
export const oneAt =
  (state: string) =>
  <D extends Yearly>(entries: readonly Entry<D>[], period: Period): Tallied | null => {
    const own = rowsOf(entries, period)
    return own.length === 0 ? null : { value: own.some((entry) => isAt(entry, state, period)) ? 1 : 0 }
  }

/** 1 once every row of the year has come to the state, those that were dropped left aside; nothing is known without rows of the year. */
export const allAt =
  (state: string, dropped = 'dropped') =>
  <D extends Yearly>(entries: readonly Entry<D>[], period: Period): Tallied | null => {
    const own = rowsOf(entries, period)
    if (own.length === 0) return null
    const asked = own.filter((entry) => !isAt(entry, dropped, period))
    return { value: asked.length > 0 && asked.every((entry) => isAt(entry, state, period)) ? 1 : 0 }
  }
