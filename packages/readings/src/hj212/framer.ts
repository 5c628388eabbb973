import { type Fault, fault } from './fault.ts'
import { frameFault, frameOverhead, maxSegmentLength, segmentText } from './frame.ts'

const hash = 35
const cr = 13
const lf = 10

export type FrameEvent =
  /** A whole packet whose length and CRC are right; `skipped` bytes of garbage stood before it. */
  | { readonly accept: true; readonly segment: string; readonly skipped: number }
  /** A line that looked like a packet and is none; its bytes are skipped, and counted here. */
  | (Fault & { readonly skipped: number })

export interface Framer {
  /** Takes the next bytes of the stream, however they were cut; returns what they completed, in order. */
  push(chunk: Uint8Array): FrameEvent[]
  /** The stream has ended: what waits for its tail is a fault now. */
  end(): FrameEvent[]
  /** Bytes since the last CR LF: a gateway closes a connection that sends on and on without one. */
  readonly unterminated: number
}

const none = new Uint8Array(0)
const rank: Partial<Record<Fault['code'], number>> = { crc: 4, 'crc-digits': 3, length: 2, 'too-long': 1 }

/**
 * Finds packets in a byte stream. A packet ends at the first CR LF and nowhere else, because a data segment holds none;
 * where it begins, its length says. So what comes out depends on the bytes alone and not on how they were cut; a wrong
 * length never swallows the packet behind it, nor makes anybody wait for bytes that do not come; and no more than one
 * packet's length is ever kept.
 */
export function createFramer({ maxSegment = maxSegmentLength }: { maxSegment?: number } = {}): Framer {
  const longest = maxSegment + frameOverhead
  let rest: Uint8Array = none
  /** Bytes of the current line that were too many to keep. */
  let dropped = 0
  let skipped = 0

  const event = (found: { accept: true; segment: string } | Fault): FrameEvent => {
    const before = skipped
    skipped = 0
    return { ...found, skipped: before }
  }

  /** The packet that ends at `end`, or what is wrong with the line; undefined for a line without any ##. */
  const judge = (bytes: Uint8Array, start: number, end: number): FrameEvent | undefined => {
    const length = dropped + end - start
    let worst: Fault | undefined
    let at = bytes.indexOf(hash, Math.max(start, end - longest))
    for (; at >= 0 && at < end - 1; at = bytes.indexOf(hash, at + 1)) {
      if (bytes[at + 1] !== hash) continue
      const found = frameFault(bytes, { start: at, end, max: maxSegment })
      if (found === undefined) {
        skipped += dropped + at - start
        return event({ accept: true, segment: segmentText(bytes, at, end) })
      }
      if (worst === undefined || (rank[found.code] ?? 0) > (rank[worst.code] ?? 0)) worst = found
    }
    skipped += length
    if (worst !== undefined) return event(worst)
    return length > longest ? event(overlong(length)) : undefined
  }

  return {
    push(chunk) {
      const events: FrameEvent[] = []
      const bytes = rest.length === 0 ? chunk : joined(rest, chunk)
      let start = 0
      let from = rest.length
      for (let at = bytes.indexOf(lf, from); at >= 0; at = bytes.indexOf(lf, from)) {
        from = at + 1
        if (at === start || bytes[at - 1] !== cr) continue
        const found = judge(bytes, start, from)
        if (found !== undefined) events.push(found)
        start = from
        dropped = 0
      }
      const keep = Math.max(start, bytes.length - longest + 1)
      dropped += keep - start
      // A copy: a view would keep the whole chunk of the socket alive.
      rest = keep === bytes.length ? none : bytes.slice(keep)
      return events
    },
    end() {
      const length = dropped + rest.length
      const begun = rest.some((byte, at) => byte === hash && rest[at + 1] === hash)
      rest = none
      dropped = 0
      skipped += length
      return begun ? [event(cutOff(length))] : []
    },
    get unterminated() {
      return dropped + rest.length
    },
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

const overlong = (length: number): Fault =>
  fault('no-tail', { zh: `${length} 字节内没有回车换行`, en: `no CR LF within ${length} bytes` })
const cutOff = (length: number): Fault =>
  fault('no-tail', {
    zh: `连接结束时还有 ${length} 字节没有收完`,
    en: `the stream ended with ${length} bytes of a packet`,
  })
