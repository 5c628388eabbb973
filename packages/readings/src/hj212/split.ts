import { type CpItem, cpValue } from './cp.ts'
import { type Decoded, fault } from './fault.ts'
import { makeFlag } from './flag.ts'
import { maxSegmentLength } from './frame.ts'
import { momentLater } from './moment.ts'
import { formatSegment, type Packet } from './packet.ts'

/** The longest CP (HJ 212-2017, 数据段结构组成), its && not counted. */
export const maxCpLength = 950
/** PNUM has four digits in 2017 and one in 2025 (field length 6 with its name; text not read, to be confirmed). */
const mostParts = (version: number): number => (version >= 2 ? 9 : 9999)

const isTime = (item: CpItem): boolean => item.length === 1 && item[0]?.[0] === 'DataTime'

/** Items of one factor that is too long for a packet are cut between its values; a single value never is. */
const pieces = (item: CpItem): CpItem[] => (lengthOf(item) <= maxCpLength / 2 ? [item] : item.map((value) => [value]))
const lengthOf = (item: CpItem): number => item.reduce((sum, [name, value]) => sum + name.length + value.length + 2, 0)

/**
 * Splits a message whose data segment is too long (HJ 212-2017, 拆分包 and annex C): PNUM and PNO, Flag with the split bit,
 * DataTime in every part, and a QN of its own for each, one millisecond after the one before. A message that fits comes
 * back as it is, alone.
 */
export function splitPacket(packet: Packet): Decoded<{ readonly packets: readonly Packet[] }> {
  if (formatSegment(packet).length <= maxSegmentLength) return { accept: true, packets: [packet] }
  const most = mostParts(packet.flag.version)
  const flag = makeFlag({ version: packet.flag.version, split: true, ack: packet.flag.ack })
  const time = packet.cp.filter(isTime).slice(0, 1)
  const head = formatSegment({ ...packet, flag, pnum: most, pno: most, cp: time }).length
  const room = Math.min(maxSegmentLength - head, maxCpLength - time.reduce((sum, item) => sum + lengthOf(item), 0))
  const parts: CpItem[][] = []
  let used = room + 1
  for (const item of packet.cp.filter((each) => !time.includes(each)).flatMap(pieces)) {
    const length = lengthOf(item)
    if (length > room)
      return fault('too-long', {
        ...{ field: 'CP', zh: `“${item[0]?.[0] ?? ''}”一项过长，无法拆包` },
        en: `${item[0]?.[0] ?? 'an item'} is too long for any packet`,
      })
    if (used + length > room) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(item)
    used += length
  }
  if (parts.length > most)
    return fault('too-long', { field: 'PNUM', zh: `拆包超过 ${most} 个`, en: `more than ${most} parts` })
  const packets = parts.map((items, at): Packet => {
    const qn = momentLater(packet.qn, at)
    return { ...packet, qn, flag, pnum: parts.length, pno: at + 1, cp: [...time, ...items] }
  })
  return { accept: true, packets }
}

/** What the parts of one message have in common: MN, CN, DataTime and PNUM; their QNs differ (annex C). */
export const messageKey = (part: Packet): string =>
  [part.mn, part.cn, cpValue(part.cp, 'DataTime') ?? '', part.pnum ?? ''].join('|')

/**
 * Joins the parts of one message, given in any order and with repeats: the first part's fields, no PNUM and PNO, and the
 * items of all with DataTime once. Refused while a part is missing or belongs to another message.
 */
export function joinPackets(parts: readonly Packet[]): Decoded<{ readonly packet: Packet }> {
  const byNumber = new Map<number, Packet>()
  for (const part of parts) if (part.pno !== null) byNumber.set(part.pno, byNumber.get(part.pno) ?? part)
  const first = byNumber.get(1)
  const total = parts[0]?.pnum ?? 0
  if (first === undefined || byNumber.size < total)
    return fault('pnum', {
      field: 'PNO',
      zh: `分包不全：${byNumber.size}/${total}`,
      en: `${byNumber.size} of ${total} parts`,
    })
  if (parts.some((part) => messageKey(part) !== messageKey(first)))
    return fault('pnum', { field: 'PNUM', zh: '分包不属于同一条消息', en: 'the parts belong to different messages' })
  const ordered = [...byNumber].toSorted(([a], [b]) => a - b)
  const cp = ordered.flatMap(([pno, part]) => (pno === 1 ? part.cp : part.cp.filter((item) => !isTime(item))))
  const flag = makeFlag({ version: first.flag.version, ack: first.flag.ack })
  return { accept: true, packet: { ...first, flag, pnum: null, pno: null, cp } }
}

export interface Joiner {
  /**
   * Takes a packet. One that is whole comes back at once; a part comes back as the joined message once it is complete,
   * and as null until then. `now` in milliseconds from any fixed point.
   */
  push(packet: Packet, now: number): Packet | null
  /** Takes out and returns the parts of messages that have waited longer than the limit: they are stored as they are. */
  expire(now: number): Packet[][]
  /** Messages that wait for parts. */
  readonly waiting: number
}

/**
 * Collects parts until their message is complete. Holds at most `most` messages: the oldest makes room, and comes back
 * from the next `expire`, so nothing that was received is dropped silently.
 */
export function createJoiner({ wait = 60_000, most = 100 }: { wait?: number; most?: number } = {}): Joiner {
  const open = new Map<string, { since: number; parts: Packet[] }>()
  const late: Packet[][] = []
  return {
    push(packet, now) {
      if (packet.pnum === null || packet.pno === null || !packet.flag.split) return packet
      const key = messageKey(packet)
      const found = open.get(key) ?? { since: now, parts: [] }
      if (!found.parts.some((part) => part.pno === packet.pno)) found.parts.push(packet)
      open.set(key, found)
      if (found.parts.length >= packet.pnum) {
        const message = joinPackets(found.parts)
        if (message.accept) {
          open.delete(key)
          return message.packet
        }
      }
      if (open.size > most) {
        const [oldest, { parts }] = open.entries().next().value as [string, { parts: Packet[] }]
        open.delete(oldest)
        late.push(parts)
      }
      return null
    },
    expire(now) {
      const out = late.splice(0)
      for (const [key, { since, parts }] of open)
        if (now - since >= wait) {
          open.delete(key)
          out.push(parts)
        }
      return out
    },
    get waiting() {
      return open.size
    },
  }
}
