/** How much the gateway takes from whom. */
export interface GatewaySettings {
  /** Connections in all, and from one address; a relay that speaks for many devices needs one only. */
  readonly mostConnections: number
  readonly mostPerAddress: number
  /** Packets of one connection that wait to be stored before it is not read on. */
  readonly mostPending: number
  /** A connection that says nothing for so long is closed, ms. Devices send at least once an hour (RtdInterval, HJ 212-2017). */
  readonly idle: number
  /** A connection without a single packet that was taken is closed after so long, ms. */
  readonly unproven: number
  /** So many lines one after another that are no packets of a known device close a connection. */
  readonly mostBroken: number
}

export const defaultSettings: GatewaySettings = {
  mostConnections: 5000,
  mostPerAddress: 64,
  mostPending: 128,
  idle: 65 * 60_000,
  unproven: 65 * 60_000,
  mostBroken: 200,
}
