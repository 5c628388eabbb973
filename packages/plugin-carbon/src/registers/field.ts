import { type Period, periodEnd, periodStart, type Text, type UnitKind } from '@workpoints/core'
import { coordinate, type Entry, longText, text, unit } from '@workpoints/registers'

/** The words of a list as the choices of a column. */
export const choicesOf = <K extends string>(words: Readonly<Record<K, Text>>) =>
  (Object.entries(words) as [K, Text][]).map(([key, title]) => ({ key, title }))

/** The county a row belongs to; with the row's own name it is the natural key. */
export const county = unit({ title: { zh: '县（市、区）', en: 'County' }, required: true, unique: true, width: 14 })

/** Who may answer for what is no county's alone: departments and the units beside them, counties and zones. */
const bodies: readonly UnitKind[] = ['department', 'institution', 'vertical', 'county', 'zone']

/** The unit that answers for a row and keeps it. */
export const lead = unit({
  title: { zh: '责任单位', en: 'Responsible unit' },
  units: bodies,
  required: true,
  unique: true,
  width: 18,
})

/** A number or name that tells a row from the others of its unit. */
export const keyText = (title: Text, hint?: Text) =>
  text({ title, required: true, unique: true, width: 20, ...(hint === undefined ? {} : { hint }) })

/** Degrees of a point. */
export const lon = coordinate({ title: { zh: '经度', en: 'Longitude' }, axis: 'lon', aside: true })
export const lat = coordinate({ title: { zh: '纬度', en: 'Latitude' }, axis: 'lat', aside: true })

/** What else is to be said of a row. */
export const note = longText({ title: { zh: '备注', en: 'Note' }, aside: true })

/** Whether a day lies in a period. */
export const isWithin = (on: string | null | undefined, period: Period): boolean =>
  on != null && periodStart(period) <= on && on <= periodEnd(period)

/** Whether a day has come by the end of a period. */
export const isBy = (on: string | null | undefined, period: Period): boolean => on != null && on <= periodEnd(period)

/** True for four digits of a year. */
export const isYear = (written: string): boolean => /^20\d\d$/.test(written)
export const yearText: Text = { zh: '应为四位年份，如 2025', en: 'has to be a year of four digits, such as 2025' }

/** A deliverable: 1 once one of the rows that are meant has come so far, 0 while there are such rows, nothing known without any. */
export const delivered =
  <D>(isMeant: (data: D) => boolean, isDone: (entry: Entry<D>, period: Period) => boolean) =>
  (entries: readonly Entry<D>[], period: Period): { readonly value: number } | null => {
    const meant = entries.filter(({ data }) => isMeant(data))
    return meant.length === 0 ? null : { value: meant.some((entry) => isDone(entry, period)) ? 1 : 0 }
  }
