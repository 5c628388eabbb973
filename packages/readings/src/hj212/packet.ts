import { InvalidError } from '@workpoints/core'
import { type CpItem, formatCp } from './cp.ts'
import type { Decoded } from './fault.ts'
import type { PacketFlag } from './flag.ts'
import { decodeFrame, encodeFrame, type Frame } from './frame.ts'
import { parseSegment, type SegmentOptions } from './segment.ts'

/** A data segment in its fields, under the standard's own names in lower case. */
export interface Packet {
  /** Request number: YYYYMMDDhhmmsszzz, the name of one exchange. */
  readonly qn: string
  /** System code, two characters: see `systemCodes`. */
  readonly st: string
  /** Command code, four digits: see `commands`. */
  readonly cn: string
  /** Password, six characters. */
  readonly pw: string
  /** The device's number: 24 hexadecimal digits in 2017, the network code in 2025. */
  readonly mn: string
  readonly flag: PacketFlag
  /** How many packets the message has, and which this is; null where it is not split. */
  readonly pnum: number | null
  readonly pno: number | null
  /** HJ 212-2025: RF=1, sent again from the device's store (补传). */
  readonly resent: boolean
  readonly cp: readonly CpItem[]
  /** Fields that no text we know has, kept as they came. */
  readonly extra: readonly (readonly [name: string, value: string])[]
}

/** Writes the data segment in the standard's order: QN, ST, CN, PW, MN, Flag, PNUM, PNO, CP. */
export function formatSegment(packet: Packet): string {
  const { qn, st, cn, pw, mn, flag, pnum, pno, resent, cp, extra } = packet
  const parts = pnum === null || pno === null ? '' : `PNUM=${pnum};PNO=${pno};`
  const more = `${resent ? 'RF=1;' : ''}${extra.map(([name, value]) => `${name}=${value};`).join('')}`
  return `QN=${qn};ST=${st};CN=${cn};PW=${pw};MN=${mn};Flag=${flag.value};${parts}${more}CP=&&${formatCp(cp)}&&`
}

/**
 * Writes a whole packet.
 * @throws {InvalidError} `hj212.packet` when a field could not be read back as it is, `hj212.segment` when it is too long:
 * see `splitPacket`.
 */
export function encodePacket(packet: Packet, options: SegmentOptions & { maxSegment?: number } = {}): Frame {
  const segment = formatSegment(packet)
  const read = parseSegment(segment, options)
  if (!read.accept) throw new InvalidError('hj212.packet', read.text)
  return encodeFrame(segment, options.maxSegment)
}

/** Reads a whole packet from its bytes or text: the frame, then the fields. */
export function decodePacket(
  packet: string | Uint8Array,
  options: SegmentOptions & { maxSegment?: number } = {},
): Decoded<{ readonly packet: Packet }> {
  const frame = decodeFrame(packet, options.maxSegment)
  return frame.accept ? parseSegment(frame.segment, options) : frame
}

/** A packet with usual values for what is not given: version of 2017, no answer, not split, no parameters. */
export function makePacket(fields: Pick<Packet, 'qn' | 'st' | 'cn' | 'pw' | 'mn' | 'flag'> & Partial<Packet>): Packet {
  return { pnum: null, pno: null, resent: false, cp: [], extra: [], ...fields }
}
