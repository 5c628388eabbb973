import type { Day } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import { type FactorValues, factorValues, isoOfMoment, type PacketRefusal, parseSegment } from '../../index.ts'
import type { ReadingsTables } from '../tables.ts'

type Db = Kysely<ReadingsTables>

/** What a device sent of one moment or span, by factor. */
export interface ReceivedValues {
  readonly mn: string
  /** The moment, or the span's beginning. */
  readonly time: string
  readonly factors: readonly FactorValues[]
}

const digits = (day: Day): string => day.replaceAll('-', '')
/** One packet a minute of a whole day, of two devices; more is not shown. */
const mostMinutes = 2 * 1440

/** The packets of the devices that stand at a site, of one command, since they stand there. */
const packetsOf = (db: Db, site: string, cn: '2011' | '2051') =>
  db
    .selectFrom('readings.packet as packet')
    .innerJoin('readings.device as device', 'device.device_id', 'packet.device_id')
    .where('device.site_id', '=', site)
    .whereRef('packet.received_at', '>=', 'device.site_since')
    // Written out, so that the index of minutes is known to hold them.
    .where(sql<boolean>`packet.cn = ${sql.lit(cn)}`)

interface Kept {
  readonly mn: string
  readonly segment: string
}

/** Packets read again: parts of one message and repeats of one time together, of two values of a factor the later. */
function readAgain(rows: readonly Kept[]): ReceivedValues[] {
  const found = new Map<string, { mn: string; time: string; factors: Map<string, FactorValues> }>()
  for (const { mn, segment } of rows) {
    const read = parseSegment(segment, { mn: 'any' })
    if (!read.accept) continue
    const { dataTime, factors } = factorValues(read.packet)
    const time = dataTime === null ? null : isoOfMoment(dataTime)
    if (time === null) continue
    const one = found.get(`${mn} ${time}`) ?? { mn, time, factors: new Map<string, FactorValues>() }
    found.set(`${mn} ${time}`, one)
    for (const factor of factors) one.factors.set(factor.code, factor)
  }
  return [...found.values()].map(({ factors, ...one }) => ({ ...one, factors: [...factors.values()] }))
}

/** The minutes (2051) of a site's day, in their order, as long as their packets are kept. */
export async function minutesOf(db: Db, site: string, day: Day): Promise<ReceivedValues[]> {
  const rows = await packetsOf(db, site, '2051')
    .select(['device.mn', 'packet.segment'])
    .where('packet.data_time', '>=', `${digits(day)}000000`)
    .where('packet.data_time', '<=', `${digits(day)}235959`)
    .orderBy('packet.data_time')
    .orderBy('packet.qn')
    .orderBy('packet.pno')
    .limit(mostMinutes)
    .execute()
  return readAgain(rows)
}

/** How many moments (2011) were sent on a day, by their QN, and the last of them by device. */
export async function momentsOf(db: Db, site: string, day: Day) {
  const sent = packetsOf(db, site, '2011')
    .where('packet.qn', '>=', `${digits(day)}000000000`)
    .where('packet.qn', '<=', `${digits(day)}235959999`)
  const { count } = await sent.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  const last = await sent
    .distinctOn('packet.device_id')
    .select(['device.mn', 'packet.segment'])
    .orderBy('packet.device_id')
    .orderBy('packet.qn', 'desc')
    .execute()
  return { count: Number(count), last: readAgain(last) }
}

/** The days (2031) that the devices of a site said of a span. */
export const deviceDaysOf = (db: Db, site: string, { from, to }: { readonly from: Day; readonly to: Day }) =>
  db
    .selectFrom('readings.device_day as said')
    .innerJoin('readings.device as device', 'device.device_id', 'said.device_id')
    .select(['device.mn', 'said.day', 'said.factors', 'said.received_at'])
    .where('said.site_id', '=', site)
    .where('said.day', '>=', from)
    .where('said.day', '<=', to)
    .orderBy('said.day')
    .orderBy('device.mn')
    .execute()

/** The last packets of a site's devices that no series took, with the reason. */
export async function refusedOf(
  db: Db,
  site: string,
): Promise<{ mn: string; cn: string; dataTime: string; receivedAt: string; refusal: PacketRefusal }[]> {
  const rows = await db
    .selectFrom('readings.packet as packet')
    .innerJoin('readings.device as device', 'device.device_id', 'packet.device_id')
    .select(['device.mn', 'packet.cn', 'packet.data_time', 'packet.received_at', 'packet.refusal'])
    .where('device.site_id', '=', site)
    .whereRef('packet.received_at', '>=', 'device.site_since')
    .where('packet.refusal', 'is not', null)
    .orderBy('packet.received_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ mn, cn, data_time: dataTime, received_at: at, refusal }) => ({
    ...{ mn, cn, dataTime, receivedAt: at.toISOString(), refusal: refusal ?? 'time' },
  }))
}
