import type { Text } from '@workpoints/core'
import { afterProlog } from './xml-prolog.ts'

type Mark = readonly [is: (head: string) => boolean, name: Text]

const begins =
  (...marks: readonly string[]) =>
  (head: string): boolean =>
    marks.some((mark) => head.startsWith(mark))

/** The beginning of a text, without its mark of order and white space. */
const start = (head: string): string => head.replace(/^\xEF\xBB\xBF/, '').trimStart()

const marks: readonly Mark[] = [
  [begins('Rar!\x1A\x07'), { zh: 'RAR 压缩包', en: 'a RAR archive' }],
  [begins('7z\xBC\xAF\x27\x1C'), { zh: '7z 压缩包', en: 'a 7z archive' }],
  [begins('\x1F\x8B'), { zh: 'gzip 压缩包', en: 'a gzip archive' }],
  [begins('BZh'), { zh: 'bzip2 压缩包', en: 'a bzip2 archive' }],
  [begins('\xFD7zXZ\0'), { zh: 'xz 压缩包', en: 'an xz archive' }],
  [(head) => head.startsWith('MZ') && head.includes('\0'), { zh: 'Windows 程序', en: 'a Windows program' }],
  [begins('\x7FELF', '\xCA\xFE\xBA\xBE', '\xCF\xFA\xED\xFE'), { zh: '可执行程序', en: 'a program' }],
  [begins('#!'), { zh: '脚本程序', en: 'a script' }],
  [begins('SQLite format 3\0'), { zh: '数据库文件', en: 'a database' }],
  [
    (head) => head.slice(4, 12) === 'ftypqt  ',
    { zh: 'MOV 视频（请转换为 MP4）', en: 'a MOV video (convert it to MP4)' },
  ],
  [(head) => /^<(svg|!doctype\s+svg)[\s>/]/i.test(afterProlog(start(head))), { zh: 'SVG 图形', en: 'an SVG drawing' }],
  [
    (head) => /^<(!doctype\s+html|html|head|body|script|iframe|meta|title|table)[\s>/]/i.test(afterProlog(start(head))),
    { zh: 'HTML 网页', en: 'a web page' },
  ],
  [(head) => /^<[!?]/.test(start(head)), { zh: 'XML 文件', en: 'an XML file' }],
  [(head) => /^MIME-Version:|^From: /i.test(start(head)), { zh: '网页归档或邮件', en: 'a web archive or a mail' }],
]

/** What a file is that is not taken under any name; undefined where nothing is known of its beginning. */
export const foreignKind = (head: string): Text | undefined => marks.find(([is]) => is(head))?.[1]
