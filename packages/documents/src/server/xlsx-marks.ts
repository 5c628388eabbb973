import { zipSync } from 'fflate'
import { type Marks, resultHead } from './marks.ts'
import { sheetBounds } from './sheet-bounds.ts'
import { widenColumn } from './sheet-columns.ts'
import { type SheetCell, type SheetRow, sheetRows, sheetXml } from './sheet-rows.ts'
import { type StyleMarks, styleMarks } from './style-marks.ts'
import { chooseSheet, relatedPart, workbookParts } from './workbook-parts.ts'
import { escapeXml, xmlText } from './xml-text.ts'

/** Width of the column 导入结果, in half-width characters. */
const resultWidth = 48

/** A workbook with its refused cells filled and the reasons in its column 导入结果. */
export function markXlsx(bytes: Uint8Array, marks: Marks): Uint8Array {
  const book = workbookParts(bytes)
  const { path } = chooseSheet(book.sheets, marks.sheetName)
  const xml = xmlText(book.parts.get(path) ?? new Uint8Array())
  const stylesPath = relatedPart(book, 'styles')
  const styles = styleMarks(stylesPath === undefined ? '' : xmlText(book.parts.get(stylesPath) ?? new Uint8Array()))
  const column = marks.resultColumn ?? sheetBounds(xml).lastColumn + 1
  const sheet = sheetRows(xml)
  const rows = markedRows(sheet.rows, { marks, column, styles, prefix: sheet.prefix })
  const files = new Map(book.parts)
  files.set(path, encode(widenColumn(sheetXml({ ...sheet, rows }), column, resultWidth)))
  if (stylesPath !== undefined) files.set(stylesPath, encode(styles.xml()))
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) })
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Marking {
  readonly marks: Marks
  /** Where the reasons go. */
  readonly column: number
  readonly styles: StyleMarks
  readonly prefix: string
}

function markedRows(rows: readonly SheetRow[], marking: Marking): SheetRow[] {
  const { marks } = marking
  const there = new Map(rows.map((each) => [each.row, each]))
  for (const row of [...marks.reasons.keys(), marks.headerRow])
    if (!there.has(row)) there.set(row, { row, attributes: '', cells: [] })
  return [...there.values()].toSorted((one, other) => one.row - other.row).map((each) => markedRow(each, marking))
}

function markedRow(each: SheetRow, { marks, column, styles, prefix }: Marking): SheetRow {
  const cells = new Map<number, SheetCell>()
  for (const cell of each.cells)
    cells.set(cell.column, cell.style === undefined ? cell : { ...cell, style: styles.clear(cell.style) })
  for (const place of marks.refused.get(each.row) ?? []) {
    const cell = cells.get(place) ?? { column: place, style: undefined, attributes: '', body: '' }
    cells.set(place, { ...cell, style: styles.mark(cell.style ?? 0) ?? cell.style })
  }
  const text = each.row === marks.headerRow ? resultHead : marks.reasons.get(each.row)
  const style = cells.get(column)?.style ?? (each.row === marks.headerRow ? cells.get(column - 1)?.style : undefined)
  if (text !== undefined) cells.set(column, textCell(text, { column, style, prefix }))
  else if (marks.resultColumn !== undefined && each.row > marks.headerRow) cells.delete(column)
  return { ...each, cells: [...cells.values()].toSorted((one, other) => one.column - other.column) }
}

/** A text in the cell itself: it is never a formula, and no other part of the workbook has to change for it. */
function textCell(
  text: string,
  { column, style, prefix }: Pick<SheetCell, 'column' | 'style'> & { readonly prefix: string },
): SheetCell {
  const body = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is>`
  return { column, style, attributes: ' t="inlineStr"', body }
}
