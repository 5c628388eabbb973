import { fileRefusal } from '../refusal.ts'

/** How the bytes of a text file were read. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
}

/**
 * Decodes a text table: UTF-8 with or without its mark, UTF-16 with its mark (Excel's "Unicode text"), and GB18030 (Excel's own CSV on
 * Chinese computers) where the bytes are not UTF-8. The mark is not part of the text.
 * Throws InvalidError `documents.file-not-text`.
 */
export function csvText(bytes: Uint8Array): DecodedText {
  for (const encoding of encodingsFor(bytes)) {
    const text = decode(bytes, encoding)
    if (text !== undefined && !looksBinary(text)) return { text, encoding }
  }
  throw fileRefusal('file-not-text', {
    zh: '文件既不是 Excel 工作簿，也不是可识别的文本表格（UTF-8 或 GBK/GB18030 编码的 CSV）。',
    en: 'The file is neither an Excel workbook nor a text table that can be read (CSV in UTF-8 or GBK/GB18030).',
  })
}

function encodingsFor(bytes: Uint8Array): readonly DecodedText['encoding'][] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text tables hold no control characters but tab and line ends. */
function looksBinary(text: string): boolean {
  return /[^\P{Cc}\s\u0080-\u009F]/u.test(text)
}
