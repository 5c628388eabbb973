import { columnIndex, columnLetter } from '../column-letter.ts'
import { attributeOf, elementOf, elementsOf, prefixOf, unusual, withoutAttribute } from './xml-elements.ts'

/** One cell of a worksheet's XML: its column (0-based), its style, its XML after `<c r= s=`. */
export interface SheetCell {
  readonly column: number
  readonly style: number | undefined
  /** The other attributes, as they stand. */
  readonly attributes: string
  /** What stands between its tags; empty where it has no value. */
  readonly body: string
}

/** One row of a worksheet's XML. */
export interface SheetRow {
  /** As the spreadsheet counts. */
  readonly row: number
  /** Its attributes but its number, as they stand. */
  readonly attributes: string
  readonly cells: readonly SheetCell[]
}

/** A worksheet's XML around its rows; whatever is not a row is kept to the letter. */
export interface SheetXml {
  readonly before: string
  readonly rows: readonly SheetRow[]
  readonly after: string
  /** The prefix of its elements, with its colon; mostly empty. */
  readonly prefix: string
}

/**
 * Takes a worksheet's XML apart into rows and cells, so that single cells can be exchanged and all else stays as it is.
 * Throws InvalidError `documents.sheet-unusual` where its XML holds comments or CDATA, which no spreadsheet program writes.
 */
export function sheetRows(xml: string): SheetXml {
  const prefix = prefixOf(xml, 'worksheet')
  const data = elementOf(xml, `${prefix}sheetData`)
  if (data === undefined || xml.includes('<!--') || xml.includes('<![CDATA[')) throw unusual()
  const rows: SheetRow[] = []
  for (const { attributes, body } of elementsOf(data.body, `${prefix}row`)) {
    const row = Number(attributeOf(attributes, 'r') ?? (rows.at(-1)?.row ?? 0) + 1)
    const kept = withoutAttribute(withoutAttribute(attributes, 'r'), 'spans').trimEnd()
    rows.push({ row, attributes: kept, cells: cellsOf(body, prefix) })
  }
  return {
    prefix,
    before: `${xml.slice(0, data.start)}<${prefix}sheetData>`,
    rows,
    after: `</${prefix}sheetData>${xml.slice(data.end)}`,
  }
}

/** Puts a worksheet's XML together again. */
export function sheetXml({ before, rows, after, prefix }: SheetXml): string {
  const cell = (row: number, { column, style, attributes, body }: SheetCell): string => {
    const head = `<${prefix}c r="${columnLetter(column)}${row}"${style === undefined ? '' : ` s="${style}"`}${attributes}`
    return body === '' ? `${head}/>` : `${head}>${body}</${prefix}c>`
  }
  const text = rows.map(({ row, attributes, cells }) => {
    const body = cells.map((each) => cell(row, each)).join('')
    return `<${prefix}row r="${row}"${attributes}>${body}</${prefix}row>`
  })
  return `${before}${text.join('')}${after}`
}

function cellsOf(xml: string, prefix: string): SheetCell[] {
  const cells: SheetCell[] = []
  for (const { attributes, body } of elementsOf(xml, `${prefix}c`)) {
    const letters = attributeOf(attributes, 'r')?.replace(/\d+$/, '').toUpperCase()
    const style = attributeOf(attributes, 's')
    cells.push({
      column: letters === undefined ? (cells.at(-1)?.column ?? -1) + 1 : columnIndex(letters),
      style: style === undefined ? undefined : Number(style),
      attributes: withoutAttribute(withoutAttribute(attributes, 'r'), 's').trimEnd(),
      body,
    })
  }
  return cells
}
