import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crcText, createFramer, decodePacket, encodeFrame, encodePacket, type FrameEvent } from '../index.ts'
import { bytesOfText, concat, packetBytes, packets, samplePacket } from '../testing/hj212-arbitraries.ts'

const all = (chunks: readonly Uint8Array[]): FrameEvent[] => {
  const framer = createFramer()
  return [...chunks.flatMap((chunk) => framer.push(chunk)), ...framer.end()]
}
const segments = (events: readonly FrameEvent[]): string[] =>
  events.flatMap((event) => (event.accept ? [event.segment] : []))
const segmentOf = (packet: Uint8Array): string => new TextDecoder().decode(packet).slice(6, -6)
const good = bytesOfText(encodePacket(samplePacket()).packet)

/** Garbage as lines carry it: noise, headers that promise too much, ends that come too early. */
const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.stringMatching(/^[#0-9\r\nA-F&;=]{0,40}$/).map(bytesOfText),
  fc.constantFrom('##0999', '##', '#', '\r', '\r\n', '##0010QN=1\r\n', '##01A0', '\n').map(bytesOfText),
)

describe('framing a stream', () => {
  it('gives the same whatever byte it is cut at', () => {
    const stream = concat([good, bytesOfText('noise##0099'), good, bytesOfText('##0100QN=1;\r\n'), good])
    const whole = all([stream])
    expect(segments(whole)).toHaveLength(3)
    for (let at = 0; at <= stream.length; at += 1)
      expect(all([stream.subarray(0, at), stream.subarray(at)])).toEqual(whole)
    expect(all([...stream].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  })

  it('does so for any packets, any garbage and any cuts', () => {
    const pieces = fc.array(fc.oneof(packetBytes, garbage), { maxLength: 8 })
    fc.assert(
      fc.property(pieces, fc.array(fc.nat({ max: 3000 })), (parts, cuts) => {
        const stream = concat(parts)
        const places = [0, ...cuts.filter((at) => at < stream.length).toSorted((a, b) => a - b), stream.length]
        const chunks = places.slice(1).map((end, at) => stream.slice(places[at], end))
        expect(all(chunks)).toEqual(all([stream]))
      }),
    )
  })

  it('loses no good packet to garbage before, between and after', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(garbage, packetBytes), { maxLength: 6 }), garbage, (pairs, last) => {
        const events = all([...pairs.flat(), last])
        expect(segments(events)).toEqual(pairs.map(([, packet]) => segmentOf(packet)))
      }),
    )
  })

  it('counts every byte once: packets, and what was skipped', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(packetBytes, garbage), { maxLength: 6 }), (parts) => {
        const stream = concat([...parts, good])
        const events = all([stream])
        const counted = events.reduce(
          (sum, each) => sum + each.skipped + (each.accept ? each.segment.length + 12 : 0),
          0,
        )
        expect(counted).toBe(stream.length)
      }),
    )
  })

  it('does not wait for bytes that a wrong length promises', () => {
    const framer = createFramer()
    const events = framer.push(concat([bytesOfText('##0999'), good]))
    expect(segments(events)).toEqual([segmentOf(good)])
    expect(events[0]?.skipped).toBe(6)
    expect(framer.unterminated).toBe(0)
  })

  it.each([
    ['##0100QN=1;CP=&&&&1C80\r\n', 'length'],
    ['##00x0QN=1\r\n', 'length-digits'],
    ['##2000QN=1\r\n', 'too-long'],
    ['##0004QN=1ZZZZ\r\n', 'crc-digits'],
    ['##0004QN=10000\r\n', 'crc'],
    ['##0004QN=1', 'no-tail'],
  ] as const)('names what is wrong with %j', (text, code) => {
    expect(all([bytesOfText(text)])).toMatchObject([{ accept: false, code, skipped: text.length }])
  })

  it('takes a CRC in lower case', () => {
    const frame = encodeFrame('QN=20250601083000123')
    const lower = frame.packet.replace(frame.crc, frame.crc.toLowerCase())
    expect(segments(all([bytesOfText(lower)]))).toEqual(['QN=20250601083000123'])
  })

  it('keeps no more than a packet of an endless line, and finds the packet at its end', () => {
    const framer = createFramer()
    const chunk = new Uint8Array(65_536).fill(35)
    for (let at = 0; at < 400; at += 1) expect(framer.push(chunk)).toEqual([])
    expect(framer.unterminated).toBe(400 * 65_536)
    const events = framer.push(good)
    expect(segments(events)).toEqual([segmentOf(good)])
    expect(events[0]?.skipped).toBe(400 * 65_536)
  })

  it('says so when a line without a packet was too long for one', () => {
    const events = all([new Uint8Array(5000).fill(65), bytesOfText('\r\n'), good])
    expect(events).toMatchObject([
      { accept: false, code: 'no-tail', skipped: 5002 },
      { accept: true, skipped: 0 },
    ])
  })
})

describe('broken packets', () => {
  const change = fc.tuple(fc.constantFrom('set', 'cut', 'add', 'twice'), fc.nat(), fc.integer({ min: 0, max: 255 }))

  function mutate(packet: Uint8Array, changes: readonly (readonly [string, number, number])[]): Uint8Array {
    let bytes = packet
    for (const [kind, at, byte] of changes) {
      const place = bytes.length === 0 ? 0 : at % bytes.length
      if (kind === 'set') bytes = concat([bytes.subarray(0, place), Uint8Array.of(byte), bytes.subarray(place + 1)])
      else if (kind === 'cut') bytes = concat([bytes.subarray(0, place), bytes.subarray(place + (byte % 9))])
      else if (kind === 'add') bytes = concat([bytes.subarray(0, place), Uint8Array.of(byte), bytes.subarray(place)])
      else bytes = concat([bytes.subarray(0, place), bytes.subarray(Math.max(0, place - byte))])
    }
    return bytes
  }

  it('are refused by a result and never by an exception, and the next one is read', () => {
    fc.assert(
      fc.property(packets, fc.array(change, { minLength: 1, maxLength: 6 }), (packet, changes) => {
        const broken = mutate(bytesOfText(encodePacket(packet).packet), changes)
        const decoded = decodePacket(broken)
        expect(typeof decoded.accept).toBe('boolean')
        expect(segments(all([broken, good])).at(-1)).toBe(segmentOf(good))
      }),
      { numRuns: 2000 },
    )
  })

  // The sum keeps eight bits from byte to byte, so one broken packet in 256 passes it: that is the standard's, not ours.
  it('never become another packet: what is accepted has the CRC of its bytes', () => {
    fc.assert(
      fc.property(packets, fc.array(change, { minLength: 1, maxLength: 3 }), (packet, changes) => {
        const broken = mutate(bytesOfText(encodePacket(packet).packet), changes)
        const text = new TextDecoder('latin1').decode(broken)
        for (const segment of segments(all([broken]))) {
          const header = `##${String(segment.length).padStart(4, '0')}`
          const begins = text.lastIndexOf(header + segment) + header.length
          const ends = begins + segment.length
          expect(begins).toBeGreaterThanOrEqual(header.length)
          expect(text.slice(ends).toUpperCase()).toBe(`${crcText(broken.subarray(begins, ends))}\r\n`)
        }
      }),
    )
  })

  it('may carry bytes that are no ASCII: they are kept as they came, for the decoder to judge', () => {
    const segment = new Uint8Array([...bytesOfText('QN=20250601083000123;Info='), 0xd5, 0xbe])
    const packet = concat([bytesOfText(`##00${segment.length}`), segment, bytesOfText(`${crcText(segment)}\r\n`)])
    expect(segments(all([packet]))).toEqual([new TextDecoder('latin1').decode(segment)])
  })
})
