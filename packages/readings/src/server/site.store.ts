import { type Day, NotFoundError, today } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import { type Kysely, type Selectable, sql } from 'kysely'
import { layoutById, layoutOf, type Site, siteSpans } from '../index.ts'
import type { ReadingsTables } from './tables.ts'

/** A site as it was last recorded, and which record that is. */
export interface SiteVersion {
  readonly site: Site
  /** Who changes a site says which version was seen. */
  readonly version: string
  /** The day from which it is so. */
  readonly holdsFrom: Day
  readonly recordedAt: Date
  readonly recordedBy: string
  /** Why; empty where nobody said. */
  readonly reason: string
}

type SiteRow = Selectable<ReadingsTables['readings.site']>

const versionOf = (row: SiteRow): SiteVersion => ({
  ...{ site: row.body, version: row.fact_id, holdsFrom: row.holds_from },
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by, reason: row.reason },
})

/** Later than any day that something may hold from. */
const atLast: Day = '9999-12-31'

/** Sites as they hold on a day, by id; every one there ever was, closed ones too. `only` narrows to one. */
export async function listSites(
  db: Kysely<ReadingsTables>,
  { on = today(), only }: { readonly on?: Day; readonly only?: string } = {},
): Promise<SiteVersion[]> {
  let query = db
    .selectFrom('readings.site')
    .selectAll()
    .distinctOn('site_id')
    .where('holds_from', '<=', on)
    .orderBy('site_id')
    .orderBy('holds_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('fact_id', 'desc')
  if (only !== undefined) query = query.where('site_id', '=', only)
  return (await query.execute()).map(versionOf)
}

/** All sites, by id: each as it is on a day, and where it only begins later as it will be then. */
export async function listAllSites(db: Kysely<ReadingsTables>, on: Day = today()): Promise<SiteVersion[]> {
  const [now, last] = [await listSites(db, { on }), await listSites(db, { on: atLast })]
  const known = new Map(now.map((version) => [version.site.id, version]))
  return last.map((version) => known.get(version.site.id) ?? version)
}

/**
 * Every site as it was on the days that it was so (`siteSpans`): one entry for each record that holds on some day. With `asOf`, as it was
 * recorded by then; what a demonstration brings was always known.
 */
export async function listSiteSpans(
  db: Kysely<ReadingsTables>,
  { asOf = null }: { readonly asOf?: Date | null } = {},
): Promise<Site[]> {
  let query = db.selectFrom('readings.site').select(['site_id', 'body', 'holds_from'])
  if (asOf !== null)
    query = query.where((eb) => eb.or([eb('recorded_at', '<=', asOf), sql<boolean>`(body->>'simulated')::boolean`]))
  const rows = await query.orderBy('site_id').orderBy('holds_from').orderBy('recorded_at').orderBy('fact_id').execute()
  return [...Map.groupBy(rows, ({ site_id }) => site_id).values()].flatMap((own) =>
    siteSpans(own.map(({ body, holds_from }) => ({ site: body, holdsFrom: holds_from }))),
  )
}

/** Everything that was ever recorded of a site, what was recorded last first. */
export async function listSiteRecords(db: Kysely<ReadingsTables>, id: string): Promise<SiteVersion[]> {
  const rows = await db
    .selectFrom('readings.site')
    .selectAll()
    .where('site_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('fact_id', 'desc')
    .execute()
  return rows.map(versionOf)
}

/** Lets one change of sites at a time through, so that each is made on what it saw; in a transaction. */
export const lockSites = (db: Kysely<ReadingsTables>) => sql`select pg_advisory_xact_lock(5120250604)`.execute(db)

/** One answer for a site that is not there and for one that the reader may not see. */
export const noSiteFound = (id: string): NotFoundError =>
  new NotFoundError('readings.site-not-found', {
    zh: `没有编号为“${id}”的监测点位。`,
    en: `There is no site "${id}".`,
  })

/** The latest record of a site; undefined when there is none. */
export async function findSite(db: Kysely<ReadingsTables>, id: string): Promise<SiteVersion | undefined> {
  const [found] = await listSites(db, { on: atLast, only: id })
  return found
}

/** Records sites: new ones, or how known ones are from `from` (each site's own first day unless told) on, with a series for each. */
export async function insertSites(
  db: Kysely<ReadingsTables>,
  sites: readonly Site[],
  { by, from, reason = '' }: { readonly by: string; readonly from?: Day; readonly reason?: string },
): Promise<void> {
  if (sites.length === 0) return
  const used = new Set(sites.map(({ kind }) => layoutOf(kind).id))
  await db
    .insertInto('readings.layout')
    .values([...used].map((id) => ({ layout_id: id, factors: JSON.stringify(layoutById(id).factors) })))
    .onConflict((conflict) => conflict.columns(['org_id', 'layout_id']).doNothing())
    .execute()
  await db
    .insertInto('readings.site')
    .values(
      sites.map((site) => ({
        fact_id: newId(),
        site_id: site.id,
        body: JSON.stringify(site),
        holds_from: from ?? site.validFrom,
        recorded_by: by,
        reason,
      })),
    )
    .execute()
  await db
    .insertInto('readings.series')
    .values(sites.map(({ id, kind }) => ({ site_id: id, layout_id: layoutOf(kind).id })))
    .onConflict((conflict) => conflict.columns(['org_id', 'site_id']).doNothing())
    .execute()
}
