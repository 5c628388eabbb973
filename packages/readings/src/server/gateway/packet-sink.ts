import type { Kysely } from 'kysely'
import { spanOfCommand } from '../../index.ts'
import type { ReadingsTables } from '../tables.ts'
import type { Arrival, Sink } from './arrival.ts'
import { insertNewPackets, insertPackets } from './packet.store.ts'

/** Makes rows of packets that are new, in the transaction that stores them. */
export type Reader = (db: Kysely<ReadingsTables>, arrivals: readonly Arrival[]) => Promise<void>

/** Hours (2061), of which the series is made. */
export const isHour = ({ packet }: Arrival): boolean => spanOfCommand[packet.cn] === 'hour'
/** Days as the device added them up (2031), one a device and day; running hours of facilities (2041) are none. */
export const isDeviceDay = ({ packet }: Arrival): boolean => packet.cn === '2031'

/**
 * Stores a batch. What is new is decided by the table's key, in the database: not by what this process remembers, which a kill would
 * end, nor by what another one does at the same time. Moments and minutes, nearly all of what arrives, are one statement and no more; they
 * are read from their packets when somebody looks.
 */
export function packetSink(db: Kysely<ReadingsTables>, orgId: string, read: Reader): Sink {
  const isRead = (arrival: Arrival): boolean => isHour(arrival) || isDeviceDay(arrival)
  return async (batch) => {
    const toRead = batch.filter(isRead)
    if (toRead.length === 0) {
      await insertPackets(db, orgId, batch)
      return
    }
    const others = batch.filter((arrival) => !isRead(arrival))
    await db.transaction().execute(async (trx) => {
      if (others.length > 0) await insertPackets(trx, orgId, others)
      const fresh = await insertNewPackets(trx, orgId, toRead)
      if (fresh.length > 0) await read(trx, fresh)
    })
  }
}
