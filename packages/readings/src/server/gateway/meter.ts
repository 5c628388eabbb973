import type { FaultCode } from '../../index.ts'

/** What the gateway counts from its start on. */
export interface Meter {
  /** Open now. */
  connections: number
  accepted: number
  /** Closed unread: an address that no device may send from, or too many of them. */
  turnedAway: number
  /** Closed for silence, for what was no packet over and over, or for answers nobody fetched. */
  closed: { silent: number; broken: number; unread: number }
  /** Whole packets whose length and CRC are right. */
  packets: number
  /** Packets and lines that are none, by what is wrong with them. */
  broken: Partial<Record<FaultCode, number>>
  /** Whole packets that are not taken. */
  refused: { unknown: number; address: number; password: number; guessing: number; unstorable: number }
  /** Written and committed, first arrivals and repeats alike. */
  settled: number
  answered: number
  /** How often a connection was not read on because the database was behind. */
  pauses: number
  batches: number
  /** Batches that had to be tried again. */
  retries: number
}

/** A meter at nought. */
export const newMeter = (): Meter => ({
  ...{ connections: 0, accepted: 0, turnedAway: 0, closed: { silent: 0, broken: 0, unread: 0 } },
  ...{ packets: 0, broken: {}, refused: { unknown: 0, address: 0, password: 0, guessing: 0, unstorable: 0 } },
  ...{ settled: 0, answered: 0, pauses: 0, batches: 0, retries: 0 },
})

/** Counts a broken packet. */
export function countBroken(meter: Meter, code: FaultCode): void {
  meter.broken[code] = (meter.broken[code] ?? 0) + 1
}
