import type { Packet, Site } from '../../index.ts'

/** A registered device as the gateway knows it. */
export interface Device {
  readonly id: string
  /** Its number as it is sent, in capitals. */
  readonly mn: string
  readonly site: string
  /** What is kept of its password; see `passwordDigest`. */
  readonly password: string
  /** Addresses and networks it may send from; none means that nothing of it is taken. */
  readonly addresses: readonly string[]
  /** The days on which its site measures; null where that is not known, which refuses nothing. */
  readonly valid: Pick<Site, 'validFrom' | 'validTo'> | null
}

/** A packet of a registered device that passed every check and waits to be stored. */
export interface Arrival {
  readonly device: Device
  readonly packet: Packet
  /** The data segment as it came. */
  readonly segment: string
  readonly at: Date
}

/** Stores packets; resolves after COMMIT and not before, because the answers go out then. */
export type Sink = (batch: readonly Arrival[]) => Promise<void>
