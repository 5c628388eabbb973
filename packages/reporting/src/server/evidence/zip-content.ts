import { constants, inflateRawSync } from 'node:zlib'
import { InvalidError } from '@workpoints/core'
import { type ZipEntry, zipDirectory } from '@workpoints/documents/server'
import { damaged, type Fault, foreign, hidden } from './content-errors.ts'
import { type FileBytes, latin1, viewOf } from './file-bytes.ts'
import { afterProlog } from './xml-prolog.ts'

/** Parts of one document at most; slides with a thousand pictures have some 3,000. */
const mostEntries = 5000
/** A directory of so many parts with long names, in bytes. */
const longestDirectory = 4 * 1024 * 1024
/** Unpacked bytes of one document at most, as its directory claims. */
const mostUnpacked = 1024 * 1024 * 1024
/** Beyond 16 MB unpacked, a part may be at most this many times its packed size; the sheets of large workbooks reach 10 to 40. */
const [mostRatio, ratioFrom] = [200, 16 * 1024 * 1024]
/** So many packed bytes of an XML part are looked at: a document type stands before the first element. */
const prologReach = 8 * 1024
/** What an XML part's beginning may unpack to. */
const longestProlog = 8 * 1024 * 1024

const officeMain = [
  [/wordprocessingml\.document\.main/, 'word/', 'docx'],
  [/spreadsheetml\.sheet\.main/, 'xl/', 'xlsx'],
  [/presentationml\.presentation\.main/, 'ppt/', 'pptx'],
] as const

/** ISO/IEC 26300-2, 3.3: the first part, not packed, says what the archive is. */
const openDocuments = new Map([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
])

const runnable = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|msi|lnk)$/i

/**
 * Which office format a zip archive is: OOXML (ECMA-376), ODF (ISO/IEC 26300) or OFD (GB/T 33190), by its directory and without
 * unpacking more than the beginnings of its XML parts. Throws for macros, bombs, names that lead elsewhere, links, document types,
 * damage, and for archives that are something else.
 */
export async function zipFormat(file: FileBytes, fault: Fault): Promise<string> {
  const entries = await directory(file, fault)
  judge(entries, fault)
  const names = new Set(entries.map(({ name }) => name))
  const types = await contentTypes(file, entries, fault)
  if (entries.some(({ name }) => /vba(project|data)|^(basic|scripts)\/./i.test(name)) || /macroEnabled/i.test(types))
    throw fault(
      'macros',
      '含有宏（程序），不予接收。请另存为不含宏的 .docx、.xlsx、.pptx 或 PDF 后上传。',
      'holds macros and is not taken. Save it without them, or as PDF.',
    )
  for (const entry of entries) if (/\.(xml|rels)$/i.test(entry.name)) await refuseDocumentType(file, entry, fault)
  if (names.has('[Content_Types].xml')) {
    const main = officeMain.find(
      ([type, folder]) => type.test(types) && entries.some(({ name }) => name.startsWith(folder)),
    )
    if (main !== undefined) return main[2]
  }
  if (names.has('OFD.xml')) return 'ofd'
  const media = await openDocument(file, entries)
  if (media !== undefined) return media
  throw foreign(fault, { zh: '压缩包（请解压后逐个上传）', en: 'an archive (unpack it and send the files one by one)' })
}

/** Reads the end of the file and the directory before it; what is between them or behind is not an office's. */
async function directory(file: FileBytes, fault: Fault): Promise<readonly ZipEntry[]> {
  const end = await file.read(Math.max(0, file.size - 22), 22)
  if (end.length < 22 || viewOf(end).getUint32(0, true) !== 0x06054b50) throw damaged(fault)
  const [length, from] = [viewOf(end).getUint32(12, true), viewOf(end).getUint32(16, true)]
  if (length > longestDirectory) throw tooMany(fault)
  if (from + length + 22 !== file.size) throw hidden(fault)
  const copy = Buffer.concat([await file.read(from, length), end])
  copy.writeUInt32LE(0, length + 16)
  try {
    const entries = zipDirectory(copy, mostEntries)
    // Every byte belongs to a part: nothing stands before the first, and no part is used twice (as bombs do).
    let at = 0
    for (const { offset, packed } of entries.toSorted((a, b) => a.offset - b.offset)) {
      if (offset < at || (at === 0 && offset !== 0)) throw hidden(fault)
      at = offset + 30 + packed
    }
    if (at > from) throw damaged(fault)
    return entries
  } catch (error) {
    throw error instanceof InvalidError && error.code.startsWith('documents.') ? refused(error.code, fault) : error
  }
}

const tooMany = (fault: Fault) =>
  fault(
    'bomb',
    `内部部件过多（最多 ${mostEntries} 个），不是正常的办公文件。`,
    `holds too many parts (${mostEntries} at most) and is no ordinary document.`,
  )

function refused(code: string, fault: Fault): InvalidError {
  if (code === 'documents.archive-too-many') return tooMany(fault)
  if (code === 'documents.archive-encrypted')
    return fault(
      'encrypted',
      '是加密的，审核人员无法查看。请取消密码后另存再上传。',
      'is encrypted, so that nobody could review it. Save it without a password.',
    )
  if (code === 'documents.archive-unsafe')
    return fault(
      'unsafe',
      '内部结构异常（部件名称重复、指向别处，或打包方式不明），不予接收。请用办公软件打开后另存再上传。',
      'is irregular inside (part names that repeat or lead elsewhere, links, unknown packing) and is not taken. Open it and save it anew.',
    )
  return damaged(fault)
}

function judge(entries: readonly ZipEntry[], fault: Fault): void {
  let total = 0
  for (const { name, packed, size } of entries) {
    total += size
    if (total > mostUnpacked || (size > ratioFrom && size > packed * mostRatio))
      throw fault(
        'bomb',
        '展开后过大（超过 1 GB，或压缩比超过 200 倍），不予接收。请删去多余内容后另存再上传。',
        'unpacks to far too much (over 1 GB, or more than 200 times its size). Remove what is surplus and save it again.',
      )
    if (runnable.test(name)) throw hidden(fault)
  }
}

/** The beginning of a part, unpacked. */
async function beginning(
  file: FileBytes,
  { offset, packed, method }: ZipEntry,
  reach = prologReach,
): Promise<Uint8Array | null> {
  const head = await file.read(offset, 30)
  if (head.length < 30 || viewOf(head).getUint32(0, true) !== 0x04034b50) return null
  const start = offset + 30 + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true)
  const bytes = await file.read(start, Math.min(packed, reach))
  if (method === 0) return bytes
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: longestProlog })
  } catch {
    return null
  }
}

/** Throws where an XML part declares a document type: no office program writes one, and entities of it reach for files and memory. */
async function refuseDocumentType(file: FileBytes, entry: ZipEntry, fault: Fault): Promise<void> {
  if (entry.size === 0) return
  const bytes = await beginning(file, entry)
  if (bytes === null) throw damaged(fault)
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  // An element's own name; whatever else begins with `<!` here is a document type.
  if (text.includes('\0') || !/^<[^!?]/.test(afterProlog(text)))
    throw fault(
      'unsafe',
      '内部的 XML 带有外部声明，不予接收。请用办公软件打开后另存再上传。',
      'declares a document type inside and is not taken. Open it in an office program and save it anew.',
    )
}

async function contentTypes(file: FileBytes, entries: readonly ZipEntry[], fault: Fault): Promise<string> {
  const entry = entries.find(({ name }) => name === '[Content_Types].xml')
  if (entry === undefined) return ''
  const bytes = await beginning(file, entry, longestProlog)
  if (bytes === null) throw damaged(fault)
  return new TextDecoder().decode(bytes)
}

async function openDocument(file: FileBytes, entries: readonly ZipEntry[]): Promise<string | undefined> {
  const first = entries.find(({ name }) => name === 'mimetype')
  if (first === undefined || first.offset !== 0 || first.method !== 0) return undefined
  return openDocuments.get(latin1((await beginning(file, first)) ?? new Uint8Array()).trim())
}
