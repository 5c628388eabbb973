import { InvalidError } from '@workpoints/core'
import type { Table } from '@workpoints/documents'
import { readTable } from '@workpoints/documents/server'
import { naturalKey, type ReadEntry, type Register, readCells, type UnitNames } from '../index.ts'
import { columnsAsked, stateKey } from './sheet-columns.ts'

/** Rows of one file at most. */
export const mostRows = 100_000
/** Rows that a preview tells one by one. */
export const shown = 200

type CellTexts = Readonly<Record<string, string>>

/** A row of a file by itself, whatever the register holds. */
export interface WrittenRow {
  /** As the spreadsheet counts. */
  readonly row: number
  /** What its cells came to, each by itself. */
  readonly read: ReadEntry
  /** The state as it is written; empty where none is. */
  readonly written: string
  /** Its natural key; null where it cannot be read or there is none. */
  readonly key: string | null
}

/** A file's rows. Of their texts only those are kept that are shown: a long file stays small in memory. */
export interface WrittenSheet extends Pick<Table, 'sheetName' | 'header'> {
  readonly rows: readonly WrittenRow[]
  readonly texts: readonly CellTexts[]
}

interface SheetFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly units: UnitNames
}

/** Reads the rows of a file. Throws InvalidError `documents.*` for what cannot be read, `registers.sheet-empty`. */
export async function writtenSheet(register: Register, { bytes, name, units }: SheetFile): Promise<WrittenSheet> {
  const rows: WrittenRow[] = []
  const texts: CellTexts[] = []
  const { header, sheetName } = await readTable(bytes, {
    ...{ name, headers: columnsAsked(register), maxRows: mostRows },
    each: (piece) => {
      for (const { row, cells } of piece) {
        rows.push(writtenRow(register, { row, cells, units }))
        if (texts.length < shown) texts.push(cells)
      }
    },
  })
  if (rows.length > 0) return { header, sheetName, rows, texts }
  throw new InvalidError('registers.sheet-empty', {
    zh: `表中没有数据。请在表头下面每行填写一个${register.item.zh}。`,
    en: `The sheet holds no rows; write one ${register.item.en} a row below the header.`,
  })
}

interface CellsOf {
  readonly row: number
  readonly cells: CellTexts
  readonly units: UnitNames
}

function writtenRow(register: Register, { row, cells, units }: CellsOf): WrittenRow {
  const read = readCells(register, cells, units)
  const isUnreadable = read.faults.some(({ field }) => register.key.some((one) => one.key === field))
  const key = isUnreadable ? null : naturalKey(register, read.data)
  return { row, read, written: cells[stateKey] ?? '', key }
}
