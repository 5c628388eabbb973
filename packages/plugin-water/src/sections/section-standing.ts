import type { Period } from '@workpoints/core'
import { type ChangeWord, sectionChange } from '../rules/change.ts'
import { type EarlyWarning, earlyWarning } from '../rules/early-warning.ts'
import type { PeriodSectionClass } from '../rules/period-mean.ts'
import { attainsTargetClass, type SectionClass, type SectionValues } from '../rules/section-class.ts'
import type { Table1Key } from '../rules/table-1.ts'
import type { WaterClass } from '../rules/water-class.ts'
import type { Section } from './section.ts'
import { type MonthsBySection, monthsTo, type SectionMonth } from './section-months.ts'
import { classInMonth, classToDate } from './section-year.ts'

/** The class of one month in a section's strip; null with the state that says why. */
export interface StripMonth {
  readonly period: Period
  readonly class: WaterClass | null
  readonly state: SectionMonth['state']
}

/** What a class stands on, in a row's words. */
export interface ClassWords {
  readonly class: WaterClass | null
  /** Items that decide the class. */
  readonly deciding: readonly string[]
  /** Main pollutants with their multiples, as a bulletin writes them: 氨氮(0.2). */
  readonly pollutants: readonly string[]
  /** How many of the 21 items were not measured. */
  readonly notAssessed: number
}

/** A section by the end of a month. */
export interface SectionStanding {
  readonly section: Section
  readonly strip: readonly StripMonth[]
  readonly month: ClassWords & { readonly state: SectionMonth['state'] }
  readonly toDate: ClassWords
  /** Whether it keeps its own target class from January on; null without a target or a class. */
  readonly attains: boolean | null
  /** Against the same months of the year before; null where either year has no class. */
  readonly change: ChangeWord | null
  /** How close it is to losing its target class, class Ⅲ where it has none. */
  readonly warning: EarlyWarning
  /** Means from January on, mg/L, for rivers and basins. */
  readonly means: SectionValues
}

const wordsOf = ({ class: found, decidingItems, mainPollutants, notAssessed }: SectionClass): ClassWords => ({
  class: found,
  deciding: decidingItems,
  pollutants: mainPollutants.map(({ text }) => text),
  notAssessed: notAssessed.length,
})

/** The exact means of a period, as the rules take them. */
export const meansOf = ({ means }: PeriodSectionClass): SectionValues =>
  Object.fromEntries(
    Object.entries(means).flatMap(([key, mean]) =>
      mean.exact === null ? [] : [[key as Table1Key | 'TP', mean.exact]],
    ),
  )

const yearBefore = (period: Period): Period => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`

/** How a section stands by the end of a month. */
export function sectionStanding(section: Section, months: MonthsBySection, period: Period): SectionStanding {
  const own = months.get(section.id)
  const toDate = classToDate(section, own, period)
  const means = meansOf(toDate)
  const month = classInMonth(section, own, period)
  return {
    section,
    strip: monthsTo(period).map((at) => ({
      period: at,
      class: (at === period ? month : classInMonth(section, own, at)).class,
      state: own?.get(at)?.state ?? 'no-data',
    })),
    month: { ...wordsOf(month), state: own?.get(period)?.state ?? 'no-data' },
    toDate: wordsOf(toDate),
    attains: section.target === null ? null : attainsTargetClass(toDate.class, section.target).attains,
    change: sectionChange(classToDate(section, own, yearBefore(period)).class, toDate.class).change,
    warning: earlyWarning({ values: means, waterBody: section.body, targetClass: section.target ?? 'Ⅲ' }),
    means,
  }
}
