import { type Period, periodEnd, type Text, type UnitKind } from '@workpoints/core'
import { type Entry, unit } from '@workpoints/registers'

export { choicesOf, county, isWithin, keyText, lat, lon, note } from '@workpoints/registers'

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
