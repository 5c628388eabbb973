import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely'
import type { Filter, Register, Sort } from '../index.ts'
import { entryColumn, numberOf, orderOf } from './entry-column.ts'
import { conditionsOf } from './entry-filter.ts'
import { noEntry } from './register-access.ts'
import type { RegisterTables } from './tables.ts'

export type EntryRow = Selectable<RegisterTables['registers.entry']>
export type VersionRow = Selectable<RegisterTables['registers.entry_version']>
type Db = Kysely<RegisterTables>

/** Which rows are looked at. */
export interface EntriesAsked {
  readonly register: Register
  /** Units whose rows the reader may see; null for all. */
  readonly units: readonly string[] | null
  readonly filter: Filter
}

function entriesOf(db: Db, { register, units, filter }: EntriesAsked) {
  let query = db.selectFrom('registers.entry').where('register', '=', register.id)
  if (units !== null) query = query.where('unit_id', 'in', units.length > 0 ? [...units] : [''])
  for (const held of conditionsOf(register, filter)) query = query.where(sql<SqlBool>`${held}`)
  return query
}

/** A window of the rows in order; blanks come last, whichever way. */
export function listEntries(
  db: Db,
  asked: EntriesAsked & { readonly sort: Sort | null; readonly offset: number; readonly limit: number },
): Promise<EntryRow[]> {
  const { register, sort, offset, limit } = asked
  let query = entriesOf(db, asked).selectAll()
  if (sort !== null) {
    const value = orderOf(register, sort.column)
    query = query.orderBy(sort.direction === 'up' ? sql`${value} asc nulls last` : sql`${value} desc nulls last`)
  }
  return query.orderBy('entry_id').offset(offset).limit(limit).execute()
}

/** How many rows there are. */
export async function countRows(db: Db, asked: EntriesAsked): Promise<number> {
  const { count } = await entriesOf(db, asked)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many rows of a unit are in a state, and what their numbers add up to. */
export interface GroupRow {
  readonly unit: string
  readonly state: string
  readonly count: number
  readonly sums: Readonly<Record<string, string | null>>
}

/** The columns that are worth adding up. */
export const summed = ({ fields }: Register) => fields.filter(({ adds }) => adds === true)

/** The rows counted by unit and state. */
export async function groupEntries(db: Db, asked: EntriesAsked): Promise<GroupRow[]> {
  const sums = summed(asked.register)
  const rows = await entriesOf(db, asked)
    .select(['unit_id', 'state', sql<string>`count(*)`.as('count')])
    .select(sums.map((field) => sql<string | null>`sum(${numberOf(field)})`.as(`sum_${field.key}`)))
    .groupBy(['unit_id', 'state'])
    .orderBy('unit_id')
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    state: row.state,
    count: Number(row.count),
    sums: Object.fromEntries(
      sums.map(({ key }) => [key, (row as Record<string, string | null>)[`sum_${key}`] ?? null]),
    ),
  }))
}

/** Where the rows lie, without those that nobody has placed: at most 20,000. */
export function placedEntries(db: Db, asked: EntriesAsked) {
  const { place } = asked.register
  if (place === null) return Promise.resolve([])
  const [lon, lat] = [numberOf({ key: place.lon }), numberOf({ key: place.lat })]
  return entriesOf(db, asked)
    .select([
      'entry_id',
      'label',
      'state',
      'unit_id',
      sql<number>`${lon}::float8`.as('lon'),
      sql<number>`${lat}::float8`.as('lat'),
    ])
    .where(sql<SqlBool>`${lon} is not null and ${lat} is not null`)
    .orderBy('entry_id')
    .limit(20_000)
    .execute()
}

/** Rows by their ids, locked until the transaction ends when they are about to be changed; in the order of their ids, so that nobody waits in a circle. */
export function findEntries(
  db: Db,
  {
    register,
    ids,
    lock = false,
  }: { readonly register: Register; readonly ids: readonly string[]; readonly lock?: boolean },
): Promise<EntryRow[]> {
  const query = db
    .selectFrom('registers.entry')
    .selectAll()
    .where('register', '=', register.id)
    .where(sql<SqlBool>`${entryColumn('entry_id')} = any(${[...ids]}::uuid[])`)
    .orderBy('entry_id')
  return (lock ? query.forUpdate() : query).execute()
}

/** Throws NotFoundError `registers.no-entry`. */
export async function getEntry(db: Db, register: Register, id: string): Promise<EntryRow> {
  const [row] = await findEntries(db, { register, ids: [id] })
  if (row === undefined) throw noEntry()
  return row
}

/** The rows that natural keys already name; locked, in the order of their ids, when they are about to be changed. */
export function findByKeys(
  db: Db,
  { register, keys, lock }: { readonly register: Register; readonly keys: readonly string[]; readonly lock: boolean },
): Promise<EntryRow[]> {
  const query = db
    .selectFrom('registers.entry')
    .selectAll()
    .where('register', '=', register.id)
    .where('ended_at', 'is', null)
    .where(sql<SqlBool>`${entryColumn('natural_key')} = any(${[...keys]}::text[])`)
    .orderBy('entry_id')
  return (lock ? query.forUpdate() : query).execute()
}

/** The earlier versions of a row, newest first. */
export function listVersions(db: Db, register: Register, id: string): Promise<VersionRow[]> {
  return db
    .selectFrom('registers.entry_version')
    .selectAll()
    .where('register', '=', register.id)
    .where('entry_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
}
