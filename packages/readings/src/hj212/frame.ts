import { InvalidError } from '@workpoints/core'
import { crcOfBytes, crcText } from './crc.ts'
import { type Decoded, type Fault, fault } from './fault.ts'

/** The longest data segment (HJ 212-2017, 通讯包结构组成). Anything longer must be split. */
export const maxSegmentLength = 1024
/** `##`, four digits of length, four of CRC, CR LF. */
export const frameOverhead = 12

const hash = 35
const cr = 13
const lf = 10

export interface Frame {
  /** Four decimal digits: the length of the data segment alone. */
  readonly lengthField: string
  readonly crc: string
  /** The whole packet with its CR LF. */
  readonly packet: string
}

/**
 * Wraps a data segment (HJ 212-2017, 通讯包结构组成): ## + length + segment + CRC + CR LF.
 * @throws {InvalidError} `hj212.segment` when it is longer than `max` or holds other than printable ASCII.
 */
export function encodeFrame(segment: string, max: number = maxSegmentLength): Frame {
  if (segment.length > Math.min(max, 9999) || !/^[\x20-\x7e]*$/.test(segment))
    throw new InvalidError('hj212.segment', {
      zh: `数据段应为不超过 ${max} 个 ASCII 字符，更长的请拆包`,
      en: `a data segment holds at most ${max} ASCII characters; split what is longer`,
    })
  const lengthField = String(segment.length).padStart(4, '0')
  const crc = crcText(segment)
  return { lengthField, crc, packet: `##${lengthField}${segment}${crc}\r\n` }
}

const hexOf = (byte: number): number => {
  if (byte >= 48 && byte <= 57) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

/** A number of four digits at a place: −1 where one of them is none. Decimal and hexadecimal share the loop. */
function fourDigits(bytes: Uint8Array, at: number, base: 10 | 16): number {
  let value = 0
  for (let i = at; i < at + 4; i += 1) {
    const digit = hexOf(bytes[i] ?? 0)
    if (digit < 0 || digit >= base) return -1
    value = value * base + digit
  }
  return value
}

const lengthDigits = fault('length-digits', {
  zh: '“##”之后不是四位数字的长度',
  en: 'no four digits of length after ##',
})
const crcDigits = fault('crc-digits', { zh: 'CRC 不是四位十六进制数', en: 'the CRC is not four hexadecimal digits' })

/**
 * Checks the frame that begins at `start` and whose CR LF ends before `end`. Undefined where it is good: the segment is
 * then `start + 6` to `end − 6`.
 */
export function frameFault(bytes: Uint8Array, at: { start: number; end: number; max: number }): Fault | undefined {
  const { start, end, max } = at
  const declared = end - start < frameOverhead ? -1 : fourDigits(bytes, start + 2, 10)
  if (declared < 0) return lengthDigits
  if (declared > max)
    return fault('too-long', {
      zh: `数据段长度 ${declared}，超过 ${max}`,
      en: `declared ${declared}, at most ${max} allowed`,
    })
  const real = end - start - frameOverhead
  if (declared !== real)
    return fault('length', { zh: `包头写明长度 ${declared}，实际 ${real}`, en: `declared ${declared}, real ${real}` })
  const sent = fourDigits(bytes, end - 6, 16)
  if (sent < 0) return crcDigits
  const crc = crcOfBytes(bytes, start + 6, end - 6)
  if (crc === sent) return undefined
  const [is, should] = [sent, crc].map((each) => each.toString(16).toUpperCase().padStart(4, '0'))
  return fault('crc', { zh: `CRC 校验错误：收到 ${is}，应为 ${should}`, en: `CRC ${is} received, ${should} computed` })
}

// Bytes above 127 are no part of the standard; they become characters one for one, and the raw bytes stay the evidence.
const decoder = new TextDecoder('latin1')
const encoder = new TextEncoder()

export const segmentText = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start + 6, end - 6))

export const bytesOf = (packet: string | Uint8Array): Uint8Array =>
  typeof packet === 'string' ? encoder.encode(packet) : packet

/** Unwraps one whole packet: header, length, CRC (lower case is taken too) and tail must all be right. */
export function decodeFrame(
  packet: string | Uint8Array,
  max: number = maxSegmentLength,
): Decoded<{ readonly segment: string }> {
  const bytes = bytesOf(packet)
  const end = bytes.length
  if (bytes[0] !== hash || bytes[1] !== hash)
    return fault('no-header', { zh: '包头不是“##”', en: 'no ## at the start' })
  if (bytes[end - 2] !== cr || bytes[end - 1] !== lf)
    return fault('no-tail', { zh: '包尾不是回车换行', en: 'no CR LF at the end' })
  return frameFault(bytes, { start: 0, end, max }) ?? { accept: true, segment: segmentText(bytes, 0, end) }
}
