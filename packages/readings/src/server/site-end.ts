import { type Day, InvalidError, today } from '@workpoints/core'
import { actorOf, type Context, type CoreTables, requireAction } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { pluginOfKind } from '../index.ts'
import { readingsDb } from './readings-db.ts'
import { findSite, insertSites, noSiteFound } from './site.store.ts'
import { isNewer } from './site-change.ts'

interface SiteEnd {
  readonly site: string
  /** The version that was seen. */
  readonly basedOn: string
  /** Its last day. */
  readonly on: Day
  readonly reason: string
}

/** The day from which an end is known: its last day, or today where that is still to come; no record that holds already is passed over. */
function knownFrom(on: Day, holdsFrom: Day): Day {
  const now = today()
  if (on < holdsFrom || now < holdsFrom) return holdsFrom
  return on < now ? on : now
}

/** Closes a site after its last day. Returns the grant, and what the site was and is. */
export async function endSite(ctx: Context, trx: Kysely<CoreTables>, { site: id, basedOn, on, reason }: SiteEnd) {
  const db = readingsDb(trx)
  const before = await findSite(db, id)
  if (before === undefined) throw noSiteFound(id)
  const { site, holdsFrom } = before
  const grant = requireAction(ctx, { action: 'manage', unit: site.unit, plugin: pluginOfKind(site.kind) })
  if (before.version !== basedOn) throw isNewer(id)
  if (on < site.validFrom) throw endsTooEarly(site.validFrom)
  const closed = { ...site, validTo: on }
  await insertSites(db, [closed], { by: actorOf(ctx).name, from: knownFrom(on, holdsFrom), reason })
  return { grant, site, closed }
}

const endsTooEarly = (first: Day): InvalidError =>
  new InvalidError('readings.site-end', {
    zh: `停用日期不能早于启用日期 ${first}。`,
    en: `A site cannot end before its first day, ${first}.`,
  })
