import { type Period, periodEnd } from '@workpoints/core'
import { isSiteValid, type Site } from '@workpoints/readings'
import { nutrientsOf, valuesOf } from '../registers/sample-items.ts'
import type { SampleRow } from '../registers/samples.ts'
import type { Measured } from '../rules/amount.ts'
import type { SectionValues } from '../rules/section-class.ts'
import { mergeSectionData } from '../rules/section-data.ts'
import type { Table1Key, WaterBody } from '../rules/table-1.ts'
import { bodyOf } from './section.ts'

/** Chlorophyll a in mg/m³ and transparency in m, which with three items of the table make the trophic index of a lake. */
export type NutrientValues = Partial<Record<'chla' | 'SD', Measured>>

/** What is known of a section in a month, from its station and the laboratory. */
export interface SectionMonth {
  readonly state: 'sampled' | 'dry' | 'no-data'
  readonly values: SectionValues
  readonly nutrients: NutrientValues
  /** The items that came from the automatic station. */
  readonly automatic: readonly (Table1Key | 'TP')[]
  /** The kind of water it was by the month's end, where that is told; else what the section is. */
  readonly body?: WaterBody
}

/** Month means of an automatic station by item, mg/L, and of lakes what tells their nutrients. */
export type StationMonths = ReadonlyMap<Period, SectionValues & NutrientValues>

/** Everything that is known of the sections' months: by section, then by month. */
export type MonthsBySection = ReadonlyMap<string, ReadonlyMap<Period, SectionMonth>>

/** A month without anything is no month: it is not in the map, and never clean. */
function monthOf(
  automatic: (SectionValues & NutrientValues) | undefined,
  row: SampleRow | undefined,
): SectionMonth | undefined {
  if (automatic === undefined && row === undefined) return undefined
  // A river without water is dry whatever a probe in the mud sends.
  if (row?.condition === 'dry') return { state: 'dry', values: {}, nutrients: {}, automatic: [] }
  const manual = row === undefined || row.condition === 'no-data' ? undefined : valuesOf(row)
  const merged = mergeSectionData({
    ...(automatic === undefined ? {} : { automatic }),
    ...(manual === undefined ? {} : { manual }),
  })
  const { chla, SD } = automatic ?? {}
  const nutrients = {
    ...(manual === undefined || row === undefined ? {} : nutrientsOf(row)),
    ...(chla === undefined ? {} : { chla }),
    ...(SD === undefined ? {} : { SD }),
  }
  return { state: Object.keys(merged.values).length === 0 ? 'no-data' : 'sampled', nutrients, ...merged }
}

/** Joins the laboratory's rows and the stations' months, automatic data first (环办监测函〔2020〕82号). */
export function joinMonths(rows: readonly SampleRow[], stations: ReadonlyMap<string, StationMonths>): MonthsBySection {
  const manual = new Map(rows.map((row) => [`${row.section}/${row.month}`, row]))
  const keys = new Set([
    ...manual.keys(),
    ...[...stations].flatMap(([section, months]) => [...months.keys()].map((month) => `${section}/${month}`)),
  ])
  const joined = new Map<string, Map<Period, SectionMonth>>()
  for (const key of [...keys].toSorted()) {
    const cut = key.lastIndexOf('/')
    const [section, month] = [key.slice(0, cut), key.slice(cut + 1)]
    const found = monthOf(stations.get(section)?.get(month), manual.get(key))
    if (found !== undefined) joined.set(section, (joined.get(section) ?? new Map()).set(month, found))
  }
  return joined
}

/** The months at whose end the section was measured, each with the kind of water that it was then; `sites` as they were by their days. */
export function measuredMonths(joined: MonthsBySection, sites: readonly Site[]): MonthsBySection {
  const spans = Map.groupBy(sites, ({ id }) => id)
  return new Map(
    [...joined].map(([section, months]) => [
      section,
      new Map(
        [...months].flatMap(([period, month]) => {
          const site = spans.get(section)?.find((one) => isSiteValid(one, periodEnd(period)))
          return site === undefined ? [] : [[period, { ...month, body: bodyOf(site) }] as const]
        }),
      ),
    ]),
  )
}

/** The months from January to a month of the same year. */
export const monthsTo = (period: Period): Period[] =>
  Array.from(
    { length: Number(period.slice(5, 7)) },
    (_, index) => `${period.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`,
  )
