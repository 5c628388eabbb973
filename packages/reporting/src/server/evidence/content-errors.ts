import { InvalidError, type Text } from '@workpoints/core'
import { type EvidenceFormat, endingOf } from '../../evidence-format.ts'

/** Why a file's content keeps it out. */
export type ContentFault = 'foreign' | 'name' | 'damaged' | 'macros' | 'encrypted' | 'bomb' | 'unsafe' | 'hidden'

/** A refusal by content, `reporting.evidence-<fault>`; its text begins with the file's name. */
export class ContentError extends InvalidError {
  constructor(fault: ContentFault, text: Text, options?: ErrorOptions) {
    super(`reporting.evidence-${fault}`, text, options)
  }
}

/** Says what is wrong with one file. */
export type Fault = (fault: ContentFault, zh: string, en: string) => ContentError

/** Refusals of the file of that name. */
export const faultOf =
  (name: string): Fault =>
  (fault, zh, en) =>
    new ContentError(fault, { zh: `“${name}”${zh}`, en: `"${name}" ${en}` })

export const damaged = (fault: Fault): ContentError =>
  fault(
    'damaged',
    '不完整或已损坏，可能没有复制完。请打开确认后另存一份再上传。',
    'is damaged or not complete. Open it, save it again, and send that.',
  )

export const hidden = (fault: Fault): ContentError =>
  fault(
    'hidden',
    '里夹带了别的内容（如网页、程序或压缩包），不予接收。请用原软件打开后另存为新文件再上传。',
    'carries something else inside (a page, a program, an archive) and is not taken. Open it in its own program and save it anew.',
  )

/** The name promises another format than the content is. */
export function mismatch(fault: Fault, name: string, actual: EvidenceFormat): ContentError {
  const [ending = ''] = actual.endings
  return fault(
    'name',
    `的内容是${actual.name.zh}，与名称的“.${endingOf(name)}”不符。请把名称改为“.${ending}”后重新上传。`,
    `holds a ${actual.name.en} and not what ".${endingOf(name)}" says. Rename it to ".${ending}" and send it again.`,
  )
}

/** Something that is not taken under any name. */
export const foreign = (fault: Fault, { zh, en }: Text): ContentError =>
  fault(
    'foreign',
    `实际是${zh}，不能作为佐证上传。${instead.zh}`,
    `is in fact ${en}, which is not taken. ${instead.en}`,
  )

const instead = {
  zh: '请另存为 PDF、Word、Excel 或图片后上传。',
  en: 'Save it as PDF, Word, Excel or a picture first.',
}
