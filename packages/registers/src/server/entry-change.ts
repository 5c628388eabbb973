import { ConflictError, type Grant, InvalidError, today } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import {
  type Cells,
  changedFields,
  fieldAt,
  firstState,
  formatCell,
  type Register,
  readEntry,
  type StateStep,
  type Step,
  stateAt,
  type UnitNames,
} from '../index.ts'
import { type EntryRow, findEntries, listVersions } from './entry.store.ts'
import { cellsRefused, namesOf, type Work } from './entry-command.ts'
import type { EntryNext } from './entry-write.ts'
import { noEntry, readsUnit, requireWrite } from './register-access.ts'
import type { RegisterTables } from './tables.ts'

type Db = Kysely<RegisterTables>

/** A row that somebody has seen, by its version. */
export interface Seen {
  readonly id: string
  readonly version: number
}

/** A new row; throws InvalidError `registers.cells-refused`, NotAllowedError. */
export async function newEntry(
  ctx: Context,
  db: Db,
  { register, cells }: { register: Register; cells: Cells },
): Promise<Work<{ id: string }>> {
  const { data, faults } = readEntry(register, cells, { units: await namesOf(db) })
  if (faults.length > 0) throw cellsRefused(register, faults)
  const grant = requireWrite(ctx, register.plugin, String(data[register.unit]))
  const id = newId()
  const state = firstState(register)
  const row: EntryNext = { id, before: null, data, state, states: [{ state, on: today() }] }
  return { rows: [row], grant, answer: { id } }
}

/** The rows of a list, locked, all of them there and theirs to write. Throws NotFoundError, NotAllowedError, ConflictError. */
export async function rowsToChange(
  ctx: Context,
  db: Db,
  { register, seen }: { readonly register: Register; readonly seen: readonly Seen[] },
): Promise<{ readonly rows: readonly EntryRow[]; readonly grant: Grant | undefined }> {
  const rows = await findEntries(db, { register, ids: seen.map(({ id }) => id), lock: true })
  const mine = rows.filter((row) => readsUnit(ctx, register.plugin, row.unit_id))
  if (mine.length < new Set(seen.map(({ id }) => id)).size) throw noEntry()
  const grants = mine.map((row) => requireWrite(ctx, register.plugin, row.unit_id))
  const gone = mine.find((row) => row.ended_at !== null)
  if (gone !== undefined) throw isRemoved(gone)
  return { rows: mine, grant: grants[0] }
}

const isRemoved = ({ label }: EntryRow): ConflictError =>
  new ConflictError('registers.removed', {
    zh: `“${label}”已被移出台账，不能再修改。如需继续使用，请先撤销移出。`,
    en: `"${label}" has been taken out of the register; undo that first.`,
  })

/** Cells of one row over what is there: another's change of the same cells is not written over. */
export async function nextOf(
  db: Db,
  row: EntryRow,
  { register, cells, version, units }: { register: Register; cells: Cells; version: number; units: UnitNames },
): Promise<EntryNext> {
  const { data, faults } = readEntry(register, cells, { units, before: row.data })
  if (faults.length > 0) throw cellsRefused(register, faults)
  if (version !== row.version) await refuseOverwriting(db, row, { register, cells, version, units })
  return { id: row.entry_id, before: row, data, state: row.state, states: row.states }
}

interface Overwriting {
  readonly register: Register
  readonly cells: Cells
  readonly version: number
  readonly units: UnitNames
}

/** Two people may change different cells of one row; the same cell, only after having seen the other's. */
async function refuseOverwriting(
  db: Db,
  row: EntryRow,
  { register, cells, version, units }: Overwriting,
): Promise<void> {
  const versions = await listVersions(db, register, row.entry_id)
  const seen = versions.find((one) => one.version === version)
  const changed =
    seen === undefined ? register.fields.map(({ key }) => key) : changedFields(register, seen.data, row.data)
  const both = changed.filter((key) => cells[key] !== undefined)
  if (both.length === 0) return
  const told = both.map((key) => {
    const field = fieldAt(register, key)
    return { title: field.title, theirs: formatCell(field, row.data[key], { units }), mine: cells[key] ?? '' }
  })
  throw new ConflictError('registers.changed', {
    zh: `${row.changed_by} 刚修改了这一行：${told.map(({ title, theirs, mine }) => `“${title.zh}”现为“${theirs}”，您填的是“${mine}”`).join('；')}。请核对后再保存。`,
    en: `${row.changed_by} has just changed this row: ${told.map(({ title, theirs, mine }) => `"${title.en}" is now "${theirs}", you wrote "${mine}"`).join('; ')}. Look at both and save again.`,
  })
}

/** What a step brings with it. */
export interface StepFields {
  readonly to: string
  readonly on: string
  readonly reason: string
  readonly evidence: string
}

/** A row in its next state. Throws ConflictError `registers.no-step`, InvalidError `registers.step-needs`. */
export function steppedTo(register: Register, row: EntryRow, { to, on, reason, evidence }: StepFields): EntryNext {
  const step = stateAt(register, row.state)?.next?.find((one) => one.to === to)
  if (step === undefined) throw noStep(register, row, to)
  const last = row.states.length > 1 ? row.states.at(-1) : undefined
  const lacks = [
    ...(step.needs?.includes('reason') === true && reason === '' ? [{ zh: '原因', en: 'a reason' }] : []),
    ...(step.needs?.includes('evidence') === true && evidence === ''
      ? [{ zh: '依据（文号或材料名称）', en: 'what proves it' }]
      : []),
    ...(last !== undefined && on < last.on
      ? [{ zh: `不早于 ${last.on} 的日期`, en: `a day not before ${last.on}` }]
      : []),
    ...(on > today() ? [{ zh: '不晚于今天的日期', en: 'a day not after today' }] : []),
    ...emptyFields(register, row, step),
  ]
  if (lacks.length > 0)
    throw new InvalidError('registers.step-needs', {
      zh: `“${row.label}”转为“${stateAt(register, to)?.title.zh}”前请填写：${lacks.map(({ zh }) => zh).join('、')}。`,
      en: `"${row.label}" cannot become "${stateAt(register, to)?.title.en}" yet; fill in: ${lacks.map(({ en }) => en).join(', ')}.`,
    })
  return {
    id: row.entry_id,
    before: row,
    data: row.data,
    state: to,
    states: [...begunBy(row.states, on), { state: to, on }],
  }
}

/** The first state holds since the row was written down, or since its first step where that was earlier: things happen before they are recorded. */
const begunBy = ([first, ...later]: readonly StateStep[], on: string): StateStep[] =>
  first === undefined ? [] : [{ ...first, on: first.on < on ? first.on : on }, ...later]

const emptyFields = (register: Register, { data }: EntryRow, { fields = [] }: Step) =>
  fields.filter((key) => (data[key] ?? null) === null).map((key) => fieldAt(register, key).title)

function noStep(register: Register, row: EntryRow, to: string): ConflictError {
  const [from, asked] = [stateAt(register, row.state)?.title, stateAt(register, to)?.title]
  return new ConflictError('registers.no-step', {
    zh: `“${row.label}”现为“${from?.zh ?? row.state}”，不能转为“${asked?.zh ?? to}”。请刷新后再试。`,
    en: `"${row.label}" is "${from?.en ?? row.state}" and cannot become "${asked?.en ?? to}"; reload and try again.`,
  })
}
