import { ConflictError, InvalidError } from '@workpoints/core'
import {
  actorOf,
  CommandKey,
  type Context,
  command,
  latestUnits,
  mayRead,
  procedure,
  requireAction,
  router,
} from '@workpoints/core/server'
import { z } from 'zod'
import { layoutOf, pluginOfKind, Site } from '../index.ts'
import type { Recount } from './figures.ts'
import { dbOf, readingsDb } from './readings-db.ts'
import { findSite, insertSites, listSites, type SiteVersion } from './site.store.ts'

/** A site as it is shown, with what the reader may do to it. */
export const siteView = (ctx: Context, { site, version, recordedAt, recordedBy }: SiteVersion) => {
  const plugin = pluginOfKind(site.kind)
  return {
    ...site,
    plugin,
    version,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
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

const SaveInput = CommandKey.extend({ site: Site, basedOn: z.uuid().nullable() })

/** Sites: what is measured where. */
export const siteRouter = (recount: Recount) =>
  router({
    list: procedure.meta({ needs: 'read' }).query(async ({ ctx }) => {
      const [sites, series] = [
        await listSites(dbOf(ctx)),
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
    }),

    /** Registers a site, or records how it is from its first day on. */
    save: procedure
      .meta({ needs: 'manage' })
      .input(SaveInput)
      .mutation(({ ctx, input: { key, site, basedOn } }) =>
        command(ctx, { key, procedure: 'readings.site.save' }, async (trx, note) => {
          const db = readingsDb(trx)
          const grant = requireAction(ctx, { action: 'manage', unit: site.unit, plugin: pluginOfKind(site.kind) })
          if (!(await latestUnits(trx)).has(site.unit)) throw noUnit(site.unit)
          const before = await findSite(db, site.id)
          if ((before?.version ?? null) !== basedOn) throw isNewer(site.id)
          if (before !== undefined && layoutOf(before.site.kind).id !== layoutOf(site.kind).id)
            throw isOtherKind(site.id)
          await insertSites(db, [site], { by: actorOf(ctx).name })
          await recount(db, before === undefined ? [site] : [before.site, site], ctx.mounted)
          note({
            ...{ subject: `site/${site.id}`, unit: site.unit, plugin: pluginOfKind(site.kind), grant },
            ...{ before: before === undefined ? null : { ...before.site }, after: { ...site } },
          })
          return { site: site.id }
        }),
      ),
  })

const noUnit = (id: string): InvalidError =>
  new InvalidError('readings.no-unit', { zh: `没有编号为“${id}”的单位。`, en: `There is no unit "${id}".` })

const isNewer = (id: string): ConflictError =>
  new ConflictError('readings.site-newer', {
    zh: `点位“${id}”已存在或已被他人修改，请刷新后重新修改。`,
    en: `The site "${id}" is there already or was changed by somebody else; reload and change it again.`,
  })

const isOtherKind = (id: string): InvalidError =>
  new InvalidError('readings.site-kind', {
    zh: `点位“${id}”的类型不能改为监测项目不同的类型；请另建点位，并给原点位填写停用日期。`,
    en: `The site "${id}" cannot become a kind with other factors; register another site and close this one.`,
  })
