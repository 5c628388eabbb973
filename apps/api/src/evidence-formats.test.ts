import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as file from './testing/evidence-files.ts'
import { createEvidenceWorld, type EvidenceWorld } from './testing/evidence-world.ts'
import type { TestPerson } from './testing/test-app.ts'

const text = (words: string): Buffer => Buffer.from(words)
const latin = (words: string): Buffer => Buffer.from(words, 'latin1')
const truncated = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length * 0.6))
const behind = (bytes: Buffer, more: Uint8Array | string): Buffer => Buffer.concat([bytes, Buffer.from(more as string)])
const archive = file.zipped({ 'a.txt': strToU8('甲') })
const part = (name: string, content: Uint8Array | string, attributes = {}) => ({
  ...file.docxParts(),
  [name]: [typeof content === 'string' ? strToU8(content) : content, attributes] as const,
})
const docxWith = (name: string, content: Uint8Array | string, attributes = {}): Buffer =>
  file.zipped(part(name, content, attributes) as never)
const doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'

/** Changes the directory's entry of a part: its claims are not true any more. */
function withDirectory(bytes: Buffer, name: string, change: (entry: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1'))
    if (copy.subarray(at + 46, at + 46 + name.length).toString() === name) change(copy.subarray(at))
  return copy
}

const taken: readonly (readonly [string, Buffer])[] = [
  ['现场.png', file.png()],
  ['现场.jpg', file.jpg()],
  ['现场.JPEG', file.jpg('x')],
  ['报告.pdf', file.pdf()],
  ['说明.docx', file.docx()],
  ['台账.xlsx', file.xlsx()],
  ['汇报.pptx', file.pptx()],
  ['批复.ofd', file.ofd()],
  ['说明.odt', file.odf('text')],
  ['台账.ods', file.odf('spreadsheet')],
  ['汇报.odp', file.odf('presentation')],
  ['旧文.doc', file.compound('WordDocument', '1Table')],
  ['旧文.wps', file.compound('WordDocument')],
  ['旧表.xls', file.compound('a', 'b', 'c', 'd', 'Workbook')],
  ['旧表.et', file.compound('Book')],
  ['旧片.ppt', file.compound('PowerPoint Document')],
  ['视频.mp4', file.mp4()],
  ['照片.heic', file.heic()],
  ['动图.gif', file.gif()],
  ['图.webp', file.webp()],
  ['图.bmp', file.bmp()],
  ['扫描.tif', latin('II*\0\x08\0\0\0')],
  ['文.rtf', text('{\\rtf1 a}\n')],
  ['清单.txt', text('\uFEFF1. 章贡区\n')],
  // 章贡区 in GB 18030.
  ['清单.csv', latin('\xD5\xC2\xB9\xB1\xC7\xF8,1\r\n')],
]

const refused: readonly (readonly [what: string, name: string, bytes: Buffer, code: string, said: RegExp])[] = [
  ['nothing', 'a.pdf', text(''), 'reporting.bad-file', /空文件/],
  ['an archive by its name', 'a.zip', archive, 'reporting.bad-file', /解压后逐个上传/],
  ['macros by the name', 'a.xlsm', file.xlsx(), 'reporting.bad-file', /另存为 \.xlsx/],
  ['a page by its name', 'a.html', text('<html>'), 'reporting.bad-file', /可上传/],
  ['a drawing by its name', 'a.svg', text('<svg/>'), 'reporting.bad-file', /可上传/],
  ['a program by its name', 'a.pdf.exe', latin('MZ\0'), 'reporting.bad-file', /可上传/],
  ['a PDF named as a picture', 'a.png', file.pdf(), 'reporting.evidence-name', /PDF 文件.*改为“\.pdf”/],
  ['a picture named as a PDF', 'a.pdf', file.png(), 'reporting.evidence-name', /PNG 图片.*改为“\.png”/],
  ['a workbook named as text', 'a.docx', file.xlsx(), 'reporting.evidence-name', /Excel 工作簿.*“\.xlsx”/],
  ['a PDF named as plain text', 'a.txt', file.pdf(), 'reporting.evidence-name', /PDF 文件/],
  ['a new document named as an old one', 'a.doc', file.docx(), 'reporting.evidence-name', /“\.docx”/],
  [
    'a page named as a PDF',
    'a.pdf',
    text('<!DOCTYPE html><script>alert(1)</script>'),
    'reporting.evidence-foreign',
    /HTML 网页/,
  ],
  ['a page named as text', 'a.txt', text('  <html><body>'), 'reporting.evidence-foreign', /HTML 网页/],
  [
    'a drawing named as a picture',
    'a.png',
    text('<?xml version="1.0"?><svg onload="a()"/>'),
    'reporting.evidence-foreign',
    /SVG/,
  ],
  ['a page of XML', 'a.txt', text(doctype), 'reporting.evidence-foreign', /XML/],
  ['a program', 'a.jpg', latin(`MZ\x90\0${'x'.repeat(100)}`), 'reporting.evidence-foreign', /Windows 程序/],
  ['an archive named as a PDF', 'a.pdf', archive, 'reporting.evidence-foreign', /解压后逐个上传/],
  ['a RAR', 'a.docx', latin('Rar!\x1A\x07\x01\0'), 'reporting.evidence-foreign', /RAR/],
  ['a MOV', 'a.mp4', file.mp4('qt  '), 'reporting.evidence-foreign', /MOV/],
  ['another compound file', 'a.doc', file.compound('__nameid_version1.0'), 'reporting.evidence-foreign', /其他程序/],
  ['noise', 'a.pdf', Buffer.alloc(500, 0x81), 'reporting.evidence-foreign', /无法识别/],
  ['text with zero bytes', 'a.txt', text('a\0b'), 'reporting.evidence-foreign', /不是文本/],
  ['text with an escape', 'a.csv', text('a\x1B[2Jb'), 'reporting.evidence-foreign', /不是文本/],
  ['text of no encoding', 'a.txt', latin('\xFF\xFF\xFF'), 'reporting.evidence-foreign', /不是文本/],
  ...(
    [
      ['a.png', file.png()],
      ['a.jpg', file.jpg()],
      ['a.pdf', file.pdf()],
      ['a.docx', file.docx()],
      ['a.mp4', file.mp4()],
      ['a.webp', file.webp()],
      ['a.gif', file.gif()],
      ['a.bmp', file.bmp()],
    ] as const
  ).map(
    ([name, bytes]) =>
      [`half of ${name}`, name, truncated(bytes), 'reporting.evidence-damaged', /不完整或已损坏/] as const,
  ),
  [
    'a compound file cut off',
    'a.doc',
    file.compound('WordDocument').subarray(0, 700),
    'reporting.evidence-damaged',
    /不完整/,
  ],
  ['a PDF behind something', 'a.pdf', behind(text('GIF89a\n'), file.pdf()), 'reporting.evidence-damaged', /不完整/],
  ['a PDF behind white space', 'a.pdf', behind(text('\n\n'), file.pdf()), 'reporting.evidence-hidden', /夹带/],
  ['a picture and an archive', 'a.jpg', behind(file.jpg(), archive), 'reporting.evidence-hidden', /夹带/],
  ['a PDF and an archive', 'a.pdf', behind(file.pdf(), archive), 'reporting.evidence-hidden', /夹带/],
  [
    'a picture and a page',
    'a.jpg',
    behind(file.jpg(), '<html><script>a()</script>'),
    'reporting.evidence-hidden',
    /夹带/,
  ],
  ['a picture with a page inside', 'a.jpg', file.jpg('<script >a()</script>'), 'reporting.evidence-hidden', /夹带/],
  ['a PDF and a page', 'a.pdf', behind(file.pdf(), '<script>a()</script>'), 'reporting.evidence-hidden', /夹带/],
  ['text and an archive', 'a.txt', behind(text('甲'), archive), 'reporting.evidence-foreign', /不是文本/],
  [
    'something before a document',
    'a.docx',
    Buffer.concat([text('PK\x03\x04xxxx'), file.docx()]),
    'reporting.evidence-hidden',
    /夹带/,
  ],
  ['a program in a document', 'a.docx', docxWith('word/embeddings/a.exe', 'x'), 'reporting.evidence-hidden', /夹带/],
  ['macros', 'a.docx', docxWith('word/vbaProject.bin', 'x'), 'reporting.evidence-macros', /宏/],
  ['macros of OpenDocument', 'a.docx', docxWith('Basic/Standard/a.xml', '<a/>'), 'reporting.evidence-macros', /宏/],
  [
    'macros by the type',
    'a.xlsx',
    file.zipped({
      '[Content_Types].xml': strToU8(
        '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      ),
    }),
    'reporting.evidence-macros',
    /宏/,
  ],
  ['macros of old', 'a.xls', file.compound('Workbook', '_VBA_PROJECT_CUR'), 'reporting.evidence-macros', /宏/],
  [
    'a document under a password',
    'a.doc',
    file.compound('EncryptedPackage', 'EncryptionInfo'),
    'reporting.evidence-encrypted',
    /密码/,
  ],
  [
    'an encrypted part',
    'a.docx',
    withDirectory(file.docx(), 'word/document.xml', (entry) => entry.writeUInt16LE(1, 8)),
    'reporting.evidence-encrypted',
    /密码/,
  ],
  [
    'a bomb',
    'a.docx',
    docxWith('word/media/a.bin', new Uint8Array(40 * 1024 * 1024)),
    'reporting.evidence-bomb',
    /展开后过大/,
  ],
  [
    'a bomb by what it claims',
    'a.docx',
    withDirectory(file.docx(), 'word/document.xml', (entry) => entry.writeUInt32LE(0xf0000000, 24)),
    'reporting.evidence-bomb',
    /展开后过大/,
  ],
  [
    'a bomb of parts used twice',
    'a.docx',
    withDirectory(docxWith('word/a.xml', '<a/>'), 'word/a.xml', (entry) => entry.writeUInt32LE(0, 42)),
    'reporting.evidence-hidden',
    /夹带/,
  ],
  [
    'parts without number',
    'a.docx',
    file.zipped(Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`word/${at}.xml`, strToU8('<a/>')]))),
    'reporting.evidence-bomb',
    /部件过多/,
  ],
  [
    'a name that leads elsewhere',
    'a.docx',
    docxWith('../../etc/cron.d/a', 'x'),
    'reporting.evidence-unsafe',
    /结构异常/,
  ],
  ['a name from the root', 'a.docx', docxWith('/etc/passwd', 'x'), 'reporting.evidence-unsafe', /结构异常/],
  [
    'a link',
    'a.docx',
    docxWith('word/link', '/etc/passwd', { os: 3, attrs: 0o120777 << 16 }),
    'reporting.evidence-unsafe',
    /结构异常/,
  ],
  ['an entity from a file', 'a.docx', docxWith('word/document.xml', doctype), 'reporting.evidence-unsafe', /外部声明/],
  [
    'a document type in a custom part',
    'a.docx',
    docxWith('customXml/item1.xml', doctype),
    'reporting.evidence-unsafe',
    /外部声明/,
  ],
  [
    'the same in UTF-16',
    'a.docx',
    docxWith('word/a.xml', Buffer.from(`\uFEFF${doctype}`, 'utf16le')),
    'reporting.evidence-unsafe',
    /外部声明/,
  ],
  [
    'a document type behind a long comment',
    'a.docx',
    docxWith('word/a.xml', `<!--${'x'.repeat(200)}-->${doctype.slice(21)}`),
    'reporting.evidence-unsafe',
    /外部声明/,
  ],
]

describe('a file that proves something', { timeout: 120_000 }, () => {
  let world: EvidenceWorld
  let submission: string
  beforeAll(async () => {
    world = await createEvidenceWorld()
    submission = await world.submission('360702', '23')
  }, 120_000)
  afterAll(() => world[Symbol.asyncDispose]())

  it.each(taken)('is taken as %s and comes back to the byte', async (name, bytes) => {
    const { status, evidence, text: said } = await world.upload(world.reporter, submission, [name, bytes])
    expect({ status, said: said.zh }).toEqual({ status: 200, said: '' })
    const answer = await world.download(world.reporter, evidence)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(answer.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent(name.replace('JPEG', 'jpeg'))}`,
    )
  })

  it.each(refused)('is refused as %s, in words', async (...[_what, name, bytes, code, said]) => {
    const before = await world.list(world.reporter, submission)
    const answer = await world.upload(world.reviewer, submission, [name, bytes])
    expect({ code: answer.code, status: answer.status }).toEqual({ code, status: 400 })
    expect(answer.text.zh).toMatch(said)
    expect(answer.text.zh).toMatch(/。$/)
    expect(answer.text.en).toMatch(/\.$/)
    expect(await world.list(world.reporter, submission)).toHaveLength(before.length)
  })

  it('is taken or refused in words however its bytes are changed, and never fails', async () => {
    const people: TestPerson[] = []
    for (let count = 0; count < 3; count++) people.push(await world.api.person('county-reporter', '360702'))
    const target = await world.submission('360702', '22')
    const wholes = [...taken.slice(0, 8), ...taken.slice(11, 18)]
    let seed = 11
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 300; round++) {
      const [name, whole] = wholes[round % wholes.length] ?? ['', Buffer.alloc(0)]
      const bytes = Buffer.from(whole)
      for (let change = 0; change < 4; change++) bytes[random(bytes.length)] = random(256)
      const answer = await world.upload(people[round % 3] as TestPerson, target, [name, bytes])
      expect([200, 400, 409], `${round} ${answer.code}`).toContain(answer.status)
    }
  })

  it('leaves nothing behind that was refused', async () => {
    expect(await readdir(join(world.api.folder, 'evidence', 'incoming'))).toEqual([])
  })
})
