const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0)

/** A text with spaces up to a width in a terminal: a Chinese character is two columns wide. At least one space follows. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - widthOf(text)))

/** Rows of texts under each other, each column as wide as its widest text. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))) + 2)
  return rows
    .map((row) => `${row.map((text, column) => padded(text, widths[column] ?? 0)).join('')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('')
}
