import { randomBytes } from 'node:crypto'

let lastTime = 0
let counter = 0

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, a counter of 12 bits, 62 random bits. Within one process each is greater, as text
 * and in PostgreSQL, than the one before, even when the clock goes back; the counter begins at random in its lower half, and a full one
 * borrows the next millisecond. Written here because Node has its own only since version 26.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  if (now > lastTime) {
    lastTime = now
    counter = bytes.readUInt16BE(6) & 0x7ff
  } else if (++counter > 0xfff) {
    lastTime += 1
    counter = 0
  }
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
