import { damaged, type Fault } from './content-errors.ts'
import type { FileBytes } from './file-bytes.ts'

const pieceSize = 1024 * 1024

/** Reads text in one encoding as it comes; false from the first bytes on that are none of it. */
function reading(encoding: 'utf-8' | 'gb18030') {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let fits = true
  return (piece: Uint8Array | null): boolean => {
    try {
      if (fits) decoder.decode(piece ?? new Uint8Array(), { stream: piece !== null })
    } catch {
      fits = false
    }
    return fits
  }
}

// In both encodings these bytes stand for themselves alone: tab, line feed, form feed and carriage return are the ones that texts have.
const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f

/** Throws unless the file is text from its beginning to its end, in UTF-8 or GB 18030. */
export async function requireText(file: FileBytes, fault: Fault): Promise<void> {
  const [utf8, gb18030] = [reading('utf-8'), reading('gb18030')]
  for (let at = 0; at < file.size; at += pieceSize) {
    const piece = await file.read(at, pieceSize)
    const [isUtf8, isGb] = [utf8(piece), gb18030(piece)]
    if (piece.some(isControl) || !(isUtf8 || isGb))
      throw fault(
        'foreign',
        '的内容不是文本（或编码无法识别），不能按 .txt、.csv 接收。请用原软件另存为 UTF-8 文本、PDF 或 Office 文件后上传。',
        'holds no text, or text in an unknown encoding. Save it as UTF-8 text, PDF or an Office file first.',
      )
  }
  if (![utf8(null), gb18030(null)].some(Boolean)) throw damaged(fault)
}
