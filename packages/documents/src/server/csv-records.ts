import { CsvError, type Options, parse } from 'csv-parse/sync'
import { tooManyColumns, tooManyRows } from '../grid-table.ts'
import { refusal } from '../refusal.ts'
import type { TableLimits } from '../table.ts'

/** Separators in the order in which they win a tie. */
const separators = [',', '\t', ';'] as const
export type Separator = (typeof separators)[number]

/** Characters from the start among which the separator is looked for. */
const lookedAt = 20_000
/** Rows that titles and instructions may take above the data, beyond the limit of rows. */
const rowsAbove = 100

/** A text table taken apart, cells untouched; record n is row n + 1 as the spreadsheet counts. */
export interface CsvRecords {
  readonly separator: Separator
  readonly records: string[][]
}

/** Characters of one row at most. */
const longestRow = 1024 * 1024
const lineEnds = ['\r\n', '\n', '\r']

/**
 * Takes a text table apart. The separator is the first line's own word (`sep=;`) or the one used most outside quotes.
 * Throws InvalidError `documents.csv-broken` with the line, `too-many-rows`, `too-many-columns`.
 */
export function csvRecords(text: string, { maxRows, maxColumns }: Required<TableLimits>): CsvRecords {
  const told = /^sep=([,;\t])\r?\n/i.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const separator = (told?.[1] as Separator | undefined) ?? separatorOf(body)
  const asked = { separator, most: maxRows + rowsAbove + 1 }
  const records = body.includes('"') ? quoted(body, asked) : plain(body, asked)
  if (records.length === asked.most) throw tooManyRows(maxRows)
  return { separator, records: records.map((record) => withoutBlankEnd(record, maxColumns)) }
}

function withoutBlankEnd(record: string[], maxColumns: number): string[] {
  const last = record.findLastIndex((cell) => cell.trim() !== '')
  if (last >= maxColumns) throw tooManyColumns(maxColumns, last)
  return last + 1 === record.length ? record : record.slice(0, last + 1)
}

interface CsvAsked {
  readonly separator: Separator
  /** Records that are taken apart at most; what follows is not looked at. */
  readonly most: number
}

/** A text without any quote, which most are: lines and cells are what stands between their signs. */
function plain(text: string, { separator, most }: CsvAsked): string[][] {
  // A limit beyond this is read modulo 2³² where it is read at all.
  const lines = text.split(/\r\n|\n|\r/, most < 2 ** 30 ? most : undefined)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, index) => {
    if (line.length > longestRow) throw broken(index + 1)
    return line.split(separator)
  })
}

function quoted(text: string, { separator, most }: CsvAsked): string[][] {
  const options: Options<string[]> = {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    record_delimiter: lineEnds,
    to: most,
  }
  try {
    return parse(text, options) as unknown as string[][]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw broken(Number(error['lines'] ?? 1), error)
  }
}

const broken = (line: number, cause?: unknown) =>
  refusal(
    'csv-broken',
    {
      zh: `CSV 第 ${line} 行附近无法识别：双引号没有成对，或一行过长。请检查该行的双引号，或另存为 .xlsx 后上传。`,
      en: `The CSV cannot be read near line ${line}: a double quote is not closed or a row is too long. Check its quotes, or save it as .xlsx.`,
    },
    { cause },
  )

function separatorOf(text: string): Separator {
  const bare = text.slice(0, lookedAt).replace(/"[^"]*"/g, '')
  const counts = separators.map((separator) => bare.split(separator).length - 1)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
