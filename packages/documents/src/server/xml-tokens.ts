import { unusual } from './xml-elements.ts'
import { unescapeXml } from './xml-text.ts'
import { damaged } from './zip-directory.ts'

/** Who is told, in order, what an XML part holds. Names come without their prefix. */
export interface XmlListener {
  /** A start tag with what stands in it after its name; an element without content is opened and closed. */
  readonly open: (name: string, attributes: string) => void
  readonly close?: (name: string) => void
  /** Text between two tags, entities replaced; white space as it stands. */
  readonly text?: (text: string) => void
}

/** Bytes decoded at once: a part is never in memory as one text. */
const pieceBytes = 256 * 1024
/** A tag or a text of one cell (32,767 characters at most) is shorter by far. */
const longestToken = 1024 * 1024

/**
 * Tells a listener the tags and texts of an XML part that was checked (`checkXml`), piece by piece. Takes time in proportion to the part.
 * Throws InvalidError `documents.file-damaged` where it ends within a tag, `documents.sheet-unusual` for a tag without end.
 */
export function readXml(part: Uint8Array, listener: XmlListener): void {
  const decoder = new TextDecoder()
  let rest = ''
  for (let at = 0; at < part.length; at += pieceBytes) {
    const piece = decoder.decode(part.subarray(at, at + pieceBytes), { stream: true })
    rest = readPiece(rest + piece, listener)
    if (rest.length > longestToken) throw unusual()
  }
  if (rest.trim() !== '') throw damaged()
}

const asItStands = (text: string): string => text

/** Reads what is whole and returns the rest. */
function readPiece(xml: string, listener: XmlListener): string {
  const decoded = xml.includes('&') ? unescapeXml : asItStands
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) return xml.slice(at)
    if (start > at) listener.text?.(decoded(xml.slice(at, start)))
    const second = xml.charCodeAt(start + 1)
    const end =
      second === mark ? markEnd(xml, start, listener) : second === ask ? pastOf(xml, '?>', start) : tagEnd(xml, start)
    if (end < 0) return xml.slice(start)
    if (second !== mark && second !== ask) readTag(xml, { start, end }, listener)
    at = end
  }
}

const [mark, ask, slash, double, single, close] = [0x21, 0x3f, 0x2f, 0x22, 0x27, 0x3e]

const pastOf = (xml: string, sign: string, from: number): number => {
  const found = xml.indexOf(sign, from)
  return found < 0 ? -1 : found + sign.length
}

/** Behind a comment or CDATA, whose text is told as it stands; -1 where it does not end here. */
function markEnd(xml: string, start: number, listener: XmlListener): number {
  if (xml.startsWith('<!--', start)) return pastOf(xml, '-->', start + 4)
  if (!xml.startsWith('<![CDATA[', start)) return xml.length - start < 9 ? -1 : pastOf(xml, '>', start)
  const end = pastOf(xml, ']]>', start)
  if (end >= 0) listener.text?.(xml.slice(start + 9, end - 3))
  return end
}

/** Behind the end of a tag; a > in quotes is none. */
function tagEnd(xml: string, start: number): number {
  let quote = 0
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml.charCodeAt(at)
    if (quote !== 0) quote = sign === quote ? 0 : quote
    else if (sign === close) return at + 1
    else if (sign === double || sign === single) quote = sign
  }
  return -1
}

function readTag(xml: string, { start, end }: { start: number; end: number }, listener: XmlListener): void {
  const isEnd = xml.charCodeAt(start + 1) === slash
  const isEmpty = xml.charCodeAt(end - 2) === slash
  let from = start + (isEnd ? 2 : 1)
  const last = end - (isEmpty && !isEnd ? 2 : 1)
  let to = from
  for (; to < last && !isBlank(xml.charCodeAt(to)); to++) if (xml.charCodeAt(to) === colon) from = to + 1
  const name = xml.slice(from, to)
  if (!isEnd) listener.open(name, xml.slice(to, last))
  if (isEnd || isEmpty) listener.close?.(name)
}

const colon = 0x3a
const isBlank = (sign: number): boolean => sign === 0x20 || (sign >= 0x09 && sign <= 0x0d)
