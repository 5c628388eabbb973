import { type Day, dayAfter } from '@workpoints/core'
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { type FoldedDay, foldDay, layoutById } from '../index.ts'
import type { ReadingsTables } from './tables.ts'

type Db = Kysely<ReadingsTables>

/** Which days or hours of which sites, and as known when; now unless told. */
export interface KnownAsked {
  readonly sites: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly asOf?: Date | null
}

/** A site's day as the day table keeps it. */
export interface KnownDay extends FoldedDay {
  readonly site_id: string
  readonly day: Day
}

/** A site's hour. */
export interface KnownHour {
  readonly site_id: string
  readonly time: Date
  readonly figures: readonly (number | null)[]
  readonly flags: readonly number[] | null
}

const inChina = sql<Day>`to_char(time at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
const hour = 3_600_000

/** The hours of a demonstration were always known: they are made when it is brought. */
const demo = 'demo'

const span = ({ from, to }: KnownAsked) => ({
  begins: new Date(`${from}T00:00:00+08:00`),
  ends: new Date(`${dayAfter(to)}T00:00:00+08:00`),
})

/** The hours of sites, as they are or as they were known: what was corrected since as it was before, and without what came later. */
export async function listKnownHours(db: Db, asked: KnownAsked): Promise<KnownHour[]> {
  const { begins, ends } = span(asked)
  const { asOf = null, sites } = asked
  const columns = ['site_id', 'time', 'figures', 'flags'] as const
  const current = db
    .selectFrom('readings.hourly')
    .select(columns)
    .where('site_id', 'in', ['', ...sites])
    .where('time', '>=', begins)
    .where('time', '<', ends)
  if (asOf === null) return current.orderBy('time').execute()
  const known = await current.where((eb) => eb.or([eb('recorded_at', '<=', asOf), eb('source', '=', demo)])).execute()
  const replaced = await db
    .selectFrom('readings.correction')
    .select(columns)
    .distinctOn(['site_id', 'time'])
    .where('site_id', 'in', ['', ...sites])
    .where('time', '>=', begins)
    .where('time', '<', ends)
    .where('replaced_at', '>', asOf)
    .where((eb) => eb.or([eb('recorded_at', '<=', asOf), eb('source', '=', demo)]))
    .orderBy('site_id')
    .orderBy('time')
    .orderBy('replaced_at')
    .execute()
  return [...known, ...replaced].toSorted((a, b) => a.time.getTime() - b.time.getTime())
}

/**
 * The days of sites from the day table. With `asOf`, days that were changed since are folded anew from their hours as they were known;
 * days that were kept without hours, of earlier years of a demonstration, were always known.
 */
export async function listKnownDays(db: Db, asked: KnownAsked): Promise<KnownDay[]> {
  const { sites, from, to, asOf = null } = asked
  const kept = await db
    .selectFrom('readings.daily')
    .select(['site_id', 'day', 'counts', 'sums', 'maxima', 'eight', 'eight_windows as windows'])
    .where('site_id', 'in', ['', ...sites])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  if (asOf === null) return kept
  const changed = await changedSince(db, asked, asOf)
  if (changed.size === 0) return kept
  const keyOf = ({ site_id, day }: { readonly site_id: string; readonly day: Day }) => `${site_id} ${day}`
  const unchanged = kept.filter((day) => !changed.has(keyOf(day)))
  return [...unchanged, ...(await foldedDays(db, asked)).filter((day) => changed.has(keyOf(day)))]
}

/** The days, as `site day`, of which something was written or corrected after a moment. */
async function changedSince(db: Db, asked: KnownAsked, asOf: Date): Promise<ReadonlySet<string>> {
  const { begins, ends } = span(asked)
  const days = (table: 'readings.hourly' | 'readings.correction', since: Expression<SqlBool>) =>
    db
      .selectFrom(table)
      .select(['site_id', inChina.as('day')])
      .distinct()
      .where('site_id', 'in', ['', ...asked.sites])
      .where('time', '>=', begins)
      .where('time', '<', ends)
      .where(since)
      .execute()
  const written = await days('readings.hourly', sql`recorded_at > ${asOf} and source <> ${demo}`)
  const corrected = await days('readings.correction', sql`replaced_at > ${asOf}`)
  return new Set([...written, ...corrected].map(({ site_id, day }) => `${site_id} ${day}`))
}

async function foldedDays(db: Db, asked: KnownAsked): Promise<KnownDay[]> {
  const series = await db
    .selectFrom('readings.series')
    .select(['site_id', 'layout_id'])
    .where('site_id', 'in', ['', ...asked.sites])
    .execute()
  const layouts = new Map(series.map((row) => [row.site_id, layoutById(row.layout_id)]))
  const hours = (await listKnownHours(db, asked)).map(({ site_id, time, figures, flags }) => {
    const local = new Date(time.getTime() + 8 * hour).toISOString()
    return { site_id, day: local.slice(0, 10), hour: Number(local.slice(11, 13)), figures, flags }
  })
  return [...Map.groupBy(hours, ({ site_id, day }) => `${site_id} ${day}`).values()].flatMap((own): KnownDay[] => {
    const [first] = own
    const layout = first === undefined ? undefined : layouts.get(first.site_id)
    if (first === undefined || layout === undefined) return []
    return [{ site_id: first.site_id, day: first.day, ...foldDay(layout, own) }]
  })
}
