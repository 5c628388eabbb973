import { type EvidenceFormat, formatById, formatByName } from '../../evidence-format.ts'
import { compoundFormat, compoundMark } from './compound-content.ts'
import { type Fault, faultOf, foreign, mismatch } from './content-errors.ts'
import { type FileBytes, latin1 } from './file-bytes.ts'
import { foreignKind } from './foreign-content.ts'
import { type Looks, refuseHidden } from './hidden-content.ts'
import { mediumOf } from './media-content.ts'
import { requireText } from './text-content.ts'
import { zipFormat } from './zip-content.ts'

/**
 * The format of a file by what it holds; its name only has to agree. Reads in places and unpacks next to nothing, so a file of 200 MB costs
 * no more memory than a small one. Throws ContentError `reporting.evidence-foreign`, `-name`, `-damaged`, `-macros`, `-encrypted`, `-bomb`,
 * `-unsafe` or `-hidden`, in words that say what the file is and what to do.
 */
export async function formatOf(file: FileBytes, name: string): Promise<EvidenceFormat> {
  const fault = faultOf(name)
  const format = formatById(await idOf(file, { isText: formatByName(name)?.id === 'txt', fault }))
  if (format === undefined) throw foreign(fault, unknown)
  if (formatByName(name)?.id !== format.id) throw mismatch(fault, name, format)
  return format
}

const unknown = { zh: '无法识别的文件', en: 'a file of an unknown kind' }

const looksOf = (id: string): Looks => (id === 'pdf' ? 'behind' : id === 'rtf' ? 'archive-only' : 'ends')

async function idOf(file: FileBytes, { isText, fault }: { isText: boolean; fault: Fault }): Promise<string> {
  const head = latin1(await file.read(0, 4096))
  const known = foreignKind(head)
  if (known !== undefined) throw foreign(fault, known)
  if (head.startsWith('PK\x03\x04')) return zipFormat(file, fault)
  if (head.startsWith(compoundMark)) {
    const id = await compoundFormat(file, fault)
    await refuseHidden(file, { looks: 'archive-only', fault })
    return id
  }
  const medium = await mediumOf(file, head, fault)
  if (medium !== undefined) {
    await refuseHidden(file, { looks: looksOf(medium), fault })
    return medium
  }
  if (!isText) throw foreign(fault, unknown)
  await requireText(file, fault)
  await refuseHidden(file, { looks: 'archive-only', fault })
  return 'txt'
}
