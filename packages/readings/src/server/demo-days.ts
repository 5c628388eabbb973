import type { Day } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import { type Layout, layoutOf, packValue, type Site } from '../index.ts'
import type { ReadingsTables } from './tables.ts'

/** A made-up whole day of a site: the mean of its 24 hours and the largest of them, by factor, in the layout's units. */
export interface DemoDay {
  readonly site: string
  readonly day: Day
  readonly measured: Readonly<Record<string, { readonly mean: string; readonly maximum: string }>>
  /** The largest 8-hour mean, of the factor that has one. */
  readonly eight?: string
}

const hours = 24
/** Of the seventeen 8-hour means, all. */
const windows = 17
/** What the largest 8-hour mean is kept as a multiple of. */
const eightTimes = 168
const rowsAtOnce = 1000

function packed({ factors }: Layout, { measured }: DemoDay) {
  const at = (code: string, places: number, which: 'mean' | 'maximum'): number | null => {
    const one = measured[code]
    return one === undefined ? null : packValue(one[which], places)
  }
  const means = factors.map(({ code, places }) => at(code, places, 'mean'))
  return {
    counts: means.map((mean) => (mean === null ? 0 : hours)),
    sums: means.map((mean) => (mean ?? 0) * hours),
    maxima: factors.map(({ code, places }) => at(code, places, 'maximum')),
  }
}

/** Keeps days of simulated sites in the day table without hours. Call in the transaction that brings the demonstration. */
export async function insertDemoDays(
  db: Kysely<ReadingsTables>,
  sites: readonly Site[],
  days: Iterable<DemoDay>,
): Promise<void> {
  const layouts = new Map(sites.map(({ id, kind }) => [id, layoutOf(kind)]))
  const rows = [...days].flatMap((day) => {
    const layout = layouts.get(day.site)
    if (layout === undefined) throw new Error(`a demonstration day names the site ${day.site}, which it does not bring`)
    const { counts, sums, maxima } = packed(layout, day)
    const places = layout.factors.find(({ eightHours }) => eightHours)?.places ?? 0
    const eight = day.eight === undefined ? null : packValue(day.eight, places)
    return {
      ...{ site_id: day.site, day: day.day },
      ...{ counts: sql<number[]>`${counts}::smallint[]`, sums: sql<string[]>`${sums}::bigint[]` },
      ...{ maxima: sql<number[]>`${maxima}::int[]`, eight: eight === null ? null : String(eight * eightTimes) },
      eight_windows: eight === null ? 0 : windows,
    }
  })
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await db
      .insertInto('readings.daily')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute()
}
