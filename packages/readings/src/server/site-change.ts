import { ConflictError, type Day, type Grant, InvalidError } from '@workpoints/core'
import { actorOf, type Context, type CoreTables, latestUnits, requireAction } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { layoutOf, pluginOfKind, type Site } from '../index.ts'
import { readingsDb } from './readings-db.ts'
import { findSite, insertSites, type SiteVersion } from './site.store.ts'

/** How a site is changed: from a day on, or, without one, as it should have been recorded in the first place. */
export interface SiteChange {
  readonly site: Site
  readonly from: Day | null
  readonly reason: string
}

/**
 * The days from which a record of a site holds. A correction takes the place of what it corrects; where it lets the site begin
 * earlier than its first record, that begins earlier too.
 */
export function daysOfChange({ site, from }: Omit<SiteChange, 'reason'>, before: SiteVersion | undefined): Day[] {
  if (before === undefined) return [site.validFrom]
  if (from !== null) return [from]
  const isFirst = before.holdsFrom <= before.site.validFrom
  return isFirst && site.validFrom < before.holdsFrom ? [site.validFrom, before.holdsFrom] : [before.holdsFrom]
}

/** What speaks against a change, with the field it is about; undefined where nothing does. */
export function changeFault({ site, from }: Omit<SiteChange, 'reason'>, before: SiteVersion | undefined) {
  if (before === undefined) return undefined
  const { id, kind } = before.site
  if (layoutOf(kind).id !== layoutOf(site.kind).id)
    return {
      field: 'kind',
      code: 'readings.site-kind',
      text: {
        zh: `点位“${id}”的类型不能改为监测项目不同的类型；请另建点位，并停用原点位。`,
        en: `The site "${id}" cannot become a kind with other factors; register another site and close this one.`,
      },
    } as const
  if (from === null || from >= before.holdsFrom) return undefined
  return {
    field: 'from',
    code: 'readings.site-from',
    text: {
      zh: `点位“${id}”自 ${before.holdsFrom} 起已有更新的记录，变更日期不能早于这一天。`,
      en: `The site "${id}" has a record from ${before.holdsFrom} on; a change cannot begin before it.`,
    },
  } as const
}

/** Records a site as it is, for who may manage it where it lies and where it lay. Returns the grant and what it was before. */
export async function recordSite(
  ctx: Context,
  trx: Kysely<CoreTables>,
  { basedOn, ...change }: SiteChange & { readonly basedOn: string | null },
): Promise<{ readonly grant: Grant; readonly before: SiteVersion | undefined }> {
  const { site, reason } = change
  const db = readingsDb(trx)
  const plugin = pluginOfKind(site.kind)
  const grant = requireAction(ctx, { action: 'manage', unit: site.unit, plugin })
  if (!(await latestUnits(trx)).has(site.unit)) throw noUnit(site.unit)
  const before = await findSite(db, site.id)
  if (before !== undefined && before.site.unit !== site.unit)
    requireAction(ctx, { action: 'manage', unit: before.site.unit, plugin: pluginOfKind(before.site.kind) })
  if ((before?.version ?? null) !== basedOn) throw isNewer(site.id)
  const fault = changeFault(change, before)
  if (fault !== undefined) throw new InvalidError(fault.code, fault.text)
  for (const from of daysOfChange(change, before))
    await insertSites(db, [site], { by: actorOf(ctx).name, from, reason })
  return { grant, before }
}

const noUnit = (id: string): InvalidError =>
  new InvalidError('readings.no-unit', { zh: `没有编号为“${id}”的单位。`, en: `There is no unit "${id}".` })

export const isNewer = (id: string): ConflictError =>
  new ConflictError('readings.site-newer', {
    zh: `点位“${id}”已存在或已被他人修改，请刷新后重新修改。`,
    en: `The site "${id}" is there already or was changed by somebody else; reload and change it again.`,
  })
