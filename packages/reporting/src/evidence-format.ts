import type { Text } from '@workpoints/core'

/** What a format is for: documents are kept and downloaded; of the others the browser shows some. */
export type EvidenceKind = 'document' | 'picture' | 'video'

/** One kind of file that proves something. */
export interface EvidenceFormat {
  readonly id: string
  readonly kind: EvidenceKind
  /** Endings of names that may hold it, without the dot. */
  readonly endings: readonly string[]
  readonly mediaType: string
  readonly name: Text
  /** Whether a browser can show it without anything being able to run. */
  readonly preview: boolean
}

const format = (
  id: string,
  [kind, mediaType, zh, en]: readonly [EvidenceKind, string, string, string],
  { endings = [id], preview = false }: { readonly endings?: readonly string[]; readonly preview?: boolean } = {},
): EvidenceFormat => ({ id, kind, endings, mediaType, name: { zh, en }, preview })

const word = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/**
 * The formats that are taken: what offices write, GB/T 33190 layout documents, pictures, and short videos of a place. Archives are not
 * among them: what is inside could not be looked at.
 */
export const evidenceFormats: readonly EvidenceFormat[] = [
  format('pdf', ['document', 'application/pdf', 'PDF 文件', 'PDF'], { preview: true }),
  format('ofd', ['document', 'application/ofd', 'OFD 版式文件', 'OFD']),
  format('docx', ['document', `${word}.wordprocessingml.document`, 'Word 文档', 'Word document']),
  format('xlsx', ['document', `${word}.spreadsheetml.sheet`, 'Excel 工作簿', 'Excel workbook']),
  format('pptx', ['document', `${word}.presentationml.presentation`, 'PowerPoint 演示文稿', 'PowerPoint slides']),
  format('doc', ['document', 'application/msword', 'Word 97–2003 或 WPS 文字', 'Word 97–2003 or WPS text'], {
    endings: ['doc', 'wps'],
  }),
  format('xls', ['document', 'application/vnd.ms-excel', 'Excel 97–2003 或 WPS 表格', 'Excel 97–2003 or WPS table'], {
    endings: ['xls', 'et'],
  }),
  format(
    'ppt',
    ['document', 'application/vnd.ms-powerpoint', 'PowerPoint 97–2003 或 WPS 演示', 'PowerPoint 97–2003 or WPS slides'],
    { endings: ['ppt', 'dps'] },
  ),
  format('odt', ['document', `${open}.text`, 'ODF 文本', 'ODF text']),
  format('ods', ['document', `${open}.spreadsheet`, 'ODF 表格', 'ODF table']),
  format('odp', ['document', `${open}.presentation`, 'ODF 演示', 'ODF slides']),
  format('rtf', ['document', 'application/rtf', 'RTF 文档', 'RTF document']),
  format('txt', ['document', 'text/plain', '纯文本', 'plain text'], { endings: ['txt', 'csv'] }),
  format('jpg', ['picture', 'image/jpeg', 'JPEG 图片', 'JPEG picture'], { endings: ['jpg', 'jpeg'], preview: true }),
  format('png', ['picture', 'image/png', 'PNG 图片', 'PNG picture'], { preview: true }),
  format('gif', ['picture', 'image/gif', 'GIF 图片', 'GIF picture'], { preview: true }),
  format('webp', ['picture', 'image/webp', 'WebP 图片', 'WebP picture'], { preview: true }),
  format('bmp', ['picture', 'image/bmp', 'BMP 图片', 'BMP picture'], { preview: true }),
  format('tif', ['picture', 'image/tiff', 'TIFF 图片', 'TIFF picture'], { endings: ['tif', 'tiff'] }),
  format('heic', ['picture', 'image/heic', 'HEIC 图片', 'HEIC picture'], { endings: ['heic', 'heif'] }),
  format('mp4', ['video', 'video/mp4', 'MP4 视频', 'MP4 video'], { endings: ['mp4', 'm4v'], preview: true }),
]

/** The ending of a name in small letters, without the dot; empty where it has none. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The format that a name promises; undefined for one that is not taken. */
export const formatByName = (name: string): EvidenceFormat | undefined => {
  const ending = endingOf(name)
  return evidenceFormats.find(({ endings }) => endings.includes(ending))
}

/** A format by its id, as it is kept with the file. */
export const formatById = (id: string): EvidenceFormat | undefined => evidenceFormats.find((one) => one.id === id)

/** The endings as a file chooser wants them: `.pdf,.docx,…`. */
export const evidenceEndings: string = evidenceFormats
  .flatMap(({ endings }) => endings.map((one) => `.${one}`))
  .join(',')
