import { type Kysely, sql } from 'kysely'
import type { ReadingsTables } from '../tables.ts'
import type { Sighting, Stranger } from './sightings.ts'

/** Numbers that nobody registered are kept so that the office can see who knocks; no more than so many. */
const mostStrangers = 500

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** Adds what was seen of devices to what is kept of them. */
export async function keepSightings(
  db: Kysely<ReadingsTables>,
  orgId: string,
  seen: readonly Sighting[],
): Promise<void> {
  if (seen.length === 0) return
  await sql`insert into readings.device_state as kept
    (org_id, device_id, last_seen_at, address, protocol, packets, wrong_passwords, wrong_addresses)
    select ${orgId}::text, seen.* from unnest(
      ${seen.map(({ device }) => device.id)}::uuid[],
      ${seen.map(({ at }) => iso(at))}::timestamptz[],
      ${seen.map(({ address }) => address)}::text[],
      ${seen.map(({ protocol }) => protocol)}::text[],
      ${seen.map(({ packets }) => packets)}::bigint[],
      ${seen.map(({ wrongPassword }) => wrongPassword)}::bigint[],
      ${seen.map(({ wrongAddress }) => wrongAddress)}::bigint[]) as seen
    on conflict (org_id, device_id) do update set
      last_seen_at = greatest(kept.last_seen_at, excluded.last_seen_at),
      address = coalesce(excluded.address, kept.address),
      protocol = coalesce(excluded.protocol, kept.protocol),
      packets = kept.packets + excluded.packets,
      wrong_passwords = kept.wrong_passwords + excluded.wrong_passwords,
      wrong_addresses = kept.wrong_addresses + excluded.wrong_addresses`.execute(db)
  await keepUnknown(db, orgId, seen)
}

async function keepUnknown(db: Kysely<ReadingsTables>, orgId: string, seen: readonly Sighting[]): Promise<void> {
  const rows = seen.flatMap(({ device, unknownFactors }) =>
    Object.entries(unknownFactors).map(([code, count]) => ({ device: device.id, code, count })),
  )
  if (rows.length === 0) return
  await sql`insert into readings.device_unknown as kept (org_id, device_id, code, packets, last_at)
    select ${orgId}::text, seen.*, clock_timestamp() from unnest(
      ${rows.map(({ device }) => device)}::uuid[],
      ${rows.map(({ code }) => code)}::text[],
      ${rows.map(({ count }) => count)}::bigint[]) as seen
    on conflict (org_id, device_id, code) do update set
      packets = kept.packets + excluded.packets, last_at = excluded.last_at`.execute(db)
}

/** Adds numbers that nobody registered; new ones only while there are few. */
export async function keepStrangers(
  db: Kysely<ReadingsTables>,
  orgId: string,
  seen: readonly Stranger[],
): Promise<void> {
  if (seen.length === 0) return
  await sql`insert into readings.stranger as kept (org_id, mn, address, packets, first_at, last_at)
    select ${orgId}::text, seen.mn, seen.address, seen.packets, seen.at, seen.at from unnest(
      ${seen.map(({ mn }) => mn)}::text[],
      ${seen.map(({ address }) => address)}::text[],
      ${seen.map(({ packets }) => packets)}::bigint[],
      ${seen.map(({ at }) => iso(at))}::timestamptz[]) as seen (mn, address, packets, at)
    where exists (select from readings.stranger as known where known.org_id = ${orgId} and known.mn = seen.mn)
      or (select count(*) from readings.stranger as known where known.org_id = ${orgId}) < ${mostStrangers}
    on conflict (org_id, mn) do update set
      address = excluded.address, packets = kept.packets + excluded.packets, last_at = excluded.last_at`.execute(db)
}
