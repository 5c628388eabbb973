import type { Period, Text } from '@workpoints/core'
import type { ItemClass } from '../rules/item-class.ts'
import { countingKeys, type Table1Key, table1, table1Keys } from '../rules/table-1.ts'
import { classRank, type WaterClass } from '../rules/water-class.ts'
import type { Section } from './section.ts'
import type { MonthsBySection, SectionMonth } from './section-months.ts'
import { classInMonth, classToDate } from './section-year.ts'

/** An item as it was compared: its value and class, or why it has none. */
export interface ItemValue {
  readonly value: string | null
  readonly detected: boolean
  readonly class: WaterClass | null
  readonly reason: Text | null
}

/** An item of GB 3838-2002, table 1, in a month and from January on. */
export interface ItemRow {
  readonly key: Table1Key
  readonly name: Text
  readonly unit: string
  /** Whether it is one of the 21 that make the class. */
  readonly counts: boolean
  /** The limit of the section's target class (Ⅲ where it has none); null where the standard gives a rule instead. */
  readonly limit: string | null
  readonly isAutomatic: boolean
  readonly month: ItemValue | null
  readonly toDate: ItemValue | null
}

export interface SectionDetail {
  readonly section: Section
  readonly state: SectionMonth['state']
  readonly month: WaterClass | null
  readonly toDate: WaterClass | null
  readonly items: readonly ItemRow[]
}

const judgedOf = (item: ItemClass | undefined): ItemValue | null =>
  item === undefined || (item.value === null && item.reason === null)
    ? null
    : { value: item.value, detected: item.detected, class: item.class, reason: item.reason?.text ?? null }

/** The items of a water body in the standard's order; the phosphorus row of the other body is no item of it. */
const itemsOf = ({ body }: Section): Table1Key[] => {
  const counting = countingKeys(body)
  return table1Keys.filter((key) => counting.includes(key) || !table1[key].counts)
}

function limitOf(key: Table1Key, { body, target }: Section): string | null {
  // Total nitrogen has limits for lakes only.
  if (key === 'TN' && body === 'river') return null
  const { comparison, limits } = table1[key]
  const limit = limits[Math.min(classRank(target ?? 'Ⅲ'), 5) - 1]
  return comparison === 'range' ? '6–9' : limit === undefined ? null : `${comparison === 'ge' ? '≥' : '≤'} ${limit}`
}

/** Everything that a section's class stands on (GB 3838-2002, table 1; 环办〔2011〕22号, 二). */
export function sectionDetail(section: Section, months: MonthsBySection, period: Period): SectionDetail {
  const own = months.get(section.id)
  const [month, toDate] = [classInMonth(section, own, period), classToDate(section, own, period)]
  const automatic = own?.get(period)?.automatic ?? []
  const find = (items: readonly ItemClass[], key: Table1Key) => judgedOf(items.find((item) => item.key === key))
  return {
    section,
    state: own?.get(period)?.state ?? 'no-data',
    month: month.class,
    toDate: toDate.class,
    items: itemsOf(section).map((key) => ({
      ...{ key, name: table1[key].name, unit: table1[key].unit, counts: table1[key].counts },
      limit: limitOf(key, section),
      isAutomatic: automatic.includes(key) || (key.startsWith('TP_') && automatic.includes('TP')),
      month: find(month.items, key),
      toDate: find(toDate.items, key),
    })),
  }
}
