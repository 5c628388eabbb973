import { guardText, unguardText } from '../formula-guard.ts'
import { defaultLimits } from '../grid-table.ts'
import { csvRecords } from './csv-records.ts'
import { csvText } from './csv-text.ts'
import { csvBytes } from './csv-writer.ts'
import { type Marks, resultHead } from './marks.ts'

/** A CSV file with the reasons in its column 导入结果; other cells keep their text, guarded unless it is a plain number. */
export function markCsv(bytes: Uint8Array, { headerRow, resultColumn, reasons }: Marks): Uint8Array {
  const limits = { maxRows: Number.MAX_SAFE_INTEGER / 2, maxColumns: Number.MAX_SAFE_INTEGER }
  const { records, separator } = csvRecords(csvText(bytes).text, { ...defaultLimits, ...limits })
  const width = records.reduce((most, record) => Math.max(most, record.length), 0)
  const column = resultColumn ?? width
  const lines = records.map((record, index) => {
    const cells = Array.from({ length: Math.max(width, column + 1) }, (_, place) => safe(record[place] ?? ''))
    cells[column] = index + 1 === headerRow ? resultHead : guardText(reasons.get(index + 1) ?? '')
    return cells
  })
  return csvBytes(lines, separator)
}

function safe(cell: string): string {
  return /^\s*[-+]?\d+(\.\d+)?%?\s*$/.test(cell) ? cell : guardText(unguardText(cell))
}
