import { chineseNumber } from './numerals.ts'

/** Kinds of heading mark from the outermost to the innermost: 第一章, 一、, (一), 1., (1), ①; —— marks a goal. */
export type MarkerKind = 'part' | 'cn' | 'pcn' | 'd' | 'pd' | 'circ' | 'dash'

export const RANK: Readonly<Record<MarkerKind, number>> = { part: 0, cn: 1, pcn: 2, d: 3, pd: 4, circ: 5, dash: 6 }

export interface Marker {
  readonly kind: MarkerKind
  /** The printed number; 0 for ——. */
  readonly number: number
  /** Characters the mark takes at the start of the line. */
  readonly length: number
}

const CN = '[一二三四五六七八九十百]{1,4}'
const FORMS: readonly [MarkerKind, RegExp][] = [
  ['dash', /^(?:[—一-]\s?[—一-])(?:\s?[—-])*\s*(?=[^\s\d—\-、.,:)一])(?!对应|比对|列|核对|落实|整改|销号)/],
  ['part', new RegExp(`^第\\s*(${CN})\\s*(?:章|部分|编)\\s*[、:.]?\\s*`)],
  ['pcn', new RegExp(`^[(\\[]\\s*(${CN})\\s*[)\\]]\\s*[、.]?\\s*`)],
  [
    'pcn',
    new RegExp(`^[(\\[]\\s*(${CN})(?![、,。;:)\\]一二三四五六七八九十般体批定起切些次期是个律并级类线区品年季月])\\s*`),
  ],
  ['pcn', new RegExp(`^(${CN})\\s*[)\\]]\\s*[、.]?\\s*`)],
  ['cn', new RegExp(`^(${CN})\\s*[、.,:]\\s*(?=\\S)`)],
  ['cn', new RegExp(`^(${CN})\\s+(?=[一-龥])`)],
  ['pd', /^\(\s*(\d{1,3})\s*\)\s*[、.]?\s*/],
  ['d', /^(\d{1,3})\s*[.、]\s*(?=[^\d\s.、%)])/],
  ['d', /^(\d{1,3})\s*[.、]\s+(?=\d)/],
  ['d', /^(\d{1,3})\s*[.、](?=20\d\d年)/],
  ['d', /^(\d{1,3})\s*[.、](?=\d{1,2}月)/],
  ['d', /^(\d{1,3})\s*[)。]\s*(?=[一-龥])/],
  ['dash', /^(?:—{1,2}|-{2,})\s*(?=[^\s\d—-])/],
]

/** The heading mark at the start of a normalised line, or null. */
export function headingMarker(line: string): Marker | null {
  const head = line.slice(0, 24)
  for (const [kind, form] of FORMS) {
    const match = form.exec(head)
    if (!match) continue
    const digits = match[1]
    const number = digits === undefined ? 0 : /^\d/.test(digits) ? Number(digits) : chineseNumber(digits)
    if (number !== null) return { kind, number, length: match[0].length }
  }
  return symbolMarker(head)
}

/** Marks that are one character: ①, ⑴, ⒈, ㈠. A scan may also turn (一) into (—). */
function symbolMarker(head: string): Marker | null {
  const code = head.charCodeAt(0)
  const length = 1 + (/^.(\s*[、.]?\s*)/.exec(head)?.[1]?.length ?? 0)
  if (code >= 0x2460 && code <= 0x2473) return { kind: 'circ', number: code - 0x245f, length }
  if (code >= 0x2474 && code <= 0x2487) return { kind: 'pd', number: code - 0x2473, length }
  if (code >= 0x2488 && code <= 0x249b) return { kind: 'd', number: code - 0x2487, length }
  if (code >= 0x3220 && code <= 0x3229) return { kind: 'pcn', number: code - 0x321f, length }
  const damaged = /^\(\s*[—\-ー]{1,2}\s*\)\s*/.exec(head)
  return damaged ? { kind: 'pcn', number: 1, length: damaged[0].length } : null
}
