import { InvalidError } from '@workpoints/core'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rawParts, rawRow, rawWorkbook } from '../testing/raw-workbook.ts'
import { readTable } from './index.ts'

const headers = [{ key: 'name', head: '姓名' }]
const good = () => rawParts([{ name: '表', xml: rawRow(1, ['姓名']) + rawRow(2, ['甲']) }])
const withPart = (name: string, part: Uint8Array, level: 0 | 9 = 9) => zipSync({ ...good(), [name]: part }, { level })

async function codeOf(bytes: Uint8Array): Promise<string> {
  const error = await readTable(bytes, { headers }).then(
    () => 'was read',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof InvalidError)) return String(error)
  expect(error.text.zh).toMatch(/。$/)
  expect(error.text.en).toMatch(/\.$/)
  return error.code
}

/** Changes the bytes of the directory's first entry: 24 is its claimed size, 8 its flags. */
function withDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      change(view, at)
      break
    }
  return copy
}

it('reads the workbook that the hostile ones are made from', async () => {
  expect((await readTable(zipSync(good()), { headers })).rows).toHaveLength(1)
})

describe('what is no table is told by its content, and named', () => {
  const old = (stream: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')])
  const wordTypes =
    '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const macroTypes = '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'

  it.each<[string, Uint8Array, string]>([
    ['0 bytes', new Uint8Array(), 'file-empty'],
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'file-wrong-kind'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'file-wrong-kind'],
    ['a RAR', strToU8('Rar!\x1A\x07\x01\0'), 'file-wrong-kind'],
    ['an old .xls', old('Workbook'), 'file-old-excel'],
    ['a workbook under a password', old('EncryptedPackage'), 'file-encrypted'],
    ['a web page named .xls', strToU8('\uFEFF <html><table><tr><td>姓名</td></tr></table>'), 'file-web-page'],
    ['Excel’s XML of 2003', strToU8('<?xml version="1.0"?><Workbook/>'), 'file-web-page'],
    [
      'a Word document',
      zipSync({ '[Content_Types].xml': strToU8(wordTypes), 'word/document.xml': strToU8('<w/>') }),
      'file-wrong-kind',
    ],
    ['a workbook with macros by its type', zipSync({ '[Content_Types].xml': strToU8(macroTypes) }), 'archive-macros'],
    ['some zip archive', zipSync({ 'a.txt': strToU8('a') }), 'file-wrong-kind'],
    ['noise', Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256), 'file-not-text'],
    ['a text with zero bytes', strToU8('姓名\0,单位\n'), 'file-not-text'],
    ['a text of more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61), 'file-too-large'],
    ['a file of more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1), 'file-too-large'],
    ['blank text', strToU8('  \n \n'), 'columns-missing'],
    ['an empty sheet', rawWorkbook([{ name: '表', xml: '' }]), 'columns-missing'],
  ])('%s', async (_what, bytes, code) => expect(await codeOf(bytes)).toBe(`documents.${code}`))

  it('names the kind and what is accepted', async () => {
    await expect(readTable(strToU8('%PDF-1.7'), { headers, name: '人员.xlsx' })).rejects.toThrow(
      '这是PDF 文件，不是表格。请上传 .xlsx',
    )
  })
})

describe('archives made to do harm', () => {
  const zeros = (size: number) => new Uint8Array(size)

  it.each<[string, () => Uint8Array, string]>([
    ['a bomb by its ratio', () => withPart('xl/media/a.bin', zeros(20 * 1024 * 1024)), 'archive-bomb'],
    [
      'a bomb of many parts',
      () =>
        zipSync({
          ...good(),
          ...Object.fromEntries(
            Array.from({ length: 60 }, (_, index) => [`xl/media/${index}.bin`, zeros(1024 * 1024 - 1)]),
          ),
        }),
      'archive-bomb',
    ],
    [
      'a bomb in the sheet itself',
      () =>
        withPart(
          'xl/worksheets/sheet1.xml',
          strToU8(`<worksheet><sheetData>${'<row></row>'.repeat(1_000_000)}</sheetData></worksheet>`),
        ),
      'archive-bomb',
    ],
    [
      'a bomb that claims to be small',
      () =>
        withDirectory(withPart('[Content_Types].xml', zeros(5 * 1024 * 1024)), (view, at) =>
          view.setUint32(at + 24, 1000, true),
        ),
      'file-damaged',
    ],
    [
      '10,000 parts',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`a${index}`, zeros(0)])), {
          level: 0,
        }),
      'archive-too-many',
    ],
    ['a workbook in it', () => withPart('xl/embeddings/a.xlsx', zeros(5)), 'archive-nested'],
    [
      'an archive in it under another name',
      () => withPart('xl/media/image1.png', zipSync({ a: zeros(3) })),
      'archive-nested',
    ],
    ['macros', () => withPart('xl/vbaProject.bin', zeros(10)), 'archive-macros'],
    ['a name that leads elsewhere', () => withPart('../../etc/passwd', zeros(1)), 'archive-unsafe'],
    ['a name of another drive', () => withPart('C:\\a', zeros(1)), 'archive-unsafe'],
    [
      'an encrypted part',
      () => withDirectory(zipSync(good()), (view, at) => view.setUint16(at + 8, 1, true)),
      'archive-encrypted',
    ],
    [
      'unknown packing',
      () => withDirectory(zipSync(good()), (view, at) => view.setUint16(at + 10, 14, true)),
      'archive-unsafe',
    ],
    [
      'a wrong checksum',
      () => withDirectory(zipSync(good()), (view, at) => view.setUint32(at + 16, 1, true)),
      'file-damaged',
    ],
  ])('%s', async (_what, make, code) => expect(await codeOf(make())).toBe(`documents.${code}`))

  it('refuses names that stand there twice', async () => {
    const twice = zipSync({ ...good(), 'xl/styles.xmm': strToU8('<a/>') })
    const text = Buffer.from(twice)
    for (let at = text.indexOf('xl/styles.xmm'); at >= 0; at = text.indexOf('xl/styles.xmm', at + 1))
      text.write('xl/styles.xml', at)
    expect(await codeOf(text)).toBe('documents.archive-unsafe')
  })

  it('is told wherever the upload broke off', async () => {
    const whole = zipSync(good())
    for (let length = 4; length < whole.length; length += 13)
      expect(await codeOf(whole.slice(0, length)), String(length)).toBe('documents.file-damaged')
  })

  it('answers with a refusal or a table, never another error, when bytes are changed', async () => {
    const whole = rawWorkbook([{ name: '表', xml: rawRow(1, ['姓名']) + rawRow(2, ['甲']) }])
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 400; round++) {
      const bytes = whole.slice()
      for (let change = 0; change < 3; change++) bytes[random(bytes.length)] = random(256)
      expect(await codeOf(bytes)).toMatch(/^(documents\.|was read)/)
    }
  })
})

describe('XML made to do harm', () => {
  const declared = (text: string) => strToU8(`<?xml version="1.0"?>${text}<worksheet><sheetData/></worksheet>`)

  it.each<[string, Uint8Array, string]>([
    ['a document type', declared('<!DOCTYPE a>'), 'xml-doctype'],
    ['entities of entities', declared('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'), 'xml-doctype'],
    ['a file from outside', declared('<!doctype a [<!entity b SYSTEM "file:///etc/passwd">]>'), 'xml-doctype'],
    ['another encoding', Uint8Array.from([0xff, 0xfe, ...Buffer.from('<!DOCTYPE a>', 'utf16le')]), 'file-damaged'],
    ['another encoding without its mark', Uint8Array.from(Buffer.from('<!DOCTYPE a>', 'utf16le')), 'file-damaged'],
  ])('%s', async (_what, part, code) => {
    expect(await codeOf(withPart('xl/worksheets/sheet1.xml', part))).toBe(`documents.${code}`)
    expect(await codeOf(withPart('docProps/custom.xml', part))).toBe(`documents.${code}`)
  })

  it('takes no longer for tags that never close or joins that cover everything', async () => {
    const hostile = [
      '<row r="1">'.repeat(20_000),
      '<c '.repeat(20_000),
      `<sheetData>${rawRow(1, ['姓名'])}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
    ]
    const started = performance.now()
    for (const xml of hostile) await codeOf(zipSync(rawParts([{ name: '表', xml }]), { level: 0 }))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
