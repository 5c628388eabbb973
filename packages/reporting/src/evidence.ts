import type { Text } from '@workpoints/core'
import { z } from 'zod'
import { FieldName } from './content.ts'
import { endingOf, formatByName } from './evidence-format.ts'

/** What a file proves: one figure or deliverable (`value:<key>`), or the report as a whole. */
export const EvidenceField = z.union([z.literal('report'), FieldName.refine((field) => field.startsWith('value:'))])
export type EvidenceField = z.infer<typeof EvidenceField>

/** The largest file, bytes: 200 MB. */
export const mostBytes = 200 * 1024 * 1024

/** The most files that one report holds at a time. */
export const mostFiles = 100

/** The longest name that is kept, in characters; what is longer loses its middle and keeps its ending. */
const longestName = 120

// Control characters, what turns the direction of reading (a name "gpj.exe" shown as "exe.jpg"), and what is not seen at all.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFEFF]/gu
const forbidden = /[<>:"|?*\\/]/g

/**
 * A file's name as it is kept and shown: without folders, without characters that are not seen or that a system forbids, and not longer
 * than 120 characters; its ending stays. A name of nothing becomes `未命名`.
 */
export function cleanName(given: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? ''
  const name = base
    .normalize('NFC')
    .replace(unseen, '')
    .replace(forbidden, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const ending = endingOf(name)
  const stem = ending === '' ? name : name.slice(0, -(ending.length + 1)).trimEnd()
  const kept = Array.from(stem || '未命名')
    .slice(0, longestName - ending.length - 1)
    .join('')
  return ending === '' ? kept : `${kept}.${ending}`
}

/** What is said of a file that is not taken by its name or its size; null for one that may be sent. */
export function fileFault({ name, size }: { readonly name: string; readonly size: number }): Text | null {
  const shown = cleanName(name)
  const ending = endingOf(shown)
  if (formatByName(shown) === undefined) return endingFault(shown, ending)
  if (size === 0)
    return { zh: `“${shown}”是空文件，请检查后重新选择。`, en: `"${shown}" is empty; choose another file.` }
  if (size > mostBytes)
    return {
      zh: `“${shown}”有 ${megabytes(size)} MB，超过 200 MB。请压缩图片或拆分文件后再上传。`,
      en: `"${shown}" has ${megabytes(size)} MB; at most 200 MB are taken. Make it smaller or split it.`,
    }
  return null
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)

function endingFault(name: string, ending: string): Text {
  if (/^(zip|rar|7z|gz|tar)$/.test(ending))
    return {
      zh: `不接收压缩包“${name}”：系统无法查看其中内容。请解压后逐个上传。`,
      en: `Archives such as "${name}" are not taken: what is inside cannot be looked at. Unpack it and send the files one by one.`,
    }
  if (/^(docm|xlsm|pptm|dotm|xltm|xlsb)$/.test(ending))
    return {
      zh: `不接收带宏的文件“${name}”。请另存为 .${ending.slice(0, 3)}x 或 PDF 后上传。`,
      en: `Files with macros such as "${name}" are not taken. Save it as .${ending.slice(0, 3)}x or PDF first.`,
    }
  return {
    zh: `不接收“${name}”这种文件。可上传 ${takenWords.zh}。`,
    en: `Files like "${name}" are not taken. You can send ${takenWords.en}.`,
  }
}

/** What is taken, in words. */
export const takenWords: Text = {
  zh: 'PDF、OFD、Word、Excel、PowerPoint、WPS、ODF、TXT、CSV，JPG、PNG、GIF、WebP、BMP、TIFF、HEIC 图片和 MP4 视频，单个不超过 200 MB',
  en: 'PDF, OFD, Word, Excel, PowerPoint, WPS, ODF, TXT, CSV, pictures (JPG, PNG, GIF, WebP, BMP, TIFF, HEIC) and MP4 videos, 200 MB each at most',
}
