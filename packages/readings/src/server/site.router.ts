import { Day } from '@workpoints/core'
import { CommandKey, type Context, command, mayRead, procedure, router } from '@workpoints/core/server'
import { z } from 'zod'
import { pluginOfKind, Site } from '../index.ts'
import type { Recount } from './figures.ts'
import { dbOf, readingsDb } from './readings-db.ts'
import { findSite, listAllSites, listSiteRecords, lockSites, noSiteFound, type SiteVersion } from './site.store.ts'
import { recordSite } from './site-change.ts'
import { endSite } from './site-end.ts'
import { siteSheetProcedures } from './site-sheet.router.ts'

/** A site as it is shown, with what the reader may do to it. */
const siteView = (ctx: Context, { site, version, holdsFrom, recordedAt, recordedBy }: SiteVersion) => {
  const plugin = pluginOfKind(site.kind)
  return {
    ...{ ...site, plugin, version, holdsFrom },
    ...{ recordedAt: recordedAt.toISOString(), recordedBy },
    can: ctx.access.can({ unit: site.unit, plugin }),
  }
}

/** Whether the reader may see a site: its module is on for the view, and its unit is theirs to see. */
export const seesSite = (ctx: Context, { kind, unit }: Pick<Site, 'kind' | 'unit'>): boolean => {
  const plugin = pluginOfKind(kind)
  return (
    (ctx.enabled.has(plugin) || !ctx.mounted.plugins.some(({ id }) => id === plugin)) &&
    (ctx.unit === null || ctx.unit === unit || ctx.access.readsAll) &&
    mayRead(ctx, unit, plugin)
  )
}

const Reason = z.string().trim().max(300, '不能超过 300 个字 / 300 characters at most')

const SaveInput = CommandKey.extend({
  site: Site,
  /** The version that was seen; null for a new site. */
  basedOn: z.uuid().nullable(),
  /** The day from which a known site is so; null where it should have been recorded like this before. */
  from: Day.nullable().default(null),
  reason: Reason.default(''),
})

const EndInput = CommandKey.extend({
  site: z.string(),
  basedOn: z.uuid(),
  /** Its last day. */
  on: Day,
  reason: Reason.min(1, '请填写停用原因 / say why it is closed'),
})

async function list(ctx: Context) {
  const [sites, series] = [
    await listAllSites(dbOf(ctx)),
    await dbOf(ctx).selectFrom('readings.series').select(['site_id', 'last_time', 'written_at']).execute(),
  ]
  const ends = new Map(series.map((row) => [row.site_id, row]))
  return sites
    .filter(({ site }) => seesSite(ctx, site))
    .map((version) => ({
      ...siteView(ctx, version),
      lastTime: ends.get(version.site.id)?.last_time?.toISOString() ?? null,
      writtenAt: ends.get(version.site.id)?.written_at?.toISOString() ?? null,
    }))
}

async function get(ctx: Context, id: string) {
  const latest = await findSite(dbOf(ctx), id)
  if (latest === undefined || !seesSite(ctx, latest.site)) throw noSiteFound(id)
  const records = await listSiteRecords(dbOf(ctx), id)
  const series = await dbOf(ctx)
    .selectFrom('readings.series')
    .select('last_time')
    .where('site_id', '=', id)
    .executeTakeFirst()
  return {
    ...siteView(ctx, latest),
    lastTime: series?.last_time?.toISOString() ?? null,
    records: records.map(({ site, version, holdsFrom, recordedAt, recordedBy, reason }) => ({
      ...{ site, version, holdsFrom, recordedAt: recordedAt.toISOString(), recordedBy, reason },
    })),
  }
}

/** Sites: what is measured where. */
export const siteRouter = (recount: Recount) =>
  router({
    list: procedure.meta({ needs: 'read' }).query(({ ctx }) => list(ctx)),

    /** A site in its latest record, with all that was recorded of it before. */
    get: procedure
      .meta({ needs: 'read' })
      .input(z.object({ site: z.string() }))
      .query(({ ctx, input }) => get(ctx, input.site)),

    /** Registers a site, or records how it is: from a day on, or as a correction of what was recorded. */
    save: procedure
      .meta({ needs: 'manage' })
      .input(SaveInput)
      .mutation(({ ctx, input: { key, ...change } }) =>
        command(ctx, { key, procedure: 'readings.site.save' }, async (trx, note) => {
          await lockSites(readingsDb(trx))
          const { site, reason } = change
          const { grant, before } = await recordSite(ctx, trx, change)
          await recount(readingsDb(trx), before === undefined ? [site] : [before.site, site], ctx.mounted)
          note({
            ...{ subject: `site/${site.id}`, unit: site.unit, plugin: pluginOfKind(site.kind), grant },
            ...{ before: before === undefined ? null : { ...before.site }, after: { ...site } },
            ...(reason === '' ? {} : { reason: { zh: reason, en: reason } }),
          })
          return { site: site.id }
        }),
      ),

    /** Closes a site after its last day; its readings stay. */
    end: procedure
      .meta({ needs: 'manage' })
      .input(EndInput)
      .mutation(({ ctx, input }) =>
        command(ctx, { key: input.key, procedure: 'readings.site.end' }, async (trx, note) => {
          await lockSites(readingsDb(trx))
          const { grant, site, closed } = await endSite(ctx, trx, input)
          await recount(readingsDb(trx), [site, closed], ctx.mounted)
          note({
            ...{ subject: `site/${site.id}`, unit: site.unit, plugin: pluginOfKind(site.kind), grant },
            ...{ before: { ...site }, after: { ...closed }, reason: { zh: input.reason, en: input.reason } },
          })
          return { site: site.id }
        }),
      ),

    ...siteSheetProcedures(recount),
  })
