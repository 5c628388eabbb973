import { isUtf8 } from 'node:buffer'
import { fileRefusal } from '../refusal.ts'
import { damaged } from './zip-directory.ts'

const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Holds an XML part to what is read. Only UTF-8 is, so that nothing hides from the checks in another encoding.
 * Throws InvalidError `documents.xml-doctype` where it declares a document type or entities, `documents.file-damaged`.
 */
export function checkXml(part: Uint8Array): void {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (!isUtf8(bytes) || bytes.includes(0)) throw damaged()
  for (let at = bytes.indexOf('<!'); at >= 0; at = bytes.indexOf('<!', at + 2))
    if (/^<!(DOCTYPE|ENTITY)/i.test(bytes.toString('latin1', at, at + 9)))
      throw fileRefusal('xml-doctype', {
        zh: '文件内部含有文档类型声明（DOCTYPE），正常的表格没有，不予打开。',
        en: 'The inside of the file declares a document type (DOCTYPE), which no ordinary table does; it is not opened.',
      })
}

/** The text of an XML part. Throws InvalidError as {@link checkXml} does. */
export function xmlText(part: Uint8Array): string {
  checkXml(part)
  return new TextDecoder().decode(part)
}

/** The attributes of one start tag, by their names without prefix (`r:id` is `id`). */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', , double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g))
    found.set(name.slice(name.indexOf(':') + 1), unescapeXml(double ?? single ?? ''))
  return found
}

/** The text with its entities replaced; those that nobody knows stay as they stand. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return names[entity] ?? whole
    const code = Number(entity.slice(1).replace(/^x/i, '0x'))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Text as it may stand in an element or an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\r]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#13;')
}
