import { crc32, deflateSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A picture of one colour that a browser shows; two shades are two files. */
export function png(shade = 0, side = 8): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.concat(Array.from({ length: side }, () => Buffer.alloc(side + 1, shade).fill(0, 0, 1)))
  const mark = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())])
}

/** A page with a line of text, with offsets as a reader wants them. */
export function pdf(text = 'Workpoints'): Buffer {
  const stream = `BT /F1 24 Tf 40 120 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

/** The least that is a JPEG from its beginning to its end. */
export const jpg = (inside = ''): Buffer =>
  Buffer.from(
    `\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0${inside}\xFF\xDA\0\x08\x01\x01\0\0\x3F\0abc\xFF\xD9`,
    'latin1',
  )

const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
const typesOf = (type: string) =>
  xml(
    `<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  )

/** The parts of a text document, to be changed. */
export const docxParts = (text = '佐证'): Zippable => ({
  '[Content_Types].xml': typesOf('wordprocessingml.document'),
  '_rels/.rels': xml('<Relationships/>'),
  'word/document.xml': xml(`<w:document><w:p>${text}</w:p></w:document>`),
})

export const zipped = (parts: Zippable): Buffer => Buffer.from(zipSync(parts, { mtime: '2025-01-01' }))
export const docx = (text?: string): Buffer => zipped(docxParts(text))
export const xlsx = (): Buffer =>
  zipped({ '[Content_Types].xml': typesOf('spreadsheetml.sheet'), 'xl/workbook.xml': xml('<workbook/>') })
export const pptx = (): Buffer =>
  zipped({ '[Content_Types].xml': typesOf('presentationml.presentation'), 'ppt/presentation.xml': xml('<p/>') })
export const ofd = (): Buffer => zipped({ 'OFD.xml': xml('<ofd:OFD/>'), 'Doc_0/Document.xml': xml('<ofd:Document/>') })
export const odf = (kind: 'text' | 'spreadsheet' | 'presentation'): Buffer =>
  zipped({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': xml('<office:document-content/>'),
  })

/** A compound file (MS-CFB) whose directory names these streams: head, table of sectors, directory. */
export function compound(...streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 * (2 + Math.ceil((streams.length + 1) / 4)))
  Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(0xfffffffe, 68)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  const sectors = file.length / 512 - 2
  file.fill(0xff, 512, 1024)
  for (let sector = 1; sector <= sectors; sector++)
    file.writeUInt32LE(sector === sectors ? 0xfffffffe : sector + 1, 512 + sector * 4)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = 1024 + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, at + 64)
  }
  return file
}

const box = (type: string, data = ''): Buffer => {
  const out = Buffer.from(`\0\0\0\0${type}${data}`, 'latin1')
  out.writeUInt32BE(out.length, 0)
  return out
}
export const mp4 = (brand = 'isom'): Buffer =>
  Buffer.concat([box('ftyp', `${brand}\0\0\0\0`), box('moov', 'x'), box('mdat', 'y'.repeat(4000))])
export const heic = (): Buffer => Buffer.concat([box('ftyp', 'heic\0\0\0\0'), box('meta', 'x'), box('mdat', 'y')])
export const gif = (): Buffer => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')
export function webp(): Buffer {
  const out = Buffer.from('RIFF\0\0\0\0WEBPVP8 \0\0\0\0', 'latin1')
  out.writeUInt32LE(out.length - 8, 4)
  return out
}
export function bmp(): Buffer {
  const out = Buffer.alloc(70)
  out.write('BM')
  out.writeUInt32LE(70, 2)
  return out
}
