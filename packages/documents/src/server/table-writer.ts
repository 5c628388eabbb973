import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { columnLetter } from '../column-letter.ts'
import { refusal } from '../refusal.ts'
import type { ColumnWritten, RowWritten } from '../table.ts'
import { choiceRules, choicesSheet, columnLayout } from './column-layout.ts'
import { valueIn, writtenCell } from './written-cell.ts'

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
/** Sheets wider than this many half-width characters are printed across. */
const portraitWidth = 90

const line = { style: 'thin' as const, color: { rgb: 'BFBFBF' } }
const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EAF1EE' } },
  border: { top: line, right: line, bottom: line, left: line },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: '@',
}
const titleStyle: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center' },
  numFmt: '@',
}

/**
 * Writes a table as .xlsx: title and head stay in view, widths fit Chinese, choices are offered by the cells themselves, and it prints on
 * A4, as wide as the page, with the head on every page. Texts are never formulas, whatever they begin with, and stay texts when edited.
 * Throws InvalidError `documents.cell-too-long`, `documents.too-many-rows`.
 */
export async function writeTable({ sheetName, title, columns, rows }: WriteTableInput): Promise<Uint8Array> {
  const above = title === undefined ? 1 : 2
  if (rows.length + above > maxRows)
    throw refusal('too-many-rows', {
      zh: `共有 ${rows.length} 行，一张工作表最多 ${maxRows - above} 行。请缩小范围后分次导出，或导出 CSV。`,
      en: `There are ${rows.length} rows, one sheet holds at most ${maxRows - above}; export less at once, or as CSV.`,
    })
  const layout = columnLayout(columns, rows)
  const { rules, sheet: choices } = choiceRules(columns, { firstRow: above, rowCount: rows.length })
  const cells: CellValue[][] = [columns.map(({ head }) => head)]
  if (title !== undefined) cells.unshift(columns.map((_, index) => (index === 0 ? title : null)))
  for (const row of rows) {
    const place = cells.length
    cells.push(columns.map((column, index) => writtenCell(valueIn(row, column), column, { row: place, column: index })))
  }
  const sheet: WriteSheet = {
    name: sheetTitle(sheetName),
    columns: layout,
    rows: cells,
    cells: headCells({ columns, title }),
    freezePane: { rows: above },
    dataValidations: rules,
    rowDefs: new Map(
      title === undefined
        ? [[0, { height: 24 }]]
        : [
            [0, { height: 32 }],
            [1, { height: 24 }],
          ],
    ),
    ...(title !== undefined &&
      columns.length > 1 && { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }] }),
    ...(columns.length > 0 && {
      autoFilter: { range: `A${above}:${columnLetter(columns.length - 1)}${above + rows.length}` },
    }),
    ...page(
      above,
      layout.reduce((sum, { width }) => sum + width, 0),
    ),
  }
  return writeXlsx({
    sheets: choices === undefined ? [sheet] : [sheet, choices],
    defaultFont: { name: '宋体', size: 11 },
  })
}

function headCells({ columns, title }: Pick<WriteTableInput, 'columns' | 'title'>): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const headRow = title === undefined ? 0 : 1
  if (title !== undefined) cells.set('0,0', { value: title, type: 'string', style: titleStyle })
  columns.forEach(({ head }, index) =>
    cells.set(`${headRow},${index}`, { value: head, type: 'string', style: headStyle }),
  )
  return cells
}

function page(headRow: number, width: number): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: width > portraitWidth ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow}:$${headRow}`,
      horizontalCentered: true,
      margins: { top: 0.75, right: 0.5, bottom: 0.75, left: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

/** A name that Excel takes: without its reserved signs, not empty, not the name of the sheet with the choices. */
function sheetTitle(name: string): string {
  const title = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
  return title === '' || title === choicesSheet || /^history$/i.test(title) ? '表格' : title
}
