export { columnIndex, columnLetter } from './column-letter.ts'
export { decimalText } from './decimal-text.ts'
export { guardText, startsFormula, unguardText } from './formula-guard.ts'
export { defaultLimits } from './grid-table.ts'
export { plainHead } from './header.ts'
export type {
  ColumnAsked,
  ColumnWritten,
  RowWritten,
  Table,
  TableError,
  TableHeader,
  TableLimits,
  TableRow,
} from './table.ts'
