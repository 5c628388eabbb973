import type { Context, ModuleWaiting } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { pluginOfKind } from '../../index.ts'
import { dbOf } from '../readings-db.ts'
import { listAllSites } from '../site.store.ts'
import type { ReadingsTables } from '../tables.ts'

/**
 * Monitors that were heard and are silent for longer than they may be (`hearingOf`, here in the database, for every page asks); one that is
 * paused or was never heard is not missed.
 */
function listSilent(db: Kysely<ReadingsTables>) {
  return db
    .selectFrom('readings.device as device')
    .innerJoin('readings.device_state as state', 'state.device_id', 'device.device_id')
    .select(['device.site_id', 'state.last_seen_at'])
    .where('device.removed_at', 'is', null)
    .where('device.paused_at', 'is', null)
    .where(sql<boolean>`state.last_seen_at < now() - device.silent_after * interval '1 minute'`)
    .orderBy('state.last_seen_at')
    .execute()
}

/** Named one by one in the sentence below. */
const named = 3

/** Silent monitors, for who keeps them and for who answers for the figures of their sites. */
export async function silentWaiting(ctx: Context): Promise<readonly ModuleWaiting[]> {
  const keeps = ctx.access.somewhere('administer', null)
  if (!keeps && !ctx.access.somewhere('report', null) && !ctx.access.somewhere('correct', null)) return []
  const db = dbOf(ctx)
  const silent = await listSilent(db)
  if (silent.length === 0) return []
  const sites = new Map((await listAllSites(db)).map(({ site }) => [site.id, site]))
  const own = silent.flatMap(({ site_id: id }) => {
    const site = sites.get(id)
    if (site === undefined) return []
    const can = ctx.access.can({ unit: site.unit, plugin: pluginOfKind(site.kind) })
    return keeps || can.includes('report') || can.includes('correct') ? [site] : []
  })
  const [first] = own
  if (first === undefined) return []
  const names = own.slice(0, named).map(({ name }) => name)
  const href = keeps ? '/sites/devices' : own.length === 1 ? `/sites/${encodeURIComponent(first.id)}` : '/sites'
  return [
    {
      ...{ key: 'readings/silent', kind: 'fault', due: null, count: own.length, href },
      title: {
        zh: `${own.length} 台监测设备超时未报数`,
        en: `${own.length} ${own.length === 1 ? 'monitor is' : 'monitors are'} silent`,
      },
      detail: {
        zh: `${names.join('、')}${own.length > named ? '等' : ''}；联系运维单位，恢复后设备自行补报`,
        en: `${names.join(', ')}${own.length > named ? ' and more' : ''}; call who maintains them, they send the rest by themselves`,
      },
    },
  ]
}
