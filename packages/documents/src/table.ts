/** A column that a reader asks for. */
export interface ColumnAsked {
  /** The name under which a row's cell is found. */
  readonly key: string
  /** The text that stands in the header; compared without white space, marks such as `*`, width and case. */
  readonly head: string
  /** Other texts that mean the same column. */
  readonly aliases?: readonly string[]
  /** A column that may be missing; the others must be there. */
  readonly optional?: boolean
}

/** What a reader takes at most. */
export interface TableLimits {
  /** Rows below the header that hold something; 20,000 unless told. */
  readonly maxRows?: number
  /** Columns that hold something; 200 unless told. */
  readonly maxColumns?: number
}

/** What reading a file takes at most. */
export interface ReadLimits extends TableLimits {
  /** Megabytes of memory for a file that is read in a thread of its own; 384 unless told. */
  readonly maxMemory?: number
}

/** One row below the header that holds something in an asked column. */
export interface TableRow {
  /** As the spreadsheet counts: the first row is 1. */
  readonly row: number
  /** Trimmed text by the asked column's key; the empty text where nothing stands, no entry where the column is missing. */
  readonly cells: Readonly<Record<string, string>>
  /** Trimmed text of the columns that nobody asked for, in the order of `header.extra`. */
  readonly extra: readonly string[]
}

/** Where the header stands and what it holds. */
export interface TableHeader {
  /** As the spreadsheet counts. */
  readonly row: number
  /** Its texts from column A on. */
  readonly cells: readonly string[]
  /** The letters of each asked column that is there, by its key. */
  readonly columns: Readonly<Record<string, string>>
  /** The columns that nobody asked for. */
  readonly extra: readonly { readonly column: string; readonly head: string }[]
}

/** A table read from a file. */
export interface Table {
  readonly format: 'xlsx' | 'csv'
  /** The sheet it stands on; a CSV file's own name, or the empty text. */
  readonly sheetName: string
  readonly header: TableHeader
  readonly rows: readonly TableRow[]
}

/** Why a row is refused: `column` is an asked column's key, left out when the whole row is meant. */
export interface TableError {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly column?: string
  readonly text: string
}

/** A column to write. */
export interface ColumnWritten {
  readonly head: string
  /** Where a row holds its value; the head unless told. */
  readonly key?: string
  /** In half-width characters; found from the texts unless told. */
  readonly width?: number
  readonly kind: 'text' | 'number' | 'date'
  /** What a person may choose from in this column. */
  readonly choices?: readonly string[]
  /** Lets other texts be typed than the choices, such as several of them. */
  readonly open?: boolean
}

/** A row to write: dates as YYYY-MM-DD, numbers as numbers or plain decimal text; null and a missing key leave the cell empty. */
export type RowWritten = Readonly<Record<string, string | number | null | undefined>>
