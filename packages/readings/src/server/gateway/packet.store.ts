import { type Kysely, sql } from 'kysely'
import { type CpItem, cpValue, type Packet, type PacketRefusal, parseSegment } from '../../index.ts'
import type { ReadingsTables } from '../tables.ts'
import type { Arrival } from './arrival.ts'

/** The password travels in clear; it is not to be read in what is kept. */
const blotted = ({ segment, packet }: Arrival): string => segment.replaceAll(`PW=${packet.pw}`, 'PW=******')

const dataTimeOf = (packet: Packet): string => (cpValue(packet.cp, 'DataTime') ?? '').slice(0, 32)

/** What makes two packets of a device the same one, as the table's key has it. */
const keyOf = (key: { device: string; qn: string; cn: string; dataTime: string; pno: number }): string =>
  `${key.device}|${key.qn}|${key.cn}|${key.dataTime}|${key.pno}`

const arrivalKey = ({ device, packet }: Arrival): string =>
  keyOf({
    ...{ device: device.id, qn: packet.qn, cn: packet.cn },
    ...{ dataTime: dataTimeOf(packet), pno: packet.pno ?? 0 },
  })

const source = (arrivals: readonly Arrival[]) => sql`unnest(
  ${arrivals.map(({ device }) => device.id)}::uuid[],
  ${arrivals.map(({ packet }) => packet.qn)}::text[],
  ${arrivals.map(({ packet }) => packet.cn)}::text[],
  ${arrivals.map(({ packet }) => dataTimeOf(packet))}::text[],
  ${arrivals.map(({ packet }) => packet.pno ?? 0)}::int[],
  ${arrivals.map(({ packet }) => packet.pnum ?? 0)}::int[],
  ${arrivals.map(blotted)}::text[],
  ${arrivals.map(({ at }) => at.toISOString())}::timestamptz[])`

interface InsertedKey {
  readonly device_id: string
  readonly qn: string
  readonly cn: string
  readonly data_time: string
  readonly pno: number
}

/** Stores packets, each once; returns how many are new. One statement, so that by itself it is one transaction. */
export async function insertPackets(
  db: Kysely<ReadingsTables>,
  orgId: string,
  arrivals: readonly Arrival[],
): Promise<number> {
  const { numAffectedRows } = await sql`insert into readings.packet
    (org_id, device_id, qn, cn, data_time, pno, pnum, segment, received_at)
    select ${orgId}::text, sent.* from ${source(arrivals)} as sent
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Stores packets, each once; returns those that are new. */
export async function insertNewPackets(
  db: Kysely<ReadingsTables>,
  orgId: string,
  arrivals: readonly Arrival[],
): Promise<readonly Arrival[]> {
  const { rows } = await sql<InsertedKey>`insert into readings.packet
    (org_id, device_id, qn, cn, data_time, pno, pnum, segment, received_at)
    select ${orgId}::text, sent.* from ${source(arrivals)} as sent
    on conflict do nothing
    returning device_id, qn, cn, data_time, pno`.execute(db)
  const left = new Set(rows.map((row) => keyOf({ ...row, device: row.device_id, dataTime: row.data_time })))
  return arrivals.filter((arrival) => left.delete(arrivalKey(arrival)))
}

/** Notes why no series took packets that are stored. */
export async function refusePackets(
  db: Kysely<ReadingsTables>,
  orgId: string,
  refused: readonly { readonly arrival: Arrival; readonly refusal: PacketRefusal }[],
): Promise<void> {
  if (refused.length === 0) return
  const arrivals = refused.map(({ arrival }) => arrival)
  await sql`update readings.packet as kept set refusal = sent.refusal from unnest(
      ${arrivals.map(({ device }) => device.id)}::uuid[], ${arrivals.map(({ packet }) => packet.qn)}::text[],
      ${arrivals.map(({ packet }) => packet.cn)}::text[], ${arrivals.map(({ packet }) => dataTimeOf(packet))}::text[],
      ${arrivals.map(({ packet }) => packet.pno ?? 0)}::int[], ${refused.map(({ refusal }) => refusal)}::text[])
      as sent (device_id, qn, cn, data_time, pno, refusal)
    where kept.org_id = ${orgId} and kept.device_id = sent.device_id and kept.qn = sent.qn and kept.cn = sent.cn
      and kept.data_time = sent.data_time and kept.pno = sent.pno`.execute(db)
}

/** The parts of a split message that have arrived, in their order; the same part sent under two QNs counts once. */
async function messageParts(
  db: Kysely<ReadingsTables>,
  { device, packet }: Pick<Arrival, 'device' | 'packet'>,
): Promise<readonly Packet[]> {
  const rows = await db
    .selectFrom('readings.packet')
    .select(['pno', 'segment'])
    .distinctOn('pno')
    .where('device_id', '=', device.id)
    .where('cn', '=', packet.cn)
    .where('data_time', '=', dataTimeOf(packet))
    .where('pnum', '=', packet.pnum ?? 0)
    .orderBy('pno')
    .orderBy('qn', 'desc')
    .execute()
  return rows.flatMap(({ segment }) => {
    const read = parseSegment(segment, { mn: 'any' })
    return read.accept ? [read.packet] : []
  })
}

/** The items of a whole message: its parts come in any order and at any time, and each one that comes adds what it has. */
export async function itemsOf(db: Kysely<ReadingsTables>, arrival: Arrival): Promise<readonly CpItem[]> {
  const { packet } = arrival
  if (packet.pnum === null) return packet.cp
  return (await messageParts(db, arrival)).flatMap((part) => part.cp)
}

/** Takes away packets that arrived before a moment, at most so many at once; returns how many went. */
export async function forgetPackets(db: Kysely<ReadingsTables>, before: Date, most = 10_000): Promise<number> {
  const row = sql<string>`ctid`
  const { numDeletedRows } = await db
    .deleteFrom('readings.packet')
    .where(row, 'in', (inner) =>
      inner
        .selectFrom('readings.packet as old')
        .select(row.as('row'))
        .where('old.received_at', '<', before)
        .limit(most),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
