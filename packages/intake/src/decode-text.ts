import { IntakeError } from './intake-error.ts'

/** Largest accepted file, in bytes (and in characters for text that is already decoded). */
export const MAX_INPUT_SIZE = 20 * 1024 * 1024

/** Share of control characters above which a decoded file is taken for binary. */
const MAX_CONTROL_SHARE = 0.01

/**
 * Decodes the bytes of a text file: UTF-8 (with or without a byte order mark), UTF-16 by its mark or by its zero
 * bytes, else GB18030. The mark is not part of the answer.
 * Throws {@link IntakeError} `empty`, `too-large`, `pdf`, `zip` or `binary`.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new IntakeError('empty')
  if (bytes.length > MAX_INPUT_SIZE) throw new IntakeError('too-large')
  refuseKnownFormats(bytes)
  const text = decode(bytes)
  if (text.trim() === '') throw new IntakeError('empty')
  if (looksBinary(text)) throw new IntakeError('binary')
  return text
}

function refuseKnownFormats(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.trimStart().startsWith('%PDF') || head.startsWith('\xEF\xBB\xBF%PDF')) throw new IntakeError('pdf')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) throw new IntakeError('zip')
  const magics = [
    '\xD0\xCF\x11\xE0',
    '\x89PNG',
    '\xFF\xD8\xFF',
    'GIF8',
    '\x1F\x8B',
    '7z\xBC\xAF',
    'Rar!',
    '\x7FELF',
    '{\\rtf',
  ]
  if (magics.some((magic) => head.startsWith(magic))) throw new IntakeError('binary')
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeGb18030(bytes)
  }
}

function decodeGb18030(bytes: Uint8Array): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    throw new IntakeError('binary')
  }
}

/** UTF-16 without a mark shows itself by zero bytes at one parity: line ends, digits and ASCII punctuation. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null
  const zeros: [number, number] = [0, 0]
  const end = Math.min(bytes.length, 4096)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++
  if (zeros[1] > end * 0.02 && zeros[1] > 3 * zeros[0]) return 'utf-16le'
  if (zeros[0] > end * 0.02 && zeros[0] > 3 * zeros[1]) return 'utf-16be'
  return null
}

function looksBinary(text: string): boolean {
  let control = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0) return true
    if ((code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f || code === 0xfffd) control++
  }
  return control > 1 && control > text.length * MAX_CONTROL_SHARE
}
