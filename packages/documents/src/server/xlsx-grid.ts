import { zipSync } from 'fflate'
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { columnLetter } from '../column-letter.ts'
import type { Grid } from '../grid.ts'
import { tooManyColumns, tooManyRows } from '../grid-table.ts'
import { refusal } from '../refusal.ts'
import type { TableLimits } from '../table.ts'
import { cellText } from './cell-text.ts'
import { sheetBounds } from './sheet-bounds.ts'
import {
  chooseSheet,
  relatedPart,
  relsOf,
  type SheetPart,
  type WorkbookParts,
  workbookParts,
} from './workbook-parts.ts'
import { xmlText } from './xml-text.ts'
import { damaged } from './zip-directory.ts'

/** Rows that titles and instructions may take above the data, beyond the limit of rows. */
const rowsAbove = 100

/** Which sheet is asked for, and how large it may be. */
export interface SheetAsked {
  readonly sheet?: string | undefined
  readonly limits: Required<TableLimits>
}

/**
 * Reads one sheet of an .xlsx file as texts. Throws InvalidError as {@link workbookParts} and {@link chooseSheet} do, and
 * `documents.too-many-rows`, `too-many-columns`, `formula-without-value`.
 */
export async function xlsxGrid(
  bytes: Uint8Array,
  { sheet, limits }: SheetAsked,
): Promise<Grid & { sheetName: string }> {
  const book = workbookParts(bytes)
  const chosen = chooseSheet(book.sheets, sheet)
  const { lastRow, lastColumn } = sheetBounds(xmlText(book.parts.get(chosen.path) ?? new Uint8Array()))
  if (lastRow >= limits.maxRows + rowsAbove) throw tooManyRows(limits.maxRows)
  if (lastColumn >= limits.maxColumns) throw tooManyColumns(limits.maxColumns, lastColumn)
  if (lastRow < 0) return { sheetName: chosen.name, rows: [], merges: [] }
  const read = await readSheet(book, chosen, `A1:${columnLetter(lastColumn)}${lastRow + 1}`)
  const rows = read.rows.map((cells, row) =>
    cells.map((value, column) => textAt(value, read.cells?.get(`${row},${column}`), { row, column })),
  )
  return { sheetName: chosen.name, rows, merges: read.merges ?? [] }
}

/** Only what the sheet's values need is handed on, packed anew: what was checked is what is read. */
async function readSheet(book: WorkbookParts, chosen: SheetPart, range: string): Promise<Sheet> {
  const needed = [
    '[Content_Types].xml',
    '_rels/.rels',
    book.workbook,
    relsOf(book.workbook).rels,
    relatedPart(book, 'styles'),
    relatedPart(book, 'sharedStrings'),
    chosen.path,
  ]
  const files: Record<string, Uint8Array> = {}
  for (const path of needed) if (path !== undefined) files[path] = book.parts.get(path) ?? new Uint8Array()
  try {
    const { sheets } = await readXlsx(zipSync(files, { level: 0 }), {
      sheets: ({ name }) => name === chosen.name,
      readStyles: true,
      range,
    })
    const [read] = sheets
    if (read === undefined) throw damaged()
    return read
  } catch (error) {
    throw damaged(error)
  }
}

function textAt(value: CellValue, cell: Cell | undefined, { row, column }: { row: number; column: number }): string {
  if (value === null && cell?.formula !== undefined) {
    const place = `${columnLetter(column)}${row + 1}`
    throw refusal('formula-without-value', {
      zh: `单元格 ${place} 是公式，但文件里没有它的计算结果。请用 Excel 或 WPS 打开并保存一次，或改为直接填写数值。`,
      en: `Cell ${place} is a formula whose result is not in the file; open and save it once in Excel or WPS, or write the value itself.`,
    })
  }
  return cellText(value, cell)
}
