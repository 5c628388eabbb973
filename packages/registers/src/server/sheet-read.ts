import { type Day, type Text, today } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import type { Table } from '@workpoints/documents'
import type { Kysely } from 'kysely'
import {
  changedFields,
  type EntryData,
  firstState,
  heldToRules,
  laidOver,
  type Register,
  type StateStep,
  stateAt,
  type UnitNames,
} from '../index.ts'
import { type EntryRow, findByKeys } from './entry.store.ts'
import type { EntryNext } from './entry-write.ts'
import { inTurns } from './in-turns.ts'
import { writeGrant } from './register-access.ts'
import { stateKey } from './sheet-columns.ts'
import type { RegisterTables } from './tables.ts'
import type { WrittenRow, WrittenSheet } from './written-sheet.ts'

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
  readonly next: EntryNext | null
}

/** What a table of rows came to. */
export interface SheetRead {
  readonly rows: readonly SheetRow[]
  readonly faults: readonly SheetFault[]
}

interface Asked {
  readonly register: Register
  readonly sheet: WrittenSheet
  readonly units: UnitNames
  /** Whether the rows that it speaks of are about to be changed: nobody else changes them meanwhile. */
  readonly lock: boolean
}

/**
 * Finds everything that is wrong with the rows of a file, cell by cell, and what each would do. Rows are those of the register by
 * their natural key; what a file does not say of them stays. In turns, so that others are answered meanwhile.
 */
export async function readSheet(
  ctx: Context,
  db: Kysely<RegisterTables>,
  { register, sheet, units, lock }: Asked,
): Promise<SheetRead> {
  const faults: SheetFault[] = []
  const known = await knownRows(db, { register, lock }, sheet.rows)
  const against: Against = {
    ...{ register, units, known, seen: new Map(), begun: new Map(), on: today() },
    ...{ mayWrite: writable(ctx, register), columns: sheet.header.columns },
  }
  const rows = await inTurns(sheet.rows, (one): SheetRow => {
    const { row } = one
    const own: SheetFault[] = []
    const refuse = (column: string | undefined, text: Text): void => void own.push({ row, column, text })
    const next = rowOf(against, one, refuse)
    for (const fault of own) faults.push(fault)
    if (own.length > 0 || next === null) return { row, fate: 'refused', next: null }
    return { row, fate: fateOf(register, next), next }
  })
  return { rows, faults }
}

/** The register's rows that the file speaks of, by their natural keys. */
async function knownRows(
  db: Kysely<RegisterTables>,
  { register, lock }: Pick<Asked, 'register' | 'lock'>,
  written: readonly WrittenRow[],
): Promise<ReadonlyMap<string, EntryRow>> {
  const keys = written.flatMap(({ key }) => key ?? [])
  if (keys.length === 0) return new Map()
  const rows = await findByKeys(db, { register, keys, lock })
  return new Map(rows.map((row) => [row.natural_key ?? '', row]))
}

/** Whether rows of a unit may be written by who asks; each unit is looked at once. */
function writable(ctx: Context, { plugin }: Register): (unit: string) => boolean {
  const decided = new Map<string, boolean>()
  return (unit) => {
    const may = decided.get(unit) ?? writeGrant(ctx, plugin, unit) !== undefined
    decided.set(unit, may)
    return may
  }
}

interface Against {
  readonly mayWrite: (unit: string) => boolean
  /** The columns that are there, by field. */
  readonly columns: Table['header']['columns']
  readonly register: Register
  readonly units: UnitNames
  readonly known: ReadonlyMap<string, EntryRow>
  /** The way of new rows by the state they are in: it is the same for all of them. */
  readonly begun: Map<string, readonly StateStep[]>
  /** The row in which a natural key stood first. */
  readonly seen: Map<string, number>
  /** The day on which the file is taken. */
  readonly on: Day
}

type Refuse = (column: string | undefined, text: Text) => void

function rowOf(against: Against, { row, written, read, key }: WrittenRow, refuse: Refuse): EntryNext | null {
  const { register, known, columns, on } = against
  const before = key === null ? undefined : known.get(key)
  const isWritten = (field: string): boolean => columns[field] !== undefined
  const { data, faults } = heldToRules(
    register,
    before === undefined ? read : laidOver(register, read, { before: before.data, isWritten }),
  )
  for (const { field, text } of faults) refuse(field, text)
  if (key !== null) refuseTwice(against, { key, row }, refuse)
  refuseOthers(against, { data, before }, refuse)
  const state = stateOf(register, { written, before }, refuse)
  if (state === null || faults.length > 0) return null
  if (before === undefined) return { id: newId(), before: null, data, state, states: begunIn(against, state) }
  const states = state === before.state ? before.states : [...before.states, { state, on }]
  return { id: before.entry_id, before, data, state, states }
}

function begunIn({ begun, on }: Against, state: string): readonly StateStep[] {
  const states = begun.get(state) ?? [{ state, on }]
  begun.set(state, states)
  return states
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
  { register, units, mayWrite }: Against,
  { data, before }: { data: EntryData; before: EntryRow | undefined },
  refuse: Refuse,
): void {
  const unit = data[register.unit]
  const ids = [...(typeof unit === 'string' ? [unit] : []), ...(before === undefined ? [] : [before.unit_id])]
  const foreign = ids.find((id) => !mayWrite(id))
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
