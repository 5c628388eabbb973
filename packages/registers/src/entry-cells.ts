import type { Text } from '@workpoints/core'
import { parseCell } from './cell.ts'
import type { CellValue, EntryData } from './entry.ts'
import type { Field, Register } from './register.ts'
import type { UnitNames } from './unit-names.ts'

/** Why a field of a row is refused. */
export interface CellFault {
  readonly field: string
  readonly text: Text
}

/** What the cells of a row came to. `data` is whole only where there are no faults. */
export interface ReadEntry {
  readonly data: EntryData
  readonly faults: readonly CellFault[]
}

export type Cells = { readonly [field: string]: string | undefined }

/**
 * Reads the written cells of a row over what was there before: fields that are not written stay as they are. Collects everything that is
 * wrong with it; the rules across fields are asked when each field by itself is in order.
 */
export function readEntry(
  register: Register,
  cells: Cells,
  { units, before }: { readonly units: UnitNames; readonly before?: EntryData | undefined },
): ReadEntry {
  const read = readCells(register, cells, units)
  if (before === undefined) return heldToRules(register, read)
  return heldToRules(register, laidOver(register, read, { before, isWritten: (key) => cells[key] !== undefined }))
}

/** What the cells of a row come to each by itself; what is not written is blank. */
export function readCells(register: Register, cells: Cells, units: UnitNames): ReadEntry {
  const data: Record<string, CellValue> = { ...blankOf(register) }
  const faults: CellFault[] = []
  for (const field of register.fields) {
    const parsed = parseCell(field, cells[field.key] ?? '', units)
    if (parsed.fault === undefined) data[field.key] = parsed.value
    else faults.push({ field: field.key, text: parsed.fault })
  }
  return { data, faults: faults.length === 0 ? none : faults }
}

const none: readonly CellFault[] = []

/** Read cells over a row that is there: what is not written of it stays, and is nothing to find fault with. */
export function laidOver(
  { fields }: Register,
  { data, faults }: ReadEntry,
  { before, isWritten }: { readonly before: EntryData; readonly isWritten: (key: string) => boolean },
): ReadEntry {
  const laid = { ...data }
  for (const { key } of fields) if (!isWritten(key)) laid[key] = before[key] ?? null
  return { data: laid, faults: faults.filter(({ field }) => isWritten(field)) }
}

/** The same with what the rules across fields say, which are asked where each field by itself is in order. */
export function heldToRules({ rules }: Register, { data, faults }: ReadEntry): ReadEntry {
  if (faults.length > 0 || rules.length === 0) return { data, faults }
  const broken = rules.filter((rule) => !rule.holds(data)).map(({ field, text }) => ({ field, text }))
  return { data, faults: broken.length === 0 ? none : broken }
}

const blanks = new WeakMap<readonly Field[], EntryData>()

/** A row in which nothing is written. */
export function blankOf({ fields }: Pick<Register, 'fields'>): EntryData {
  const blank = blanks.get(fields) ?? Object.fromEntries(fields.map(({ key }) => [key, null]))
  blanks.set(fields, blank)
  return blank
}

/** Stands between the parts of a natural key: nobody types it. */
const between = '\u001f'

/** Texts that already are as a key is compared: Chinese, digits and small letters. */
const bare = /^[\u4e00-\u9fff0-9a-z]*$/

/** What makes a row the same row wherever it comes from; null in a register without a natural key. */
export function naturalKey({ key }: Pick<Register, 'key'>, data: EntryData): string | null {
  if (key.length === 0) return null
  const parts = key.map((field) => String(data[field.key] ?? ''))
  return parts
    .map((text) => (bare.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()))
    .join(between)
}

/** The text by which a row is found. */
export const searchText = ({ fields }: Pick<Register, 'fields'>, data: EntryData): string =>
  fields
    .filter(({ searchable }) => searchable === true)
    .flatMap(({ key }) => (typeof data[key] === 'string' ? [data[key]] : []))
    .join(' ')
    .toLowerCase()

const same = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The fields in which two versions of a row differ. */
export const changedFields = ({ fields }: Pick<Register, 'fields'>, before: EntryData, after: EntryData): string[] =>
  fields.filter(({ key }) => !same(before[key], after[key])).map(({ key }) => key)
