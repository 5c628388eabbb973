import { type Kysely, sql } from 'kysely'
import { factorValues } from '../../index.ts'
import { dayOf } from '../reading-write.ts'
import type { ReadingsTables } from '../tables.ts'
import type { Arrival } from './arrival.ts'
import type { DeviceDayFactors } from './gateway.tables.ts'
import { itemsOf } from './packet.store.ts'
import { momentOf, type Refused, refusalOf } from './packet-time.ts'

interface DeviceDay {
  readonly arrival: Arrival
  readonly day: string
  readonly factors: DeviceDayFactors
}

/**
 * Keeps the days that devices add up themselves (2031), in the transaction that stores their packets, once a device and day: numbers as
 * they were sent, what comes again in the place of what was there. They are no part of the series and only compared with it. Returns what
 * cannot be taken.
 */
export async function readDeviceDays(
  db: Kysely<ReadingsTables>,
  orgId: string,
  arrivals: readonly Arrival[],
): Promise<Refused[]> {
  const refused: Refused[] = []
  const days = new Map<string, DeviceDay>()
  for (const arrival of arrivals) {
    const { dataTime, factors } = factorValues({ cp: await itemsOf(db, arrival) })
    const time = momentOf(dataTime, Date.now())
    const refusal = refusalOf(arrival.device, time)
    if (time === undefined || refusal !== null) {
      refused.push({ arrival, refusal: refusal ?? 'time' })
      continue
    }
    const day = dayOf(time)
    const key = `${arrival.device.id} ${day}`
    const own = Object.fromEntries(factors.map(({ code, values, flag }) => [code, { values, flag }]))
    days.set(key, { arrival, day, factors: { ...days.get(key)?.factors, ...own } })
  }
  if (days.size > 0) await keepDays(db, orgId, [...days.values()])
  return refused
}

async function keepDays(db: Kysely<ReadingsTables>, orgId: string, days: readonly DeviceDay[]): Promise<void> {
  await sql`insert into readings.device_day as kept (org_id, site_id, day, device_id, factors, received_at)
    select ${orgId}::text, sent.* from unnest(
      ${days.map(({ arrival }) => arrival.device.site)}::text[],
      ${days.map(({ day }) => day)}::date[],
      ${days.map(({ arrival }) => arrival.device.id)}::uuid[],
      ${days.map(({ factors }) => JSON.stringify(factors))}::jsonb[],
      ${days.map(({ arrival }) => arrival.at.toISOString())}::timestamptz[]) as sent
    on conflict (org_id, site_id, day, device_id) do update set
      factors = kept.factors || excluded.factors, received_at = excluded.received_at`.execute(db)
}
