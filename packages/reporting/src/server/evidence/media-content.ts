import type { EvidenceFormat } from '../../evidence-format.ts'
import { damaged, type Fault, hidden } from './content-errors.ts'
import { type FileBytes, latin1, viewOf } from './file-bytes.ts'

/** How a format shows in its first bytes, and whether its end is there. */
interface Medium {
  readonly id: EvidenceFormat['id']
  readonly begins: (head: string) => boolean
  readonly isWhole: (file: FileBytes) => Promise<boolean>
}

/** Phones write more behind the end of a picture: its depth, a second one, a sound. */
const longestTrailer = 64 * 1024

const tailOf = async (file: FileBytes, length: number): Promise<string> =>
  latin1(await file.read(Math.max(0, file.size - length), length))

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
const mp4Brands = new Set([
  ...['isom', 'iso2', 'iso3', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42'],
  ...['avc1', 'M4V ', 'M4VH', 'M4VP', 'MSNV', 'dash'],
])
const brandOf = (head: string): string => (head.slice(4, 8) === 'ftyp' ? head.slice(8, 12) : '')

/** ISO/IEC 14496-12: boxes one behind the other up to the end of the file, one of which has to be there. */
const boxes =
  (needed: string) =>
  async (file: FileBytes): Promise<boolean> => {
    let found = false
    let at = 0
    for (let count = 0; at < file.size && count < 10_000; count++) {
      const head = await file.read(at, 16)
      if (head.length < 8) return false
      const size = viewOf(head).getUint32(0)
      if (latin1(head.subarray(4, 8)) === needed) found = true
      if (size === 0) return found
      if (size === 1 && head.length < 16) return false
      const length = size === 1 ? Number(viewOf(head).getBigUint64(8)) : size
      if (length < 8) return false
      at += length
    }
    return found && at === file.size
  }

const media: readonly Medium[] = [
  {
    id: 'pdf',
    begins: (head) => /^%PDF-\d\.\d/.test(head),
    isWhole: async (file) => (await tailOf(file, 2048)).includes('%%EOF'),
  },
  {
    id: 'jpg',
    begins: (head) => head.startsWith('\xFF\xD8\xFF'),
    isWhole: async (file) => (await tailOf(file, longestTrailer)).includes('\xFF\xD9'),
  },
  {
    id: 'png',
    begins: (head) => head.startsWith('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'),
    isWhole: async (file) => (await tailOf(file, 4096)).includes('IEND\xAE\x42\x60\x82'),
  },
  {
    id: 'gif',
    begins: (head) => /^GIF8[79]a/.test(head),
    isWhole: async (file) => /;\0*$/.test(await tailOf(file, 64)),
  },
  {
    id: 'webp',
    begins: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
    isWhole: async (file) => viewOf(await file.read(4, 4)).getUint32(0, true) + 8 === file.size,
  },
  {
    id: 'bmp',
    begins: (head) => head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0',
    isWhole: async (file) => viewOf(await file.read(2, 4)).getUint32(0, true) === file.size,
  },
  {
    id: 'tif',
    begins: (head) => head.startsWith('II*\0') || head.startsWith('MM\0*'),
    isWhole: async () => true,
  },
  { id: 'heic', begins: (head) => heicBrands.has(brandOf(head)), isWhole: boxes('meta') },
  { id: 'mp4', begins: (head) => mp4Brands.has(brandOf(head)), isWhole: boxes('moov') },
  {
    id: 'rtf',
    begins: (head) => head.startsWith('{\\rtf'),
    isWhole: async (file) => /\}[\s\0]*$/.test(await tailOf(file, 64)),
  },
]

/** The picture, video or page format that a file begins as; throws where it does not end as one. Undefined for all others. */
export async function mediumOf(file: FileBytes, head: string, fault: Fault): Promise<string | undefined> {
  const medium = media.find(({ begins }) => begins(head))
  if (medium === undefined) return head.includes('%PDF-') ? Promise.reject(hidden(fault)) : undefined
  if (!(await medium.isWhole(file))) throw damaged(fault)
  return medium.id
}
