import type { Table, TableError } from '../table.ts'

/** The head of the column that says why a row was refused. */
export const resultHead = '导入结果'

/** What the marks of one file are made of; rows as the spreadsheet counts, columns 0-based. */
export interface Marks {
  readonly sheetName: string
  readonly headerRow: number
  /** The column 导入结果 of an earlier import, which is written anew; undefined where there is none. */
  readonly resultColumn: number | undefined
  /** Reasons by row, joined. */
  readonly reasons: ReadonlyMap<number, string>
  /** Refused cells by row. */
  readonly refused: ReadonlyMap<number, ReadonlySet<number>>
}

/** What is asked of a file's marks: why which cells are refused, in the table as it was read. */
export interface MarksAsked {
  readonly errors: readonly TableError[]
  readonly table: Pick<Table, 'header' | 'sheetName'>
}
