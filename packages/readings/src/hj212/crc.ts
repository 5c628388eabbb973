/** One entry a byte: the eight shifts of annex A, done beforehand. */
const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >> 1) ^ 0xa001 : value >> 1
  return value
})

/** All that a byte leaves for the next one is its upper half, so the loop needs no more than that. */
const upper = Uint8Array.from(table, (value) => value >> 8)

/**
 * The CRC of HJ 212-2017, annex A, over the bytes from `start` to before `end`: start 0xFFFF, polynomial 0xA001, and
 * before each byte is mixed in the register is shifted right by eight. It is **not** the CRC of Modbus, which mixes the
 * byte into the low half and keeps both halves (1C80 against 0759 for the standard's own example).
 */
export function crcOfBytes(bytes: Uint8Array, start = 0, end: number = bytes.length): number {
  if (end <= start) return 0xffff
  let high = 0xff
  // Every index is eight bits wide, so it is always in the table.
  for (let at = start; at < end - 1; at += 1) high = upper[high ^ (bytes[at] as number)] as number
  return table[high ^ (bytes[end - 1] as number)] as number
}

const encoder = new TextEncoder()

/** The CRC of a data segment as the packet carries it: four upper-case hexadecimal digits, high byte first. */
export const crcText = (segment: string | Uint8Array): string =>
  crcOfBytes(typeof segment === 'string' ? encoder.encode(segment) : segment)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0')
