import { InvalidError } from '@workpoints/core/errors'
import type { Grid } from '../grid.ts'
import type { TableLimits } from '../table.ts'
import { cellFormats } from './cell-formats.ts'
import { sharedTexts } from './shared-texts.ts'
import { sheetGrid } from './sheet-grid.ts'
import { chooseSheet, relatedPart, workbookParts } from './workbook-parts.ts'
import { xmlText } from './xml-text.ts'
import { damaged } from './zip-directory.ts'

/** Which sheet is asked for, and how large it may be. */
export interface SheetAsked {
  readonly sheet?: string | undefined
  readonly limits: Required<TableLimits>
}

/**
 * Reads one sheet of an .xlsx file as texts; other sheets are checked and not read. Throws InvalidError as {@link workbookParts},
 * {@link chooseSheet} and {@link sheetGrid} do.
 */
export function xlsxGrid(bytes: Uint8Array, { sheet, limits }: SheetAsked): Grid & { sheetName: string } {
  const book = workbookParts(bytes)
  const chosen = chooseSheet(book.sheets, sheet)
  const partOf = (path: string | undefined) =>
    (path === undefined ? undefined : book.parts.get(path)) ?? new Uint8Array()
  try {
    const texts = sharedTexts(partOf(relatedPart(book, 'sharedStrings')))
    const formats = cellFormats(partOf(relatedPart(book, 'styles')))
    const since1904 = /<(?:\w+:)?workbookPr\s[^<>]*\bdate1904\s*=\s*["'](1|true)["']/.test(
      xmlText(partOf(book.workbook)),
    )
    return { sheetName: chosen.name, ...sheetGrid(partOf(chosen.path), { texts, formats, since1904, limits }) }
  } catch (error) {
    throw error instanceof InvalidError ? error : damaged(error)
  }
}
