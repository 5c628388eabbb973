import type { SectionValues } from './section-class.ts'
import { type Table1Key, table1Keys } from './table-1.ts'

/** What automatic stations measure of the items that are judged; the others come from the laboratory. */
export const automaticKeys: readonly (Table1Key | 'TP')[] = [
  ...(['pH', 'DO', 'CODMn', 'NH3N', 'TP', 'TP_river', 'TP_lake', 'TN'] as const),
]

/**
 * One month of a section from its station and its laboratory: automatic data first for pH, oxygen, permanganate index,
 * ammonia, total phosphorus and total nitrogen, manual data for the rest and where the station has none
 * (环办监测函〔2020〕82号, as the ministry announced it). `automatic` lists the items that came from the station.
 */
export function mergeSectionData(month: { readonly automatic?: SectionValues; readonly manual?: SectionValues }): {
  readonly values: SectionValues
  readonly automatic: readonly (Table1Key | 'TP')[]
} {
  const values: SectionValues = {}
  const automatic: (Table1Key | 'TP')[] = []
  for (const key of [...table1Keys, 'TP'] as const) {
    const station = automaticKeys.includes(key) ? month.automatic?.[key] : undefined
    const value = station ?? month.manual?.[key]
    if (value === undefined || value === null) continue
    values[key] = value
    if (station !== undefined && station !== null) automatic.push(key)
  }
  return { values, automatic }
}
