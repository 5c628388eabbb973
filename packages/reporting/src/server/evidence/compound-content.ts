import { damaged, type Fault, foreign } from './content-errors.ts'
import { type FileBytes, viewOf } from './file-bytes.ts'

/** MS-CFB 2.1: numbers from here on are no sectors. */
const noSector = 0xffff_fffa
/** Entries of the directory that are read at most; a document of a thousand embedded pictures has some 3,000. */
const mostSectors = 4096

export const compoundMark = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'

/**
 * Which of the older office formats a compound file (MS-CFB) is, told by the streams that its directory names; WPS writes the same.
 * Throws for macros, passwords, damage, and for compound files that are something else.
 */
export async function compoundFormat(file: FileBytes, fault: Fault): Promise<string> {
  const names = await directoryNames(file, fault)
  if (names.has('EncryptedPackage') || names.has('DRMContent'))
    throw fault(
      'encrypted',
      '设有打开密码，审核人员无法查看。请取消密码后另存再上传。',
      'opens by a password only, so that nobody could review it. Save it without.',
    )
  if (['Macros', '_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA'].some((name) => names.has(name)))
    throw fault(
      'macros',
      '含有宏（VBA 程序），不予接收。请另存为 .docx、.xlsx、.pptx 或 PDF 后上传。',
      'holds macros (VBA) and is not taken. Save it as .docx, .xlsx, .pptx or PDF first.',
    )
  if (names.has('WordDocument')) return 'doc'
  if (names.has('Workbook') || names.has('Book')) return 'xls'
  if (names.has('PowerPoint Document')) return 'ppt'
  throw foreign(fault, { zh: '其他程序的文件', en: 'a file of another program' })
}

async function directoryNames(file: FileBytes, fault: Fault): Promise<ReadonlySet<string>> {
  const head = await file.read(0, 512)
  if (head.length < 512) throw damaged(fault)
  const view = viewOf(head)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged(fault)
  const size = 2 ** shift
  const sector = (number: number) => file.read((number + 1) * size, size)
  const table = await allocation(view, { sector, size, fault })
  const names = new Set<string>()
  let at = view.getUint32(48, true)
  for (let count = 0; at < noSector; count++) {
    const entries = await sector(at)
    if (count > mostSectors || entries.length < size) throw damaged(fault)
    for (let place = 0; place < size; place += 128) names.add(nameAt(entries, place))
    at = await table(at)
  }
  return names
}

function nameAt(entries: Uint8Array, place: number): string {
  const length = Math.min(64, viewOf(entries).getUint16(place + 64, true))
  return length < 2 ? '' : new TextDecoder('utf-16le').decode(entries.subarray(place, place + length - 2))
}

interface Sectors {
  readonly sector: (number: number) => Promise<Uint8Array>
  readonly size: number
  readonly fault: Fault
}

/** Answers which sector follows another (MS-CFB 2.3, 2.5): by a table whose own sectors are listed in the head and in a chain behind it. */
async function allocation(view: DataView, { sector, size, fault }: Sectors) {
  const sectors: number[] = []
  for (let place = 76; place < 512; place += 4) sectors.push(view.getUint32(place, true))
  let next = view.getUint32(68, true)
  for (let count = 0; next < noSector; count++) {
    const more = await sector(next)
    if (count > mostSectors || more.length < size) throw damaged(fault)
    for (let place = 0; place < size - 4; place += 4) sectors.push(viewOf(more).getUint32(place, true))
    next = viewOf(more).getUint32(size - 4, true)
  }
  return async (number: number): Promise<number> => {
    const of = sectors[Math.floor(number / (size / 4))]
    const part = of === undefined || of >= noSector ? new Uint8Array() : await sector(of)
    if (part.length < size) throw damaged(fault)
    return viewOf(part).getUint32((number % (size / 4)) * 4, true)
  }
}
