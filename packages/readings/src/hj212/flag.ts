/** Which text a packet follows, by the version bits of its own Flag; never by the calendar: old devices stay in the field. */
export type Hj212Version = 'HJ/T 212-2005' | 'HJ 212-2017' | 'HJ 212-2025'

export const hj212Versions: readonly Hj212Version[] = ['HJ/T 212-2005', 'HJ 212-2017', 'HJ 212-2025']

export interface PacketFlag {
  /** 0 to 255, as it was sent. */
  readonly value: number
  /** The six high bits: 0 for 2005, 1 for 2017, 2 for 2025. */
  readonly version: number
  /** Null for a version nobody has published. */
  readonly standard: Hj212Version | null
  /** Bit 1: the packet is a part and carries PNUM and PNO. */
  readonly split: boolean
  /** Bit 0: an answer is wanted. */
  readonly ack: boolean
}

const flags: readonly PacketFlag[] = Array.from({ length: 256 }, (_, value) => ({
  value,
  version: value >> 2,
  standard: hj212Versions[value >> 2] ?? null,
  split: (value & 2) !== 0,
  ack: (value & 1) !== 0,
}))

/**
 * Reads Flag (HJ 212-2017, 数据段结构组成: V5…V0 D A): 4 to 7 are packets of 2017, 8 to 11 of 2025. Undefined outside 0–255.
 * The text of 2025 swaps the letters of the two low bits; the bits mean what they meant.
 */
export const parseFlag = (value: number): PacketFlag | undefined => flags[value]

/** Makes Flag from its parts; `version` 1 for 2017, 2 for 2025. */
export const makeFlag = (parts: { version: number; split?: boolean; ack?: boolean }): PacketFlag =>
  flags[((parts.version & 63) << 2) | (parts.split === true ? 2 : 0) | (parts.ack === true ? 1 : 0)] as PacketFlag
