import { ConflictError, Day, InvalidError, NotFoundError } from '@workpoints/core'
import { actorOf, CommandKey, type Context, command, notAllowed, procedure, router } from '@workpoints/core/server'
import { z } from 'zod'
import {
  isSiteValid,
  layoutOf,
  outsideText,
  pluginOfKind,
  type ReadingFlag,
  readingFlags,
  type Site,
} from '../index.ts'
import type { Recount } from './figures.ts'
import { receivedOf } from './gateway/received.view.ts'
import { writingGrant } from './import-read.ts'
import { dayOf, writeReadings } from './reading-write.ts'
import { dbOf, readingsDb } from './readings-db.ts'
import { seriesDay, shown } from './series.view.ts'
import { seriesMonth } from './series-month.ts'
import { seesSite } from './site.router.ts'
import { findSite, noSiteFound } from './site.store.ts'

const flagNames = Object.keys(readingFlags) as [ReadingFlag, ...ReadingFlag[]]

async function seenSite(ctx: Context, id: string): Promise<Site> {
  const found = await findSite(dbOf(ctx), id)
  if (found === undefined || !seesSite(ctx, found.site)) throw noSiteFound(id)
  return found.site
}

const monthMessage = '应为月份，如 2025-06 / must be a month such as 2025-06'

/** The series of a site: a day of it, and a month as a whole. */
export const seriesRouter = router({
  list: procedure
    .meta({ needs: 'read' })
    .input(z.object({ site: z.string(), day: Day }))
    .query(async ({ ctx, input: { site: id, day } }) => {
      const site = await seenSite(ctx, id)
      const view = await seriesDay(dbOf(ctx), site, day)
      return { site, canWrite: writingGrant(ctx, site) !== undefined, ...view }
    }),

  /** What the site's devices sent of a day beside hours. */
  received: procedure
    .meta({ needs: 'read' })
    .input(z.object({ site: z.string(), day: Day }))
    .query(async ({ ctx, input: { site: id, day } }) => receivedOf(dbOf(ctx), await seenSite(ctx, id), day)),

  /** How many hours of each day of a month are there, and how many values of each factor count. */
  month: procedure
    .meta({ needs: 'read' })
    .input(z.object({ site: z.string(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, monthMessage) }))
    .query(async ({ ctx, input: { site: id, month } }) => seriesMonth(dbOf(ctx), await seenSite(ctx, id), month)),
})

const CorrectInput = CommandKey.extend({
  site: z.string(),
  time: z.iso.datetime(),
  factor: z.string().max(20),
  value: z
    .string()
    .regex(/^-?\d{1,10}(\.\d{1,10})?$/, '应为数字，如 25.5 / must be a number such as 25.5')
    .nullable(),
  flag: z.enum(flagNames),
  reason: z.string().trim().min(1, '请填写更正理由 / give the reason').max(300),
  /** The version of the row that was seen. */
  basedOn: z.number().int().min(1),
})

/** Single values. */
export const valueRouter = (recount: Recount) =>
  router({
    /** Replaces one value with a reason; the old one stays readable. */
    correct: procedure
      .meta({ needs: ['report', 'correct'] })
      .input(CorrectInput)
      .mutation(({ ctx, input: { key, site: id, time, factor, value, flag, reason, basedOn } }) =>
        command(ctx, { key, procedure: 'readings.value.correct' }, async (trx, note) => {
          const db = readingsDb(trx)
          const site = await seenSite(ctx, id)
          const plugin = pluginOfKind(site.kind)
          const grant = writingGrant(ctx, site)
          if (grant === undefined) throw notAllowed({ action: 'correct', unit: site.unit, plugin })
          if (!isSiteValid(site, dayOf(Date.parse(time)))) throw isOutside(site)
          const row = await db
            .selectFrom('readings.hourly')
            .selectAll()
            .where('site_id', '=', id)
            .where('time', '=', new Date(time))
            .executeTakeFirst()
          if (row === undefined) throw noRow()
          if (row.version !== basedOn) throw isNewer()
          const layout = layoutOf(site.kind)
          const place = layout.factors.findIndex(({ code }) => code === factor)
          const before = shown(layout, row)[place] ?? null
          const { refused } = await writeReadings(
            db,
            [{ site: id, time: row.time, measured: { [factor]: { value, flag } } }],
            {
              ...{ org: ctx.orgId, source: 'correction', final: row.final, by: actorOf(ctx).name, reason },
            },
          )
          if (refused.length > 0) throw noRow()
          await recount(db, [site], ctx.mounted)
          const after = { time: row.time.toISOString(), factor, value, flag, reason }
          note({ subject: `site/${id}`, unit: site.unit, plugin, grant, before, after })
          return { version: basedOn + 1 }
        }),
      ),
  })

const noRow = (): NotFoundError =>
  new NotFoundError('readings.no-value', {
    zh: '该点位在这个时间没有这项数据，无法更正；补录请用导入。',
    en: 'There is no such value at that time; import what is missing.',
  })

const isOutside = (site: Site): InvalidError => {
  const { zh, en } = outsideText(site)
  return new InvalidError('readings.outside-validity', {
    zh: `不能更正：${zh}。启用、停用日期有误的，请先更正点位。`,
    en: `This cannot be corrected: ${en}. Where these days are wrong, correct the site first.`,
  })
}

const isNewer = (): ConflictError =>
  new ConflictError('readings.value-newer', {
    zh: '这个小时的数据已被更新，请刷新后再更正。',
    en: 'This hour was changed meanwhile; reload and correct it again.',
  })
