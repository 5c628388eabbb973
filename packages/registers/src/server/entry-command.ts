import { type Grant, InvalidError, today } from '@workpoints/core'
import { actorOf, type Context, command, coreDb, isDemoTime, listUnits, type Note } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type CellFault, changedFields, fieldAt, type Register, type UnitNames, unitNames } from '../index.ts'
import { type Change, type EntryNext, writeEntries } from './entry-write.ts'
import { recount } from './recount.ts'
import type { RowsChanged } from './register-half.ts'
import { registersDb } from './registers-db.ts'
import type { EntryAction, RegisterTables } from './tables.ts'

type Db = Kysely<RegisterTables>

/** The units as cells name them today. */
export async function namesOf(db: Db): Promise<UnitNames> {
  const units = await listUnits(coreDb(db), { on: today(), asOf: null })
  return unitNames([...units.values()], today())
}

/** What a change of rows is called and by which key it is known. */
export interface Changing {
  readonly register: Register
  readonly key: string
  readonly name: string
  readonly action: EntryAction
  readonly reason?: string
  readonly evidence?: string
}

/** What the work of a change gives back: the rows as they shall be, the grant by which, and the answer. */
export interface Work<T> {
  readonly rows: readonly EntryNext[]
  readonly grant: Grant | undefined
  readonly answer: T
  /** Told on the trail beside what changed, such as the file of an import. */
  readonly told?: Readonly<Record<string, string | number>>
}

/**
 * One change of rows: their new versions, the figures they count for, and the trail, in one transaction under the client's key. The key
 * is also the batch by which the change is undone.
 */
export function changeEntries<T>(
  ctx: Context & { readonly changed: RowsChanged | null },
  changing: Changing,
  work: (db: Db) => Promise<Work<T>>,
): Promise<T> {
  const { register, key, name, action, reason = '', evidence = '' } = changing
  return command(ctx, { key, procedure: `registers.${name}` }, async (trx, note) => {
    const db = registersDb(trx)
    const { rows, grant, answer, told = {} } = await work(db)
    const { id: person, name: by } = actorOf(ctx)
    const change: Change = { action, batch: key, by, person, reason, evidence, demo: await isDemoTime(coreDb(db)) }
    await writeEntries(db, { orgId: ctx.orgId, register, change }, rows)
    noteChange(note, {
      register,
      rows,
      grant,
      told: { ...told, ...(reason === '' ? {} : { reason }), ...(evidence === '' ? {} : { evidence }) },
    })
    const changed = { units: touchedUnits(register, rows), mounted: ctx.mounted }
    await recount(db, { register, ...changed, written: { batch: key, rows } })
    const touched = rows.flatMap(({ before, data: after }) => [after, ...(before === null ? [] : [before.data])])
    await ctx.changed?.(trx, { ...changed, rows: touched })
    return answer
  })
}

const touchedUnits = ({ unit }: Register, rows: readonly EntryNext[]): string[] => [
  ...new Set(rows.flatMap(({ before, data }) => [String(data[unit]), ...(before === null ? [] : [before.unit_id])])),
]

interface Noted {
  readonly register: Register
  readonly rows: readonly EntryNext[]
  readonly grant: Grant | undefined
  readonly told: Readonly<Record<string, string | number>>
}

/** One row is told with what changed in it; many, by their number: each keeps its own versions. */
function noteChange(note: Note, { register, rows, grant, told }: Noted): void {
  const { plugin, fields } = register
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) {
    const made = rows.filter(({ before }) => before === null).length
    const after = { register: register.id, rows: rows.length, created: made, changed: rows.length - made, ...told }
    note({ subject: `register/${register.id}`, plugin, grant, before: null, after })
    return
  }
  const { before, data, state, ended = false } = row
  const keys = before === null ? fields.map(({ key }) => key) : changedFields(register, before.data, data)
  const pick = (from: typeof data) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]))
  note({
    subject: `entry/${row.id}`,
    unit: String(data[register.unit]),
    plugin,
    grant,
    before:
      before === null ? null : { ...pick(before.data), ...(before.state === state ? {} : { state: before.state }) },
    after: {
      register: register.id,
      ...pick(data),
      ...(before?.state === state ? {} : { state }),
      ...(ended ? { ended } : {}),
      ...told,
    },
  })
}

/** The refusal of rows whose cells cannot be taken: each with its field, in both languages. */
export function cellsRefused(register: Register, faults: readonly CellFault[]): InvalidError {
  const titled = faults.map(({ field, text }) => ({ title: fieldAt(register, field).title, text }))
  return new InvalidError('registers.cells-refused', {
    zh: `${titled.map(({ title, text }) => `“${title.zh}”：${text.zh}`).join('；')}。`,
    en: `${titled.map(({ title, text }) => `"${title.en}": ${text.en}`).join('; ')}.`,
  })
}
