import { fileRefusal } from '../refusal.ts'

/** What an archive's directory claims of one file in it. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  /** Claimed size after unpacking, in bytes. */
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
}

/** Files in one archive at most; a workbook of 50 sheets with pictures has some 120. */
const maxEntries = 200

/** The refusal of an archive that cannot be read to its end. */
export function damaged(cause?: unknown) {
  return fileRefusal(
    'file-damaged',
    {
      zh: '文件不完整或已损坏，可能没有上传完。请用 Excel 打开确认后重新保存、上传。',
      en: 'The file is damaged or not complete; open it in Excel, save it and upload it again.',
    },
    { cause },
  )
}

/**
 * Reads the directory at the end of a zip archive without unpacking anything. Throws InvalidError `documents.file-damaged`,
 * `archive-too-many` (beyond `most` entries), `archive-encrypted` or `archive-unsafe` (names that lead elsewhere, links, names twice,
 * unknown packing).
 */
export function zipDirectory(bytes: Uint8Array, most: number = maxEntries): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > most)
    throw fileRefusal('archive-too-many', {
      zh: `文件内部有 ${count} 个部件（最多 ${most} 个），不是正常的表格。`,
      en: `The file holds ${count} parts (at most ${most} are read) and is no ordinary table.`,
    })
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const [entry, next] = entryAt(view, at)
    // The upper half of the outer attributes is the mode of Unix; 0xA… is a symbolic link.
    const isLink = view.getUint16(at + 40, true) >> 12 === 0xa
    refuseUnsafe(entry, { flags: view.getUint16(at + 8, true), isLink, names })
    names.add(entry.name)
    entries.push(entry)
    at = next
  }
  if (at > end || entries.length === 0) throw damaged()
  return entries
}

/** The end record stands last, behind it at most a comment of 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw damaged()
}

function entryAt(view: DataView, at: number): [ZipEntry, number] {
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  if (next > view.byteLength) throw damaged()
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size = 0, packed = 0, offset = 0] = longSizes(view, { at: at + 46 + nameLength, length: extraLength, sizes })
  return [
    { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed, size, offset },
    next,
  ]
}

/** Some writers put sizes into the 64-bit field, however small they are. */
function longSizes(
  view: DataView,
  { at, length, sizes }: { readonly at: number; readonly length: number; readonly sizes: readonly number[] },
): readonly number[] {
  if (!sizes.includes(0xffffffff)) return sizes
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let place = field + 4
    return sizes.map((size) => {
      if (size !== 0xffffffff) return size
      if (place + 8 > at + length) throw damaged()
      place += 8
      return Number(view.getBigUint64(place - 8, true))
    })
  }
  throw damaged()
}

function refuseUnsafe(
  entry: ZipEntry,
  { flags, isLink, names }: { readonly flags: number; readonly isLink: boolean; readonly names: ReadonlySet<string> },
): void {
  if ((flags & 0x2041) !== 0)
    throw fileRefusal('archive-encrypted', {
      zh: '文件是加密的。请取消密码后重新保存。',
      en: 'The file is encrypted; remove the password and save it again.',
    })
  const leads = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\\|\0/i.test(entry.name)
  if (leads || isLink || names.has(entry.name) || (entry.method !== 0 && entry.method !== 8))
    throw fileRefusal('archive-unsafe', {
      zh: '文件内部结构异常（部件名称重复、指向别处，或打包方式不明），不是正常的表格。',
      en: 'The inside of the file is irregular (part names that repeat or lead elsewhere, or unknown packing); this is no ordinary table.',
    })
}
