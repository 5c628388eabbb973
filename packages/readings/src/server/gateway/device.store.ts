import { ConflictError, NotFoundError } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import type { DeviceFields } from '../../device.ts'
import { listSites } from '../site.store.ts'
import type { ReadingsTables } from '../tables.ts'
import type { Device } from './arrival.ts'

/** The registered devices as the gateway needs them, each with the days on which its site measures. */
export async function gatewayDevices(db: Kysely<ReadingsTables>): Promise<readonly Device[]> {
  const rows = await db
    .selectFrom('readings.device')
    .select(['device_id', 'mn', 'site_id', 'password', 'addresses'])
    .where('removed_at', 'is', null)
    .where('paused_at', 'is', null)
    .execute()
  const sites = await listSites(db, { on: '9999-12-31' })
  const valid = new Map(sites.map(({ site: { id, validFrom, validTo } }) => [id, { validFrom, validTo }]))
  return rows.map(({ device_id: id, site_id: site, ...row }) => ({ ...row, id, site, valid: valid.get(site) ?? null }))
}

/** Changes with every change of a device or a site: what `gatewayDevices` told is read again only then. */
export async function devicesMark(db: Kysely<ReadingsTables>, orgId: string): Promise<string> {
  // A row that is changed carries the number of the transaction that changed it.
  const { rows } = await sql<{ mark: string }>`select concat_ws(' ',
    (select concat_ws(' ', count(*), sum(xmin::text::bigint)) from readings.device where org_id = ${orgId}),
    (select concat_ws(' ', count(*), max(recorded_at)) from readings.site where org_id = ${orgId})) as mark`.execute(db)
  return rows[0]?.mark ?? ''
}

/** The registered devices with what was seen of them, by number. */
export function listDevices(db: Kysely<ReadingsTables>) {
  return db
    .selectFrom('readings.device as device')
    .leftJoin('readings.device_state as state', 'state.device_id', 'device.device_id')
    .select(['device.device_id', 'device.mn', 'device.site_id', 'device.addresses', 'device.silent_after'])
    .select([
      'device.version',
      'device.paused_at',
      'state.last_seen_at',
      'state.address',
      'state.protocol',
      'state.packets',
    ])
    .select(['state.wrong_passwords', 'state.wrong_addresses'])
    .where('device.removed_at', 'is', null)
    .orderBy('device.mn')
    .limit(5000)
    .execute()
}

/** How many stored packets of each device no series took, by reason. */
export async function refusedPackets(db: Kysely<ReadingsTables>) {
  const rows = await db
    .selectFrom('readings.packet')
    .select(['device_id', 'refusal', ({ fn }) => fn.countAll<string>().as('packets')])
    .where('refusal', 'is not', null)
    .groupBy(['device_id', 'refusal'])
    .execute()
  return rows.map(({ refusal, ...row }) => ({ ...row, refusal: refusal ?? ('time' as const) }))
}

/** A registered device, to be changed in this transaction. Throws NotFoundError `readings.no-device`. */
export async function lockDevice(db: Kysely<ReadingsTables>, id: string) {
  const row = await db
    .selectFrom('readings.device')
    .selectAll()
    .where('device_id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row !== undefined) return row
  throw new NotFoundError('readings.no-device', {
    zh: '没有找到该设备，可能已被移除，请刷新页面。',
    en: 'There is no such device; it may have been removed. Reload the page.',
  })
}

const columnsOf = ({ site, mn, addresses, silentAfter }: DeviceFields) => ({
  ...{ site_id: site, mn, addresses: [...addresses], silent_after: silentAfter },
})

const taken = (mn: string): ConflictError =>
  new ConflictError('readings.mn-taken', {
    zh: `编号 ${mn} 已登记在另一台设备上，请核对 MN。`,
    en: `The number ${mn} is registered for another device; check the MN.`,
  })

/** Throws ConflictError `readings.mn-taken` where another device has the number. */
async function requireFree(db: Kysely<ReadingsTables>, mn: string, own: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(5120250603)`.execute(db)
  const other = await db
    .selectFrom('readings.device')
    .select('device_id')
    .where('mn', '=', mn)
    .where('removed_at', 'is', null)
    .where('device_id', '!=', own)
    .executeTakeFirst()
  if (other !== undefined) throw taken(mn)
}

/** Registers a device; returns its id. */
export async function insertDevice(
  db: Kysely<ReadingsTables>,
  fields: DeviceFields,
  password: string,
): Promise<string> {
  const id = newId()
  await requireFree(db, fields.mn, id)
  await db
    .insertInto('readings.device')
    .values({ ...columnsOf(fields), device_id: id, password })
    .execute()
  await db.deleteFrom('readings.stranger').where('mn', '=', fields.mn).execute()
  return id
}

/** Changes a device. */
export async function updateDevice(
  db: Kysely<ReadingsTables>,
  id: string,
  { fields, password }: { readonly fields: DeviceFields; readonly password: string },
): Promise<void> {
  await requireFree(db, fields.mn, id)
  await db
    .updateTable('readings.device')
    .set(({ eb }) => ({
      ...{ ...columnsOf(fields), password, version: eb('version', '+', 1) },
      // What it sent from another site is not shown at this one.
      site_since: sql<Date>`case when site_id = ${fields.site} then site_since else clock_timestamp() end`,
    }))
    .where('device_id', '=', id)
    .execute()
}

/** Takes nothing of a device for a while, or takes it again; what knocked meanwhile is forgotten. */
export async function pauseDevice(db: Kysely<ReadingsTables>, id: string, paused: boolean): Promise<void> {
  const { mn } = await db
    .updateTable('readings.device')
    .set({ paused_at: paused ? new Date() : null })
    .where('device_id', '=', id)
    .returning('mn')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('readings.stranger').where('mn', '=', mn).execute()
}

/** Takes a device out of the register; what it sent stays. */
export async function removeDevice(db: Kysely<ReadingsTables>, id: string): Promise<void> {
  await db.updateTable('readings.device').set({ removed_at: new Date() }).where('device_id', '=', id).execute()
}
