import { randomFillSync } from 'node:crypto'

let lastTime = 0
let counter = 0

const idBytes = 16
/** Random bytes of the next ids, drawn 1,024 ids at a time: asked for one id alone they cost more than everything else about it. */
const drawn = Buffer.alloc(1024 * idBytes)
let used = drawn.length

/** Sixteen random bytes that nobody has had; the caller may write into them until the next call. */
function randomId(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += idBytes
  return drawn.subarray(used - idBytes, used)
}

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, a counter of 12 bits, 62 random bits. Within one process each is greater, as text
 * and in PostgreSQL, than the one before, even when the clock goes back; the counter begins at random in its lower half, and a full one
 * borrows the next millisecond. Written here because Node has its own only since version 26.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomId()
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
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
