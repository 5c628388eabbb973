import type { ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx'
import { columnLetter } from '../column-letter.ts'
import type { ColumnWritten, RowWritten } from '../table.ts'
import { textCell, valueIn, writtenText } from './written-cell.ts'

/** Widths in half-width characters; longer texts are wrapped. */
const [narrowest, widest] = [8, 48]
/** Rows looked at for a column's width. */
const rowsMeasured = 500
/** Excel holds a list of choices in the cell's rule itself only up to this length. */
const maxListLength = 255
/** Rows below the last one that can still be chosen in: a template is filled downwards. */
const rowsToFill = 2000

/** The sheet that keeps choices too long for a rule. */
export const choicesSheet = '选项'

/** Width of a text's longest line: Chinese and other full-width characters count two. */
export function textWidth(text: string): number {
  const widths = text.split('\n').map((line) => {
    let width = 0
    for (const sign of line)
      width +=
        /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u.test(
          sign,
        )
          ? 2
          : 1
    return width
  })
  return Math.max(0, ...widths)
}

/** How each column is laid out: wide enough for its head and texts, and of its kind down to rows yet unwritten. */
export function columnLayout(
  columns: readonly ColumnWritten[],
  rows: readonly RowWritten[],
): (ColumnDef & { width: number })[] {
  return columns.map((column) => {
    const measured = rows.slice(0, rowsMeasured).map((row) => textWidth(writtenText(valueIn(row, column))))
    const found = Math.max(textWidth(column.head) + 2, ...measured)
    const width = column.width ?? Math.min(widest, Math.max(narrowest, found + 2))
    // The text format keeps Excel from making numbers, days or formulas of what is typed there.
    const numFmt = { text: '@', number: undefined, date: 'yyyy-mm-dd' }[column.kind]
    const alignment = { vertical: 'top' as const, wrapText: column.kind === 'text' }
    return { width, style: numFmt === undefined ? { alignment } : { numFmt, alignment } }
  })
}

/** The rules that offer choices, and the hidden sheet with the lists that are too long for a rule. */
export function choiceRules(
  columns: readonly ColumnWritten[],
  { firstRow, rowCount }: { readonly firstRow: number; readonly rowCount: number },
): { readonly rules: DataValidation[]; readonly sheet: WriteSheet | undefined } {
  const lists: (readonly string[])[] = []
  const rules = columns.flatMap(({ choices, open = false }, index): DataValidation[] => {
    if (choices === undefined || choices.length === 0) return []
    const letter = columnLetter(index)
    const common = {
      type: 'list' as const,
      allowBlank: true,
      showErrorMessage: !open,
      errorTitle: '请从列表中选择',
      errorMessage: '此列只能填写列表中的内容。',
      range: `${letter}${firstRow + 1}:${letter}${firstRow + rowCount + rowsToFill}`,
    }
    const short =
      choices.join(',').length <= maxListLength && choices.every((choice) => /^[^,"=\s][^,"\n]*$/.test(choice))
    if (short) return [{ ...common, values: [...choices] }]
    lists.push(choices)
    const list = columnLetter(lists.length - 1)
    return [{ ...common, formula1: `'${choicesSheet}'!$${list}$1:$${list}$${choices.length}` }]
  })
  if (lists.length === 0) return { rules, sheet: undefined }
  const height = Math.max(...lists.map((list) => list.length))
  const rows = Array.from({ length: height }, (_, row) =>
    lists.map((list) => (row < list.length ? textCell(list[row] ?? '') : null)),
  )
  return { rules, sheet: { name: choicesSheet, rows, hidden: true } }
}
