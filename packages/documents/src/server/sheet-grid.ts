import { columnIndex, columnLetter } from '../column-letter.ts'
import type { Grid, Merge } from '../grid.ts'
import { tooManyColumns, tooManyRows } from '../grid-table.ts'
import { refusal } from '../refusal.ts'
import type { TableLimits } from '../table.ts'
import type { CellFormat } from './cell-formats.ts'
import { decodeSigns, numberText, trimText } from './cell-text.ts'
import { attributesOf } from './xml-text.ts'
import { readXml } from './xml-tokens.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly since1904: boolean
  readonly limits: Required<TableLimits>
}

/** Rows that titles and instructions may take above the data, beyond the limit of rows. */
const rowsAbove = 100

/**
 * Reads a worksheet's cells as texts, and which of them are joined. Cells that are only formatted do not count: whole rows and columns
 * of them are common.
 * Throws InvalidError `documents.too-many-rows`, `too-many-columns`, `formula-without-value`.
 */
export function sheetGrid(part: Uint8Array, context: SheetContext): Grid {
  const reader = new SheetReader(context)
  readXml(part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  return reader.grid()
}

/** The usual attributes of a cell in their usual orders; others are looked up one by one. */
const usual = /^ r="([A-Z]{1,3})(\d{1,7})"(?: t="(\w+)")?(?: s="(\d+)")?(?: t="(\w+)")?$/

class SheetReader {
  readonly #context: SheetContext
  readonly #rows: string[][] = []
  readonly #merges: Merge[] = []
  #row = -1
  #column = -1
  #inData = false
  /** Inside a cell: its row may differ from the one it stands in, when it says so. */
  #cell = { row: 0, style: 0, type: '' }
  #filled = false
  #hasFormula = false
  #value: string | null = null
  /** Which element's text is being read: `v`, `t`, another (null), or a reading aid's (`rPh`). */
  #inside: string | null = null
  #inAid = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  open(name: string, attributes: string): void {
    if (name === 'mergeCell') this.#join(attributesOf(attributes).get('ref') ?? '')
    else if (name === 'sheetData') this.#inData = true
    if (!this.#inData) return
    if (name === 'c') this.#begin(attributes)
    else if (name === 'row') this.#beginRow(attributes)
    else this.#beginPart(name)
  }

  text(text: string): void {
    if (this.#inside !== null) this.#value += text
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inData = false
    else if (name === 'c' && this.#inData) this.#end()
    else if (name === 'rPh') this.#inAid = false
    if (name === this.#inside) this.#inside = null
  }

  grid(): Grid {
    return { rows: Array.from(this.#rows, (row) => row ?? []), merges: this.#merges }
  }

  #beginRow(attributes: string): void {
    const told = Number(/^ r="(\d+)"/.exec(attributes)?.[1] ?? attributesOf(attributes).get('r'))
    this.#row = told >= 1 ? told - 1 : this.#row + 1
    this.#column = -1
  }

  #begin(attributes: string): void {
    const found = usual.exec(attributes)
    const others = found === null ? attributesOf(attributes) : undefined
    const reference = others?.get('r')?.toUpperCase() ?? ''
    const [, letters, digits] = found ?? /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
    this.#column = letters === undefined ? this.#column + 1 : columnIndex(letters)
    const row = digits === undefined ? Math.max(0, this.#row) : Math.max(1, Number(digits)) - 1
    const type = found?.[3] ?? found?.[5] ?? others?.get('t') ?? ''
    this.#cell = { row, style: Number(found?.[4] ?? others?.get('s') ?? 0), type }
    this.#filled = false
    this.#hasFormula = false
    this.#value = null
  }

  #beginPart(name: string): void {
    this.#filled = true
    if (name === 'f') this.#hasFormula = true
    else if (name === 'rPh') this.#inAid = true
    else if (name === 'v' || (name === 't' && !this.#inAid)) {
      this.#inside = name
      this.#value ??= ''
    }
  }

  #end(): void {
    const text = this.#filled ? this.#text() : ''
    if (text === '') return
    const { row } = this.#cell
    const { limits } = this.#context
    if (row >= limits.maxRows + rowsAbove) throw tooManyRows(limits.maxRows)
    if (this.#column >= limits.maxColumns) throw tooManyColumns(limits.maxColumns, this.#column)
    const cells = this.#rows[row] ?? []
    this.#rows[row] = cells
    while (cells.length < this.#column) cells.push('')
    cells[this.#column] = text
  }

  #text(): string {
    const { texts, formats, since1904 } = this.#context
    const { style, type, row } = this.#cell
    const value = this.#value ?? ''
    if (this.#hasFormula && (this.#value === null || (value === '' && type === ''))) throw noValue(row, this.#column)
    if (type === 's') return trimText(texts[Number(value)] ?? '')
    if (type === 'b') return value === '' ? '' : /^(1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE'
    if (type !== '' && type !== 'n') return trimText(decodeSigns(value))
    const number = value.trim()
    return number === '' ? '' : numberText(number, { format: formats[style] ?? 'number', since1904 })
  }

  #join(reference: string): void {
    const [, from = '', first, to = from, last = first] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/i.exec(reference) ?? []
    if (first === undefined) return
    const [startRow, endRow] = [Number(first) - 1, Number(last) - 1]
    const [startCol, endCol] = [columnIndex(from.toUpperCase()), columnIndex(to.toUpperCase())]
    this.#merges.push({ startRow, startCol, endRow, endCol })
  }
}

function noValue(row: number, column: number) {
  const place = `${columnLetter(column)}${row + 1}`
  return refusal('formula-without-value', {
    zh: `单元格 ${place} 是公式，但文件里没有它的计算结果。请用 Excel 或 WPS 打开并保存一次，或改为直接填写数值。`,
    en: `Cell ${place} is a formula whose result is not in the file; open and save it once in Excel or WPS, or write the value itself.`,
  })
}
