import { crc32, inflateRawSync } from 'node:zlib'
import { fileRefusal } from '../refusal.ts'
import { damaged, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** Unpacked bytes of one archive at most, claimed and real. */
const maxUnpacked = 50 * 1024 * 1024
/** Beyond 1 MB unpacked, a file may be at most this many times its packed size; worksheets reach 10 to 40. */
const maxRatio = 100
const ratioFrom = 1024 * 1024

const nested = /\.(zip|xls[xmb]?|doc[xm]?|ppt[xm]?|od[stp]|jar|7z|rar|gz|tgz|bz2|xz|tar|cab|iso)$/i

/**
 * Unpacks a zip archive in memory, part by name, after its directory was judged. Nothing is unpacked beyond what was claimed.
 * Throws InvalidError as {@link zipDirectory} does, and `documents.archive-bomb`, `archive-nested`, `archive-macros`.
 */
export function unpackArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = zipDirectory(bytes).filter(({ name }) => !name.endsWith('/'))
  judge(entries)
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const part = unpack(bytes, entry)
    if (startsAsArchive(part)) throw nestedArchive(entry.name)
    parts.set(entry.name, part)
  }
  return parts
}

/** By what is claimed; {@link unpack} holds each part to its claim. */
function judge(entries: readonly ZipEntry[]): void {
  let total = 0
  for (const { name, packed, size } of entries) {
    if (/vbaProject/i.test(name))
      throw fileRefusal('archive-macros', {
        zh: '文件含有宏（VBA 程序）。请“另存为”不含宏的 .xlsx 工作簿。',
        en: 'The file holds macros (VBA); save it as a workbook without macros (.xlsx).',
      })
    if (nested.test(name)) throw nestedArchive(name)
    total += size
    if (total > maxUnpacked || (size > ratioFrom && size > packed * maxRatio))
      throw fileRefusal('archive-bomb', {
        zh: '文件展开后过大（超过 50 MB，或压缩比超过 100 倍），不予打开。请删去多余的行列、格式和图片后另存。',
        en: 'Unpacked, the file is too large (over 50 MB, or more than 100 times its packed size); remove surplus rows, formats and pictures.',
      })
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged()
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw damaged()
  const packed = bytes.subarray(start, start + entry.packed)
  const part = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged()
  return part
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw damaged(error)
  }
}

const startsAsArchive = (part: Uint8Array): boolean =>
  part[0] === 0x50 && part[1] === 0x4b && part[2] === 0x03 && part[3] === 0x04

function nestedArchive(name: string) {
  const shown = name.slice(name.lastIndexOf('/') + 1).slice(0, 60)
  return fileRefusal('archive-nested', {
    zh: `文件里嵌有另一个文件（${shown}）。请删去嵌入的对象后重新保存。`,
    en: `Another file is embedded in this one (${shown}); delete embedded objects and save again.`,
  })
}
