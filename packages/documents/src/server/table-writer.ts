import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { columnLetter } from '../column-letter.ts'
import { refusal } from '../refusal.ts'
import type { ColumnWritten, RowWritten } from '../table.ts'
import { choiceRules, choicesSheet, columnLayout } from './column-layout.ts'
import { textCell, valueIn, writtenCell } from './written-cell.ts'

/** A table to write as a workbook of one sheet. */
export interface WriteTableInput {
  /** Signs that Excel does not allow in a sheet's name become spaces; 31 characters are kept. */
  readonly sheetName: string
  /** A line above the head, across all columns. */
  readonly title?: string
  readonly columns: readonly ColumnWritten[]
  readonly rows: readonly RowWritten[]
}

/** Rows of one sheet at most, by the format. */
const maxRows = 1_048_576
/** Rows below the head that have their columns' formats even where nothing stands: people fill in templates. */
const rowsFormatted = 200
/** Sheets wider than this many half-width characters are printed across. */
const portraitWidth = 90

const line = { style: 'thin' as const, color: { rgb: 'BFBFBF' } }
const font = { name: '宋体', size: 11 }
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EAF1EE' } },
  border: { top: line, right: line, bottom: line, left: line },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: '@',
}
const titleStyle: CellStyle = {
  font: { ...font, bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center' },
  numFmt: '@',
}

/**
 * Writes a table as .xlsx: title and head stay in view, widths fit Chinese, choices are offered by the cells themselves, and it prints on
 * A4, as wide as the page, with the head on every page. Texts are never formulas, whatever they begin with, and stay texts when edited.
 * Throws InvalidError `documents.cell-too-long`, `documents.too-many-rows`.
 */
export async function writeTable(input: WriteTableInput): Promise<Uint8Array> {
  const { title, columns, rows } = input
  const above = title === undefined ? 1 : 2
  if (rows.length + above > maxRows)
    throw refusal('too-many-rows', {
      zh: `共有 ${rows.length} 行，一张工作表最多 ${maxRows - above} 行。请缩小范围后分次导出，或导出 CSV。`,
      en: `There are ${rows.length} rows, one sheet holds at most ${maxRows - above}; export less at once, or as CSV.`,
    })
  const { rules, sheet: choices } = choiceRules(columns, { firstRow: above, rowCount: rows.length })
  const sheet: WriteSheet = { ...sheetOf(input, above), dataValidations: rules }
  return writeXlsx({
    sheets: choices === undefined ? [sheet] : [sheet, choices],
    defaultFont: font,
    // Named here, since a sheet's name has to stand in quotes wherever it is not a plain word.
    namedRanges: [
      {
        name: '_xlnm.Print_Titles',
        range: `'${sheet.name.replaceAll("'", "''")}'!$${above}:$${above}`,
        scope: sheet.name,
      },
    ],
  })
}

function sheetOf({ sheetName, title, columns, rows }: WriteTableInput, above: number): WriteSheet {
  const layout = columnLayout(columns, rows)
  const cells: CellValue[][] = [columns.map(({ head }) => textCell(head))]
  if (title !== undefined) cells.unshift(columns.map((_, index) => (index === 0 ? textCell(title) : null)))
  for (const row of rows) {
    const place = cells.length
    cells.push(columns.map((column, index) => writtenCell(valueIn(row, column), column, { row: place, column: index })))
  }
  while (cells.length < above + rowsFormatted) cells.push(columns.map(() => null))
  const last = columns.length - 1
  return {
    name: sheetTitle(sheetName),
    columns: layout,
    rows: cells,
    cells: headCells(cells, above),
    freezePane: { rows: above },
    rowDefs: new Map(above === 1 ? [[0, { height: 24 }]] : [32, 24].map((height, row) => [row, { height }])),
    ...(above === 2 && last > 0 && { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }] }),
    ...(last >= 0 && { autoFilter: { range: `A${above}:${columnLetter(last)}${above + rows.length}` } }),
    ...page(layout.reduce((sum, { width }) => sum + width, 0)),
  }
}

function headCells(cells: readonly (readonly CellValue[])[], above: number): NonNullable<WriteSheet['cells']> {
  const styled: NonNullable<WriteSheet['cells']> = new Map()
  for (let row = 0; row < above; row++) {
    const style = row === above - 1 ? headStyle : titleStyle
    cells[row]?.forEach((value, column) => {
      styled.set(`${row},${column}`, { value, type: value === null ? 'empty' : 'string', style })
    })
  }
  return styled
}

function page(width: number): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: width > portraitWidth ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, right: 0.5, bottom: 0.75, left: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

/** A name that Excel takes: without its reserved signs, not empty, not the name of the sheet with the choices. */
function sheetTitle(name: string): string {
  const title = name
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
  return title === '' || title === choicesSheet || /^history$/i.test(title) ? '表格' : title
}
