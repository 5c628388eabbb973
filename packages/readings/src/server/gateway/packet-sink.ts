import type { Kysely } from 'kysely'
import { spanOfCommand } from '../../index.ts'
import type { ReadingsTables } from '../tables.ts'
import type { Arrival, Sink } from './arrival.ts'
import { insertNewPackets, insertPackets } from './packet.store.ts'

/** Makes rows of the time series from packets that are new, in the transaction that stores them. */
export type Reader = (db: Kysely<ReadingsTables>, arrivals: readonly Arrival[]) => Promise<void>

/** Hours become rows of a site's series, from which its days are added up; moments, minutes and the device's own days are kept as they came. */
const isHour = ({ packet }: Arrival): boolean => spanOfCommand[packet.cn] === 'hour'

/**
 * Stores a batch. What is new is decided by the table's key, in the database: not by what this process remembers, which a kill would
 * end, nor by what another one does at the same time.
 */
export function packetSink(db: Kysely<ReadingsTables>, orgId: string, read: Reader): Sink {
  return async (batch) => {
    const hours = batch.filter(isHour)
    if (hours.length === 0) {
      await insertPackets(db, orgId, batch)
      return
    }
    const others = batch.filter((arrival) => !isHour(arrival))
    await db.transaction().execute(async (trx) => {
      if (others.length > 0) await insertPackets(trx, orgId, others)
      const fresh = await insertNewPackets(trx, orgId, hours)
      if (fresh.length > 0) await read(trx, fresh)
    })
  }
}
