import fc from 'fast-check'
import { type CpItem, dataFlags, encodePacket, makeFlag, makePacket, momentLater, type Packet } from '../index.ts'

const bytes = new TextEncoder()
export const bytesOfText = (text: string): Uint8Array => bytes.encode(text)

export const mn = '010000A8900016F000169DC0'

/** A packet with usual values, for tests that are about something else. */
export const samplePacket = (own: Partial<Packet> = {}): Packet =>
  makePacket({
    ...{ qn: '20250601083000123', st: '32', cn: '2011', pw: '123456', mn },
    ...{
      flag: makeFlag({ version: 1, ack: true }),
      cp: [[['DataTime', '20250601083000']], ...(own.cp?.slice(1) ?? [])],
    },
    ...own,
  })

const value = fc.integer({ min: -99_999, max: 9_999_999 }).map((number) => `${number / 100}`)
const item: fc.Arbitrary<CpItem> = fc
  .tuple(
    fc.constantFrom('w01018', 'w21003', 'w20115', 'a34004', 'Leq'),
    value,
    fc.constantFrom(...Object.keys(dataFlags)),
  )
  .map(([code, number, flag]) => [
    [`${code}-Rtd`, number],
    [`${code}-Flag`, flag],
  ])

/** Packets of both versions, split and whole, with what a device may send. */
export const packets: fc.Arbitrary<Packet> = fc
  .record({
    at: fc.nat({ max: 40 * 365 * 86_400 }),
    st: fc.constantFrom('21', '22', '23', '31', '32', '91'),
    cn: fc.constantFrom('2011', '2051', '2061', '2031', '2021', '1013', '9014'),
    version: fc.constantFrom(1, 2),
    ack: fc.boolean(),
    part: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 8 }))),
    resent: fc.boolean(),
    items: fc.array(item, { maxLength: 12 }),
    extra: fc.boolean(),
  })
  .map(({ at, st, cn, version, ack, part, resent, items, extra }) => {
    const qn = momentLater('20000101000000000', at * 1000)
    const pnum = part === null ? null : part[0]
    const pno = part === null ? null : (part[1] % part[0]) + 1
    const cp: CpItem[] = [[['DataTime', qn.slice(0, 14)]], ...items]
    const flag = makeFlag({ version, ack, split: part !== null })
    return makePacket({ qn, st, cn, pw: '123456', mn, flag, pnum, pno, resent, cp, extra: extra ? [['Ver', '1']] : [] })
  })

export const packetBytes = packets.map((packet) => bytesOfText(encodePacket(packet).packet))

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => {
    all.set(part, at)
    return at + part.length
  }, 0)
  return all
}
