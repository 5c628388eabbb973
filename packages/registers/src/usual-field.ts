import { type Period, periodEnd, periodStart, type Text } from '@workpoints/core'
import { choice, coordinate, date, longText, money, text, unit } from './field.ts'

/** The words of a list as the choices of a column. */
export const choicesOf = <K extends string>(words: Readonly<Record<K, Text>>) =>
  (Object.entries(words) as [K, Text][]).map(([key, title]) => ({ key, title }))

/** The county a row belongs to; with the row's own name it is the natural key. */
export const county = unit({ title: { zh: '县（市、区）', en: 'County' }, required: true, unique: true, width: 14 })

/** The city or a county: who does the work of the row, or whom its result is of. */
export const place = unit({
  title: { zh: '市、县（市、区）', en: 'City or county' },
  units: ['city', 'county', 'zone'],
  required: true,
  unique: true,
  width: 14,
})

/** What a row is, by the words of a list. */
export const kindOf = <K extends string>(words: Readonly<Record<K, Text>>) =>
  choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(words), required: true })

/** A number or name that tells a row from the others of its county. */
export const keyText = (title: Text, hint?: Text) =>
  text({ title, required: true, unique: true, width: 20, ...(hint === undefined ? {} : { hint }) })

/** Degrees of a point. */
export const lon = coordinate({ title: { zh: '经度', en: 'Longitude' }, axis: 'lon', aside: true })
export const lat = coordinate({ title: { zh: '纬度', en: 'Latitude' }, axis: 'lat', aside: true })

/** What else is to be said of a row. */
export const note = longText({ title: { zh: '备注', en: 'Note' }, aside: true })

/** A problem from the day it was found to the day by which it has to be mended. */
export const foundOn = date({ title: { zh: '发现日期', en: 'Found on' }, required: true })
export const measures = longText({ title: { zh: '整改措施', en: 'Measures' } })
export const dueOn = date({ title: { zh: '整改期限', en: 'Due' } })

/** Money of a project, 万元. */
export const planned = money({ title: { zh: '计划投资', en: 'Planned' } })
export const invested = money({ title: { zh: '完成投资', en: 'Invested' } })

/** A rule that one day does not lie before another; an empty day breaks nothing. */
export const notBefore = (earlier: string, later: string, said: Text) => ({
  field: later,
  holds: (data: Readonly<Record<string, unknown>>) => {
    const [from, to] = [data[earlier], data[later]]
    return typeof from !== 'string' || typeof to !== 'string' || from <= to
  },
  text: said,
})

/** A rule that one number is not more than another, of which it is a part; an empty one is nothing. */
export const notMore = (part: string, whole: string, said: Text) => ({
  field: part,
  holds: (data: Readonly<Record<string, unknown>>) => Number(data[part] ?? 0) <= Number(data[whole] ?? 0),
  text: said,
})

/** A rule that the field `month` holds a month. */
export const isMonth = {
  field: 'month',
  holds: ({ month }: { readonly month: string }) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month),
  text: { zh: '请写成 2025-06 的样子', en: 'has to look like 2025-06' },
}

/** Whether a day lies in a period. */
export const isWithin = (on: string | null | undefined, period: Period): boolean =>
  on != null && periodStart(period) <= on && on <= periodEnd(period)
