import type { Text } from '@workpoints/core'
import { fileRefusal } from '../refusal.ts'

/** Largest accepted file, in bytes, as it is uploaded. */
const maxBytes = 50 * 1024 * 1024
/** The same for text, which is not packed: 20,000 rows of 500 bytes. */
const maxTextBytes = 10 * 1024 * 1024

const signatures: readonly (readonly [string, Text])[] = [
  ['%PDF', { zh: 'PDF 文件', en: 'a PDF file' }],
  ['\x89PNG', { zh: 'PNG 图片', en: 'a PNG picture' }],
  ['\xFF\xD8\xFF', { zh: 'JPEG 图片', en: 'a JPEG picture' }],
  ['GIF8', { zh: 'GIF 图片', en: 'a GIF picture' }],
  ['BM', { zh: 'BMP 图片', en: 'a BMP picture' }],
  ['7z\xBC\xAF\x27\x1C', { zh: '7z 压缩包', en: 'a 7z archive' }],
  ['Rar!', { zh: 'RAR 压缩包', en: 'a RAR archive' }],
  ['\x1F\x8B', { zh: 'gzip 压缩包', en: 'a gzip archive' }],
  ['MZ', { zh: '可执行程序', en: 'a program' }],
  ['\x7FELF', { zh: '可执行程序', en: 'a program' }],
  ['{\\rtf', { zh: 'RTF 文档', en: 'an RTF document' }],
]

/**
 * Tells from the first bytes, never from its name, whether a file is a zip archive (as every .xlsx is) or text (as every .csv is).
 * Throws InvalidError that names what else it is: `documents.file-empty`, `file-too-large`, `file-old-excel`, `file-encrypted`,
 * `file-web-page`, `file-wrong-kind`.
 */
export function fileKind(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0)
    throw fileRefusal('file-empty', { zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' })
  if (bytes.length > maxBytes)
    throw fileRefusal('file-too-large', {
      zh: '文件超过 50 MB。请删去图片等无关内容后重试。',
      en: 'The file is larger than 50 MB; remove pictures and the like.',
    })
  const head = latin1(bytes.subarray(0, 2048))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) throw compoundFile(bytes)
  const start = head.replace(/^\xEF\xBB\xBF/, '').trimStart()
  refusePage(start)
  for (const [signature, name] of signatures)
    if (
      signature === 'BM' || signature === 'MZ'
        ? head.startsWith(signature) && head.includes('\0')
        : start.startsWith(signature)
    )
      throw fileRefusal('file-wrong-kind', { zh: `这是${name.zh}，不是表格。`, en: `This is ${name.en}, not a table.` })
  if (bytes.length > maxTextBytes)
    throw fileRefusal('file-too-large', {
      zh: '文本表格超过 10 MB。请拆成几个文件，或另存为 .xlsx。',
      en: 'The text table is larger than 10 MB; split it, or save it as .xlsx.',
    })
  return 'text'
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** The container of Office before 2007, and of workbooks under a password. */
function compoundFile(bytes: Uint8Array): Error {
  const stream = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream))
    return fileRefusal('file-encrypted', {
      zh: '这个工作簿设有打开密码。请在 Excel 中取消密码后重新保存。',
      en: 'This workbook is protected by a password; remove it in Excel and save again.',
    })
  return fileRefusal('file-old-excel', {
    zh: '这是旧版 Office 文件（Excel 97—2003 的 .xls 等）。请在 Excel 或 WPS 中“另存为”.xlsx 格式。',
    en: 'This is a file of an old Office version (such as .xls of Excel 97–2003); save it as .xlsx in Excel or WPS.',
  })
}

/** Many systems export a web page or Office XML under the name .xls. */
function refusePage(start: string): void {
  if (/^<(!doctype|html|head|body|table|meta|style|svg|script)\b/i.test(start) || /^<\?xml|^<!--/.test(start))
    throw fileRefusal('file-web-page', {
      zh: '这是网页或 XML 文件，只是扩展名像表格。请用 Excel 或 WPS 打开后“另存为”.xlsx 格式。',
      en: 'This is a web page or XML under the name of a table; open it in Excel or WPS and save it as .xlsx.',
    })
}
