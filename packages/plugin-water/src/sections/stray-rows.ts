import { type Period, periodEnd } from '@workpoints/core'
import { isSiteValid, type Site } from '@workpoints/readings'
import type { SampleRow } from '../registers/samples.ts'

/** Laboratory rows that name no registered section, or one of another county: they count nowhere, or elsewhere than somebody thinks. */
export interface StrayRows {
  readonly section: string
  /** The county that the rows name. */
  readonly unit: string
  readonly why: 'unregistered' | 'other-county' | 'not-measured'
  readonly rows: number
  readonly first: Period
  readonly last: Period
}

/**
 * The rows whose section is not among the sites, was not measured at the month's end, or lay in another county then than they say; by
 * section and reason. `sites` stand as they were by their days.
 */
export function strayRows(data: { readonly sites: readonly Site[]; readonly rows: readonly SampleRow[] }): StrayRows[] {
  const spans = Map.groupBy(data.sites, ({ id }) => id)
  const whyStray = ({ section, county, month }: SampleRow): StrayRows['why'] | null => {
    const own = spans.get(section)
    if (own === undefined) return 'unregistered'
    const then = own.find((site) => isSiteValid(site, periodEnd(month)))
    if (then === undefined) return 'not-measured'
    return then.unit === county ? null : 'other-county'
  }
  const stray = data.rows.flatMap((row) => {
    const why = whyStray(row)
    return why === null ? [] : [{ ...row, why }]
  })
  return [...Map.groupBy(stray, ({ section, county, why }) => `${section}/${county}/${why}`).values()].flatMap(
    (rows): StrayRows[] => {
      const [row] = rows
      if (row === undefined) return []
      const months = rows.map(({ month }) => month).toSorted()
      return [
        {
          ...{ section: row.section, unit: row.county, why: row.why },
          ...{ rows: rows.length, first: months[0] ?? '', last: months.at(-1) ?? '' },
        },
      ]
    },
  )
}
