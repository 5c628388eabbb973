import { type Period, periodEnd, periodStart, type Text } from '@workpoints/core'
import { coordinate, longText, text, unit } from './field.ts'

/** The words of a list as the choices of a column. */
export const choicesOf = <K extends string>(words: Readonly<Record<K, Text>>) =>
  (Object.entries(words) as [K, Text][]).map(([key, title]) => ({ key, title }))

/** The county a row belongs to; with the row's own name it is the natural key. */
export const county = unit({ title: { zh: '县（市、区）', en: 'County' }, required: true, unique: true, width: 14 })

/** A number or name that tells a row from the others of its county. */
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
