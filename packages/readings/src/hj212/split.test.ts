import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CpItem,
  createJoiner,
  encodePacket,
  joinPackets,
  makeFlag,
  momentLater,
  type Packet,
  splitPacket,
} from '../index.ts'
import { samplePacket } from '../testing/hj212-arbitraries.ts'

const items = (count: number): CpItem[] => [
  [['DataTime', '20250601083000']],
  ...Array.from(
    { length: count },
    (_, at): CpItem => [
      [`w${String(10_000 + at)}-Rtd`, `${at}.25`],
      [`w${String(10_000 + at)}-Flag`, 'N'],
    ],
  ),
]

const parts = (packet: Packet): readonly Packet[] => {
  const found = splitPacket(packet)
  if (!found.accept) throw new Error(found.reason)
  return found.packets
}

describe('messages of several packets', () => {
  it('that fit stay alone', () => {
    const packet = samplePacket({ cp: items(5) })
    expect(parts(packet)).toEqual([packet])
  })

  it('are cut into packets that can be sent, each with its DataTime and a QN of its own', () => {
    const cut = parts(samplePacket({ cp: items(80) }))
    expect(cut.length).toBeGreaterThan(2)
    for (const [at, part] of cut.entries()) {
      expect(part).toMatchObject({ pnum: cut.length, pno: at + 1, qn: momentLater('20250601083000123', at) })
      expect(part.flag).toMatchObject({ split: true, ack: true, value: 7 })
      expect(part.cp[0]).toEqual([['DataTime', '20250601083000']])
      expect(encodePacket(part).packet.length).toBeLessThanOrEqual(1036)
    }
  })

  it('come together again in any order and with repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.array(fc.nat()), (count, order) => {
        const packet = samplePacket({ cp: items(count) })
        const cut = parts(packet)
        if (cut.length === 1) return
        const repeated = [...order.map((at) => cut[at % cut.length] as Packet), ...cut]
        expect(joinPackets(repeated)).toEqual({ accept: true, packet })
      }),
    )
  })

  it('are refused while one is missing or belongs elsewhere', () => {
    const cut = parts(samplePacket({ cp: items(80) }))
    expect(joinPackets(cut.slice(1))).toMatchObject({ accept: false, code: 'pnum', field: 'PNO' })
    const foreign = cut.map((part, at) => (at === 1 ? { ...part, cn: '2061' } : part))
    expect(joinPackets(foreign)).toMatchObject({ accept: false, field: 'PNUM' })
    expect(joinPackets([])).toMatchObject({ accept: false })
  })

  it('cannot be cut within one value, nor into more parts than PNUM can say', () => {
    const long: CpItem = [['Info', 'x'.repeat(1100)]]
    expect(splitPacket(samplePacket({ cp: [long] }))).toMatchObject({ accept: false, code: 'too-long' })
    const many = samplePacket({ flag: makeFlag({ version: 2, ack: true }), cp: items(500) })
    expect(splitPacket(many)).toMatchObject({ accept: false, field: 'PNUM' })
  })

  it('cut a factor of many values between them', () => {
    const wide: CpItem = Array.from({ length: 90 }, (_, at) => [`w01018-X${at}`, '1234.5'] as const)
    const cut = parts(samplePacket({ cp: [[['DataTime', '20250601083000']], wide] }))
    const joined = joinPackets(cut)
    expect(joined.accept && joined.packet.cp.flat()).toEqual([['DataTime', '20250601083000'], ...wide])
  })
})

describe('the joiner', () => {
  it('passes whole packets on and keeps parts until the last', () => {
    const joiner = createJoiner()
    const packet = samplePacket({ cp: items(80) })
    const cut = parts(packet)
    expect(joiner.push(samplePacket(), 0)).toEqual(samplePacket())
    for (const part of cut.slice(0, -1)) expect(joiner.push(part, 0)).toBeNull()
    expect(joiner.push(cut[0] as Packet, 1)).toBeNull()
    expect(joiner.waiting).toBe(1)
    expect(joiner.push(cut.at(-1) as Packet, 2)).toEqual(packet)
    expect(joiner.waiting).toBe(0)
  })

  it('gives back what waited too long', () => {
    const joiner = createJoiner({ wait: 1000 })
    const [first] = parts(samplePacket({ cp: items(80) }))
    joiner.push(first as Packet, 0)
    expect(joiner.expire(999)).toEqual([])
    expect(joiner.expire(1000)).toEqual([[first]])
    expect(joiner.waiting).toBe(0)
  })

  it('holds no more messages than it may, and drops none silently', () => {
    const joiner = createJoiner({ most: 3 })
    const [first] = parts(samplePacket({ cp: items(80) })) as [Packet]
    for (let at = 0; at < 10; at += 1) joiner.push({ ...first, pnum: at + 2 }, at)
    expect(joiner.waiting).toBe(3)
    expect(joiner.expire(10)).toHaveLength(7)
  })
})
