import { fileRefusal } from '../refusal.ts'
import { damaged } from './zip-directory.ts'

const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * The text of an XML part. Only UTF-8 is read, so that nothing hides from the checks in another encoding.
 * Throws InvalidError `documents.xml-doctype` where it declares a document type or entities, `documents.file-damaged`.
 */
export function xmlText(part: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch (error) {
    throw damaged(error)
  }
  if (text.includes('\0')) throw damaged()
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw fileRefusal('xml-doctype', {
      zh: '文件内部含有文档类型声明（DOCTYPE），正常的表格没有，不予打开。',
      en: 'The inside of the file declares a document type (DOCTYPE), which no ordinary table does; it is not opened.',
    })
  return text
}

/** The attributes of one start tag, by their names without prefix (`r:id` is `id`). */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', , double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g))
    found.set(name.slice(name.indexOf(':') + 1), unescapeXml(double ?? single ?? ''))
  return found
}

function unescapeXml(text: string): string {
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
