import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crcOfBytes, crcText } from '../index.ts'

/** Annex A as it is written: shift the register right by eight, mix the byte in, then eight single shifts. */
function bitwise(bytes: Uint8Array): number {
  let crc = 0xffff
  for (const byte of bytes) {
    crc = (crc >> 8) ^ byte
    for (let bit = 0; bit < 8; bit += 1) {
      const low = crc & 1
      crc >>= 1
      if (low === 1) crc ^= 0xa001
    }
  }
  return crc
}

describe('CRC of annex A', () => {
  it('is that of the text, bit by bit, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1100 }), (bytes) => {
        expect(crcOfBytes(bytes)).toBe(bitwise(bytes))
      }),
    )
  })

  it('can be taken over a part of a buffer', () => {
    const bytes = new TextEncoder().encode('##0008QN=12345CRC\r\n')
    expect(crcOfBytes(bytes, 6, 14)).toBe(bitwise(new TextEncoder().encode('QN=12345')))
  })

  it('is written with four upper-case digits, and is FFFF over nothing', () => {
    expect(crcText('')).toBe('FFFF')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(crcText(text)).toMatch(/^[0-9A-F]{4}$/)
      }),
    )
  })
})
