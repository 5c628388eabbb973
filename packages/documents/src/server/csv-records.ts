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

/**
 * Takes a text table apart. The separator is the first line's own word (`sep=;`) or the one used most outside quotes.
 * Throws InvalidError `documents.csv-broken` with the line, `too-many-rows`, `too-many-columns`.
 */
export function csvRecords(text: string, { maxRows, maxColumns }: Required<TableLimits>): CsvRecords {
  const told = /^sep=([,;\t])\r?\n/i.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const separator = (told?.[1] as Separator | undefined) ?? separatorOf(body)
  const options: Options<string[]> = {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1024 * 1024,
    record_delimiter: ['\r\n', '\n', '\r'],
    to: maxRows + rowsAbove + 1,
    on_record: (record) => {
      const last = record.findLastIndex((cell) => cell.trim() !== '')
      if (last >= maxColumns) throw tooManyColumns(maxColumns, last)
      return record.slice(0, last + 1)
    },
  }
  const records = parsed(body, options)
  if (records.length > maxRows + rowsAbove) throw tooManyRows(maxRows)
  return { separator, records }
}

function parsed(text: string, options: Options<string[]>): string[][] {
  try {
    return parse(text, options) as unknown as string[][]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'] ?? 1)
    throw refusal(
      'csv-broken',
      {
        zh: `CSV 第 ${line} 行附近无法识别：双引号没有成对，或一行过长。请检查该行的双引号，或另存为 .xlsx 后上传。`,
        en: `The CSV cannot be read near line ${line}: a double quote is not closed or a row is too long. Check its quotes, or save it as .xlsx.`,
      },
      { cause: error },
    )
  }
}

function separatorOf(text: string): Separator {
  const bare = text.slice(0, lookedAt).replace(/"[^"]*"/g, '')
  const counts = separators.map((separator) => bare.split(separator).length - 1)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
