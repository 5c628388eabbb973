import { type Day, InvalidError, type Text, today } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import type { Table } from '@workpoints/documents'
import { readTable } from '@workpoints/documents/server'
import type { Kysely } from 'kysely'
import {
  changedFields,
  type EntryData,
  firstState,
  naturalKey,
  type Register,
  readEntry,
  stateAt,
  type UnitNames,
} from '../index.ts'
import { type EntryRow, findByKeys } from './entry.store.ts'
import type { EntryNext } from './entry-write.ts'
import { writeGrant } from './register-access.ts'
import { columnsAsked, stateKey } from './sheet-columns.ts'
import type { RegisterTables } from './tables.ts'

/** Rows of one file at most. */
export const mostRows = 100_000

/** Why a cell is refused; no column where the row as a whole is. */
export interface SheetFault {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly column: string | undefined
  readonly text: Text
}

/** What a row would do. */
export type RowFate = 'new' | 'changed' | 'same' | 'refused'

export interface SheetRow {
  readonly row: number
  readonly fate: RowFate
  readonly cells: Readonly<Record<string, string>>
  readonly next: EntryNext | null
}

/** A file as it was read. */
export interface SheetRead {
  readonly table: Table
  readonly rows: readonly SheetRow[]
  readonly faults: readonly SheetFault[]
}

interface Asked {
  readonly register: Register
  readonly file: { readonly bytes: Uint8Array; readonly name: string }
  readonly units: UnitNames
}

/**
 * Reads a file of rows and finds everything that is wrong with it, cell by cell. Rows are those of the register by their natural key; what
 * a file does not say of them stays. Throws InvalidError `documents.*` for what cannot be read, `registers.sheet-empty`.
 */
export async function readSheet(
  ctx: Context,
  db: Kysely<RegisterTables>,
  { register, file, units }: Asked,
): Promise<SheetRead> {
  const table = await readTable(file.bytes, { name: file.name, headers: columnsAsked(register), maxRows: mostRows })
  if (table.rows.length === 0)
    throw new InvalidError('registers.sheet-empty', {
      zh: `表中没有数据。请在表头下面每行填写一个${register.item.zh}。`,
      en: `The sheet holds no rows; write one ${register.item.en} a row below the header.`,
    })
  const faults: SheetFault[] = []
  const known = await knownRows(db, register, { table, units })
  const against = { ctx, register, units, known, seen: new Map<string, number>(), on: today() }
  const rows = table.rows.map(({ row, cells }): SheetRow => {
    const own: SheetFault[] = []
    const refuse = (column: string | undefined, text: Text): void => void own.push({ row, column, text })
    const next = rowOf(against, { row, cells }, refuse)
    faults.push(...own)
    if (own.length > 0 || next === null) return { row, cells, fate: 'refused', next: null }
    return { row, cells, fate: fateOf(register, next), next }
  })
  return { table, rows, faults }
}

/** The register's rows that the file speaks of, by their natural keys. */
async function knownRows(
  db: Kysely<RegisterTables>,
  register: Register,
  { table, units }: { readonly table: Table; readonly units: UnitNames },
): Promise<ReadonlyMap<string, EntryRow>> {
  if (register.key.length === 0) return new Map()
  const only = { ...register, fields: register.key, rules: [] }
  const keys = table.rows.flatMap(({ cells }) => {
    const { data, faults } = readEntry(only, cells, { units })
    return faults.length > 0 ? [] : [naturalKey(register, data) ?? '']
  })
  const rows = await findByKeys(db, register, keys)
  return new Map(rows.map((row) => [row.natural_key ?? '', row]))
}

interface Against {
  readonly ctx: Context
  readonly register: Register
  readonly units: UnitNames
  readonly known: ReadonlyMap<string, EntryRow>
  /** The row in which a natural key stood first. */
  readonly seen: Map<string, number>
  /** The day on which the file is taken. */
  readonly on: Day
}

type Refuse = (column: string | undefined, text: Text) => void

function rowOf(
  against: Against,
  { row, cells }: { row: number; cells: Readonly<Record<string, string>> },
  refuse: Refuse,
): EntryNext | null {
  const { register, units, known, on } = against
  const first = readEntry(register, cells, { units })
  const key = first.faults.some(({ field }) => register.key.some((one) => one.key === field))
    ? null
    : naturalKey(register, first.data)
  const before = key === null ? undefined : known.get(key)
  const { data, faults } = before === undefined ? first : readEntry(register, cells, { units, before: before.data })
  for (const { field, text } of faults) refuse(field, text)
  if (key !== null) refuseTwice(against, { key, row }, refuse)
  refuseOthers(against, { data, before }, refuse)
  const state = stateOf(register, { written: cells[stateKey] ?? '', before }, refuse)
  if (state === null || faults.length > 0) return null
  if (before === undefined) return { id: newId(), before: null, data, state, states: [{ state, on }] }
  const states = state === before.state ? before.states : [...before.states, { state, on }]
  return { id: before.entry_id, before, data, state, states }
}

function refuseTwice({ register, seen }: Against, { key, row }: { key: string; row: number }, refuse: Refuse): void {
  const earlier = seen.get(key)
  if (earlier === undefined) seen.set(key, row)
  else
    refuse(register.key[0]?.key, {
      zh: `与第 ${earlier} 行是同一个${register.item.zh}，请只保留一行`,
      en: `the same ${register.item.en} as in row ${earlier}; keep one of them`,
    })
}

/** Rows of a unit that is not theirs are refused where the unit is written. */
function refuseOthers(
  { ctx, register, units }: Against,
  { data, before }: { data: EntryData; before: EntryRow | undefined },
  refuse: Refuse,
): void {
  const unit = data[register.unit]
  const ids = [...(typeof unit === 'string' ? [unit] : []), ...(before === undefined ? [] : [before.unit_id])]
  const foreign = ids.find((id) => writeGrant(ctx, register.plugin, id) === undefined)
  if (foreign === undefined) return
  refuse(register.unit, {
    zh: `您的账号不能填写“${units.nameOf(foreign)}”的行，请只导入本单位的行`,
    en: `your account may not write rows of ${units.nameOf(foreign)}`,
  })
}

/** A new row may stand anywhere on its way; one that is there goes on by steps that ask for nothing, the others are taken on its page. */
function stateOf(
  register: Register,
  { written, before }: { readonly written: string; readonly before: EntryRow | undefined },
  refuse: Refuse,
): string | null {
  if (written === '') return before?.state ?? firstState(register)
  const found = register.states.find(({ key, title }) => [title.zh, title.en, key].includes(written))
  if (found === undefined) {
    refuse(stateKey, {
      zh: `请填写${register.states.map(({ title }) => title.zh).join('、')}之一`,
      en: `one of ${register.states.map(({ title }) => title.en).join(', ')}`,
    })
    return null
  }
  if (before === undefined || before.state === found.key) return found.key
  const step = stateAt(register, before.state)?.next?.find(({ to }) => to === found.key)
  if (step !== undefined && (step.needs ?? []).length === 0) return found.key
  refuse(stateKey, {
    zh: `现为“${stateAt(register, before.state)?.title.zh}”，转为“${found.title.zh}”请在台账页面办理`,
    en: `it is "${stateAt(register, before.state)?.title.en}"; take the step to "${found.title.en}" on the page of the register`,
  })
  return null
}

const fateOf = (register: Register, { before, data, state }: EntryNext): RowFate => {
  if (before === null) return 'new'
  return before.state !== state || changedFields(register, before.data, data).length > 0 ? 'changed' : 'same'
}
