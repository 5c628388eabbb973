import type { Context } from '@workpoints/core/server'
import { hearingOf } from '../../device.ts'
import { dbOf } from '../readings-db.ts'
import { listAllSites } from '../site.store.ts'
import { listDevices, refusedPackets } from './device.store.ts'

/** The registered devices and how each is heard, the numbers that knock, and the sites that a device can be registered for. */
export async function listOfDevices(ctx: Context) {
  const db = dbOf(ctx)
  const now = new Date()
  const [rows, sites, unknown, strangers, refused] = [
    await listDevices(db),
    await listAllSites(db),
    await db.selectFrom('readings.device_unknown').select(['device_id', 'code', 'packets']).execute(),
    await db.selectFrom('readings.stranger').selectAll().orderBy('last_at', 'desc').limit(500).execute(),
    await refusedPackets(db),
  ]
  // A paused device is unknown to the gateway, and is no stranger all the same.
  const registered = new Set(rows.map(({ mn }) => mn))
  const names = new Map(sites.map(({ site }) => [site.id, site.name]))
  const devices = rows.map((row) => ({
    ...{
      id: row.device_id,
      version: row.version,
      mn: row.mn,
      site: row.site_id,
      siteName: names.get(row.site_id) ?? '',
    },
    ...{ addresses: row.addresses, silentAfter: row.silent_after, address: row.address, protocol: row.protocol },
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    hearing: hearingOf({ lastSeenAt: row.last_seen_at, silentAfter: row.silent_after }, now),
    ...{ packets: Number(row.packets ?? 0), wrongPasswords: Number(row.wrong_passwords ?? 0) },
    wrongAddresses: Number(row.wrong_addresses ?? 0),
    /** Codes that its site has no place for, with how often they came. */
    unknown: unknown
      .filter(({ device_id: id }) => id === row.device_id)
      .map(({ code, packets }) => ({ code, packets: Number(packets) })),
    /** Packets that no series took, as long as they are kept, by reason. */
    refused: refused
      .filter(({ device_id: id }) => id === row.device_id)
      .map(({ refusal, packets }) => ({ refusal, packets: Number(packets) })),
    pausedAt: row.paused_at?.toISOString() ?? null,
    can: ['save', 'pause', 'remove'] as const,
  }))
  return {
    devices,
    /** Numbers that knock and that nobody registered. */
    strangers: strangers
      .filter(({ mn }) => !registered.has(mn))
      .map(({ mn, address, packets, last_at: at }) => ({
        ...{ mn, address, packets: Number(packets), lastAt: at.toISOString() },
      })),
    sites: sites.map(({ site: { id, name, kind, unit, validTo } }) => ({ id, name, kind, unit, validTo })),
    can: ['save'] as const,
  }
}
