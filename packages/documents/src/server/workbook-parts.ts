import { fileRefusal, refusal } from '../refusal.ts'
import { attributesOf, checkXml, xmlText } from './xml-text.ts'
import { unpackArchive } from './zip-archive.ts'
import { damaged } from './zip-directory.ts'

/** One sheet of a workbook: its name as shown, and the part that holds it. */
export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly path: string
}

/** An unpacked and checked workbook. */
export interface WorkbookParts {
  readonly parts: Map<string, Uint8Array>
  readonly workbook: string
  /** Worksheets in their order; sheets that are only a chart are left out. */
  readonly sheets: readonly SheetPart[]
}

/**
 * Unpacks an .xlsx file and finds its sheets. Every XML part is checked before any is read.
 * Throws InvalidError as {@link unpackArchive} and {@link xmlText} do, and `documents.file-wrong-kind` for other files made of a zip archive.
 */
export function workbookParts(bytes: Uint8Array): WorkbookParts {
  const parts = unpackArchive(bytes)
  const types = partText(parts, '[Content_Types].xml') ?? ''
  if (!/spreadsheetml\.(sheet|template)\.main\+xml/.test(types)) throw otherKind(parts, types)
  for (const [name, part] of parts) if (/\.(xml|rels|vml)$/i.test(name)) checkXml(part)
  const workbook = targetOf(parts, { folder: '', rels: '_rels/.rels', type: 'officeDocument' }) ?? 'xl/workbook.xml'
  const text = partText(parts, workbook)
  if (text === undefined) throw damaged()
  const sheets = sheetsOf(parts, workbook, text)
  if (sheets.length === 0) throw damaged()
  return { parts, workbook, sheets }
}

/**
 * The sheet of this name, or the first that is not hidden.
 * Throws InvalidError `documents.sheet-missing` with the names that are there.
 */
export function chooseSheet(sheets: readonly SheetPart[], name: string | undefined): SheetPart {
  const found =
    name === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets.find((each) => each.name === name)
  if (found !== undefined) return found
  const there = sheets.map((each) => each.name)
  throw refusal('sheet-missing', {
    zh: `工作簿中没有名为“${name}”的工作表；现有：${there.join('、')}。`,
    en: `The workbook has no sheet "${name}"; it has: ${there.join(', ')}.`,
  })
}

/** The path of the part that a relationship of this type leads to; undefined where there is none. */
export function relatedPart({ parts, workbook }: WorkbookParts, type: string): string | undefined {
  return targetOf(parts, { ...relsOf(workbook), type })
}

/** Where a part keeps its relationships, and the folder that their targets start from. */
export function relsOf(part: string): { readonly folder: string; readonly rels: string } {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return { folder, rels: `${folder}_rels/${part.slice(folder.length)}.rels` }
}

function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const part = parts.get(path)
  return part === undefined ? undefined : xmlText(part)
}

interface Relationship {
  readonly id: string
  readonly type: string
  readonly path: string
}

function relationships(parts: ReadonlyMap<string, Uint8Array>, folder: string, rels: string): Relationship[] {
  const tags = (partText(parts, rels) ?? '').match(/<(?:\w+:)?Relationship\s[^<>]{0,8000}>/g) ?? []
  return tags.map((tag) => {
    const attributes = attributesOf(tag)
    const target = attributes.get('Target') ?? ''
    const type = attributes.get('Type') ?? ''
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolve(folder, target),
    }
  })
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function targetOf(
  parts: ReadonlyMap<string, Uint8Array>,
  { folder, rels, type }: { readonly folder: string; readonly rels: string; readonly type: string },
): string | undefined {
  return relationships(parts, folder, rels).find((each) => each.type === type && parts.has(each.path))?.path
}

function sheetsOf(parts: ReadonlyMap<string, Uint8Array>, workbook: string, text: string): SheetPart[] {
  const { folder, rels } = relsOf(workbook)
  const byId = new Map(relationships(parts, folder, rels).map((each) => [each.id, each]))
  return (text.match(/<(?:\w+:)?sheet\s[^<>]{0,8000}>/g) ?? []).flatMap((tag) => {
    const attributes = attributesOf(tag)
    const target = byId.get(attributes.get('id') ?? '')
    if (target?.type !== 'worksheet' || !parts.has(target.path)) return []
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible'
    return [{ name: attributes.get('name') ?? '', hidden, path: target.path }]
  })
}

function otherKind(parts: ReadonlyMap<string, Uint8Array>, types: string): Error {
  if (types.includes('macroEnabled'))
    return fileRefusal('archive-macros', {
      zh: '这是含宏的工作簿（.xlsm）。请“另存为”不含宏的 .xlsx 工作簿。',
      en: 'This is a workbook with macros (.xlsm); save it as one without (.xlsx).',
    })
  const [zh, en] = kindOf(types, parts)
  return fileRefusal('file-wrong-kind', {
    zh: `这是${zh}，不是 Excel 表格。`,
    en: `This is ${en}, not an Excel table.`,
  })
}

function kindOf(types: string, parts: ReadonlyMap<string, Uint8Array>): readonly [string, string] {
  if (types.includes('wordprocessingml')) return ['Word 文档', 'a Word document']
  if (types.includes('presentationml')) return ['PowerPoint 演示文稿', 'a PowerPoint presentation']
  if (types.includes('ms-excel.sheet.binary')) return ['二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)']
  const open = parts.get('mimetype')
  if (open !== undefined && new TextDecoder().decode(open.subarray(0, 200)).includes('opendocument'))
    return ['OpenDocument 文件（.ods 等）', 'an OpenDocument file (such as .ods)']
  return ['zip 压缩包', 'a zip archive']
}
