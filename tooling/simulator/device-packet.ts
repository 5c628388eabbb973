import { encodePacket, makeFlag, makePacket, momentLater } from '../../packages/readings/src/index.ts'

/** The number of the n-th simulated device. */
export const simulatedMn = (n: number): string => `010000A8900016F5${n.toString(16).toUpperCase().padStart(8, '0')}`

/** What every simulated device shows. */
export const simulatedPassword = '212212'

/** One packet as it goes over the wire, and the QN that its answer carries. */
export interface WirePacket {
  readonly qn: string
  readonly bytes: string
}

const codes = ['w01018', 'w21003', 'w21011', 'w21001', 'w01001', 'w00000'] as const
export type PacketKind = 'moment' | 'hour'

/**
 * The `at`-th packet of a device: six factors of a works' outfall, of a moment (2011, every 30 seconds) or an hour (2061). Every second
 * device speaks the text of 2025.
 */
export function devicePacket(device: number, at: number, kind: PacketKind): WirePacket {
  const time = momentLater('20250601000000000', at * (kind === 'hour' ? 3_600_000 : 30_000))
  const field = kind === 'hour' ? 'Avg' : 'Rtd'
  const value = (place: number): string => String(((device * 31 + at * 7 + place * 13) % 900) / 10 + 1)
  const { packet } = encodePacket(
    makePacket({
      ...{ qn: time, st: '32', cn: kind === 'hour' ? '2061' : '2011', pw: simulatedPassword, mn: simulatedMn(device) },
      flag: makeFlag({ version: 1 + (device % 2), ack: true }),
      cp: [
        [['DataTime', time.slice(0, 14)]],
        ...codes.map((code, place): [string, string][] => [
          [`${code}-${field}`, value(place)],
          [`${code}-Flag`, 'N'],
        ]),
      ],
    }),
  )
  return { qn: time, bytes: packet }
}
