import type { Day } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import { layoutOf, type Site } from '../index.ts'
import { daysApart } from './gateway/received.view.ts'
import type { ReadingsTables } from './tables.ts'

/** The last day of a month `2025-02`. */
const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()

/** The hours that are there on each day of a month, in China's time, and how many of them are reviewed. */
async function hoursByDay(db: Kysely<ReadingsTables>, site: string, { from, to }: { from: Day; to: Day }) {
  const day = sql<string>`to_char(time at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
  const rows = await db
    .selectFrom('readings.hourly')
    .select([day.as('day'), sql<string>`count(*)`.as('hours'), sql<string>`count(*) filter (where final)`.as('final')])
    .where('site_id', '=', site)
    .where('time', '>=', new Date(`${from}T00:00:00+08:00`))
    .where('time', '<', new Date(new Date(`${to}T00:00:00+08:00`).getTime() + 86_400_000))
    .groupBy(day)
    .execute()
  return new Map(rows.map((row) => [row.day, { hours: Number(row.hours), final: Number(row.final) }]))
}

/**
 * A site's month: for each of its days how many of the 24 hours are there, for each factor how many values count, and the days whose mean
 * a device says otherwise (2031).
 */
export async function seriesMonth(db: Kysely<ReadingsTables>, site: Site, month: string) {
  const [from, to] = [`${month}-01`, `${month}-${daysIn(month)}`]
  const there = await hoursByDay(db, site.id, { from, to })
  const kept = await db
    .selectFrom('readings.daily')
    .select(['day', 'counts'])
    .where('site_id', '=', site.id)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  const days = Array.from({ length: daysIn(month) }, (_, at) => {
    const day = `${month}-${String(at + 1).padStart(2, '0')}`
    return { day, ...(there.get(day) ?? { hours: 0, final: 0 }) }
  })
  const factors = layoutOf(site.kind).factors.map(({ code, name }, place) => ({
    ...{ code, name },
    counted: kept.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0),
  }))
  const apart = await daysApart(db, site, { from, to })
  return { month, days, apart, factors: factors.filter(({ counted }) => counted > 0) }
}
