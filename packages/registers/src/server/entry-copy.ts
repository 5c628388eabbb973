/** Rows handed over in one piece: so few that its text is short-lived memory, and not a large block that lies about until the heap is full. */
const rowsPerPiece = 50

/** Signs that part the cells and rows of PostgreSQL's text format. */
const parting = /[\\\n\r\t]/
const eachParting = /[\\\n\r\t]/g
const written: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** What stands in a cell: lists and objects are written as JSON, moments in UTC. */
export type CopyValue = string | number | boolean | Date | object | null | undefined

/** A value as a cell of PostgreSQL's text format (COPY). */
export function copyCell(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'string' ? value : writtenOf(value)
  return parting.test(text) ? text.replace(eachParting, (sign) => written[sign] ?? sign) : text
}

function writtenOf(value: number | boolean | object): string {
  if (typeof value !== 'object') return String(value)
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

/** The lines of rows, in pieces. */
export function* copyLines<T>(rows: readonly T[], lineOf: (row: T) => string): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsPerPiece) {
    let lines = ''
    for (const row of rows.slice(start, start + rowsPerPiece)) lines += lineOf(row)
    yield lines
  }
}
