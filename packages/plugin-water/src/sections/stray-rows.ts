import type { Period } from '@workpoints/core'
import type { Site } from '@workpoints/readings'
import type { SampleRow } from '../registers/samples.ts'

/** Laboratory rows that name no registered section, or one of another county: they count nowhere, or elsewhere than somebody thinks. */
export interface StrayRows {
  readonly section: string
  /** The county that the rows name. */
  readonly unit: string
  readonly why: 'unregistered' | 'other-county'
  readonly rows: number
  readonly first: Period
  readonly last: Period
}

/** The rows whose section is not among the sites, or lies in another county than they say; by section. */
export function strayRows(data: { readonly sites: readonly Site[]; readonly rows: readonly SampleRow[] }): StrayRows[] {
  const unitOf = new Map(data.sites.map(({ id, unit }) => [id, unit]))
  const stray = data.rows.filter(({ section, county }) => unitOf.get(section) !== county)
  return [...Map.groupBy(stray, ({ section, county }) => `${section}/${county}`).values()].flatMap(
    (rows): StrayRows[] => {
      const [row] = rows
      const months = rows.map(({ month }) => month).toSorted()
      if (row === undefined) return []
      return [
        {
          section: row.section,
          unit: row.county,
          why: unitOf.has(row.section) ? 'other-county' : 'unregistered',
          rows: rows.length,
          first: months[0] ?? '',
          last: months.at(-1) ?? '',
        },
      ]
    },
  )
}
