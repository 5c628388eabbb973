import { type Fault, hidden } from './content-errors.ts'
import { type FileBytes, latin1, viewOf } from './file-bytes.ts'

/** A zip archive's end record has at most this behind it. */
const endReach = 22 + 65_535
/** So much of a picture's beginning and end is looked through for a page's marks. */
const reach = 64 * 1024

const pageMarks = /<!doctype\s+html|<html[\s>]|<script[\s>]|<iframe[\s>]|<svg[\s>]|<\?php|<body[\s>]/i

/** Where marks of a web page have no business: at either end of a picture, and behind the end of a PDF. */
export type Looks = 'ends' | 'behind' | 'archive-only'

/**
 * Throws where a file that is no archive is one as well when it is read from its end, as readers of archives do, or where a picture or
 * video carries a web page. Such files change their nature with the program that opens them.
 */
export async function refuseHidden(
  file: FileBytes,
  { looks, fault }: { readonly looks: Looks; readonly fault: Fault },
): Promise<void> {
  const from = Math.max(0, file.size - endReach)
  const tail = await file.read(from, endReach)
  if (await endsAsArchive(file, tail, from)) throw hidden(fault)
  const end = latin1(tail)
  if (looks === 'behind' && pageMarks.test(end.slice(end.lastIndexOf('%%EOF')))) throw hidden(fault)
  if (looks !== 'ends') return
  if (pageMarks.test(end) || pageMarks.test(latin1(await file.read(0, reach)))) throw hidden(fault)
}

/** An end record counts where the directory that it tells of is there: four bytes alone may be chance. */
async function endsAsArchive(file: FileBytes, tail: Uint8Array, from: number): Promise<boolean> {
  const view = viewOf(tail)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== 0x06054b50) continue
    const start = from + at - view.getUint32(at + 12, true)
    const entry = start < 0 ? new Uint8Array() : await file.read(start, 4)
    if (entry.length === 4 && viewOf(entry).getUint32(0, true) === 0x02014b50) return true
  }
  return false
}
