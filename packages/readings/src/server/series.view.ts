import type { Day } from '@workpoints/core'
import type { Kysely, Selectable } from 'kysely'
import { flagOfCode, hourNamesOf, type Layout, layoutOf, type Site, unpackValue } from '../index.ts'
import type { ReadingsTables } from './tables.ts'

const hour = 3_600_000

interface Stored {
  readonly figures: readonly (number | null)[]
  readonly flags: readonly number[] | null
}

/** A row by factor: null where nothing is known of one. */
export const shown = ({ factors }: Layout, { figures, flags }: Stored) =>
  factors.map(({ places }, place) => {
    const figure = figures[place] ?? null
    const flag = flags?.[place] ?? 0
    if (figure === null && flag === 0) return null
    return { value: figure === null ? null : unpackValue(figure, places), flag: flagOfCode(flag) }
  })

/** What a day's counting values come to, by factor. */
const dayShown = ({ factors }: Layout, kept: Selectable<ReadingsTables['readings.daily']>) =>
  factors.map(({ places }, place) => {
    const maximum = kept.maxima[place] ?? null
    return {
      count: kept.counts[place] ?? 0,
      sum: unpackValue(Number(kept.sums[place] ?? 0), places),
      maximum: maximum === null ? null : unpackValue(maximum, places),
    }
  })

/** A site's day: its hours, what of them was replaced, and the day's figures. */
export async function seriesDay(db: Kysely<ReadingsTables>, site: Site, day: Day) {
  const layout = layoutOf(site.kind)
  const from = new Date(`${day}T00:00:00+08:00`)
  const to = new Date(from.getTime() + 24 * hour)
  const rows = await db
    .selectFrom('readings.hourly')
    .selectAll()
    .where('site_id', '=', site.id)
    .where('time', '>=', from)
    .where('time', '<', to)
    .orderBy('time')
    .execute()
  const corrections = await db
    .selectFrom('readings.correction')
    .selectAll()
    .where('site_id', '=', site.id)
    .where('time', '>=', from)
    .where('time', '<', to)
    .orderBy('time')
    .orderBy('version')
    .execute()
  const kept = await db
    .selectFrom('readings.daily')
    .selectAll()
    .where('site_id', '=', site.id)
    .where('day', '=', day)
    .executeTakeFirst()
  return {
    hourNames: hourNamesOf(site.kind),
    factors: layout.factors.map(({ code, name, unit }) => ({ code, name, unit })),
    hours: rows.map((row) => ({
      ...{ time: row.time.toISOString(), final: row.final, version: row.version, source: row.source },
      ...{ recordedAt: row.recorded_at.toISOString(), values: shown(layout, row) },
    })),
    corrections: corrections.map((row) => ({
      ...{ time: row.time.toISOString(), version: row.version, final: row.final, values: shown(layout, row) },
      ...{ replacedAt: row.replaced_at.toISOString(), replacedBy: row.replaced_by, reason: row.reason },
    })),
    day: kept === undefined ? null : dayShown(layout, kept),
  }
}
