import { type Role, type Text, today, type Unit } from '@workpoints/core'
import { coreDb, listUnits } from '@workpoints/core/server'
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { PersonAction, PersonFilter } from '../person-filter.ts'
import { keyOfPerson } from './person-command.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>
type People = ExpressionBuilder<AccountsTables & { person: AccountsTables['accounts.person'] }, 'person'>

const pageLength = 50

/** The lock of a user name that stands now: of its password or of its second factor, whichever lasts longer. */
const lockOf = (eb: People) =>
  eb
    .selectFrom('accounts.attempt as attempt')
    .select((inner) => inner.fn.max('attempt.locked_until').as('until'))
    .where('attempt.locked_until', '>', sql<Date>`clock_timestamp()`)
    .where((inner) =>
      inner.or([
        inner('attempt.username', '=', inner.ref('person.username')),
        inner('attempt.username', '=', sql<string>`person.username || ' second-factor'`),
      ]),
    )

const grantsIn = (eb: People) =>
  eb
    .selectFrom('accounts.role_grant as held')
    .select([
      'held.grant_id as id',
      'held.role',
      'held.unit_id as unit',
      'held.plugins',
      sql<string>`to_char(held.holds_from, 'YYYY-MM-DD')`.as('from'),
      sql<string | null>`to_char(held.holds_until, 'YYYY-MM-DD')`.as('until'),
    ])
    .whereRef('held.person_id', '=', 'person.person_id')
    .where('held.revoked_at', 'is', null)
    .where((inner) => inner.or([inner('held.holds_until', 'is', null), inner('held.holds_until', '>=', today())]))
    .orderBy('held.grant_id')

/** People with what their lists show. */
const people = (db: Db) =>
  db
    .selectFrom('accounts.person as person')
    .select((eb) => [
      'person.person_id',
      'person.username',
      'person.name',
      'person.unit_id',
      'person.phone',
      'person.status',
      'person.must_change',
      'person.demo',
      'person.version',
      'person.created_at',
      'person.created_by',
      'person.signed_in_at',
      eb('person.totp', 'is not', null).as('enrolled'),
      lockOf(eb).as('locked_until'),
      jsonArrayFrom(grantsIn(eb)).as('grants'),
    ])
type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

function fitting(eb: People, { text, unit, role, status, locked, demo }: PersonFilter) {
  const pattern = `%${(text ?? '').replaceAll('\0', '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const holds = (column: 'held.role' | 'held.unit_id', value: string) =>
    eb.exists(
      eb
        .selectFrom('accounts.role_grant as held')
        .select('held.grant_id')
        .whereRef('held.person_id', '=', 'person.person_id')
        .where('held.revoked_at', 'is', null)
        .where(column, '=', value),
    )
  return eb.and([
    ...(text
      ? [eb.or((['name', 'username', 'phone'] as const).map((one) => eb(`person.${one}`, 'ilike', pattern)))]
      : []),
    ...(unit === undefined ? [] : [eb.or([eb('person.unit_id', '=', unit), holds('held.unit_id', unit)])]),
    ...(role === undefined ? [] : [holds('held.role', role)]),
    status === undefined ? eb('person.status', '!=', 'removed') : eb('person.status', '=', status),
    ...(locked === undefined ? [] : [eb(lockOf(eb), locked ? 'is not' : 'is', null)]),
    ...(demo === undefined ? [] : [eb('person.demo', '=', demo)]),
  ])
}

interface Named {
  readonly id: string
  readonly name: Text
}

/** A unit as it is named beside a person; one that is no longer there keeps its id. */
const unitIn = (units: ReadonlyMap<string, Unit>, id: string | null): Named | null =>
  id === null ? null : { id, name: units.get(id)?.name ?? { zh: id, en: id } }

/** What an administrator may do with an account; nobody changes their own rights. */
function actionsOn(
  { person_id: id, status, locked_until: locked, enrolled }: Row,
  self: string | null,
): PersonAction[] {
  if (status === 'removed') return []
  const unlock: readonly PersonAction[] = locked === null ? [] : ['unlock']
  if (id === self) return ['update', ...unlock, 'endSessions']
  return [
    'update',
    'grant',
    ...(status === 'disabled' ? (['enable'] as const) : []),
    ...unlock,
    'resetPassword',
    ...(enrolled ? (['resetFactor'] as const) : []),
    'endSessions',
    ...(status === 'active' ? (['disable'] as const) : []),
    'remove',
  ]
}

/** A person as administrators see them; moments are ISO 8601. */
const toPerson = (row: Row, { units, self }: { units: ReadonlyMap<string, Unit>; self: string | null }) => ({
  id: row.person_id,
  username: row.username,
  name: row.name,
  unit: unitIn(units, row.unit_id),
  phone: row.phone,
  status: row.status,
  mustChange: row.must_change,
  enrolled: row.enrolled === true,
  demo: row.demo,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  signedInAt: row.signed_in_at?.toISOString() ?? null,
  lockedUntil: row.locked_until?.toISOString() ?? null,
  grants: row.grants.map(({ unit, ...grant }) => ({ ...grant, role: grant.role as Role, unit: unitIn(units, unit) })),
  self: row.person_id === self,
  can: actionsOn(row, self),
})
export type ListedPerson = ReturnType<typeof toPerson>

const unitsOf = (db: Db) => listUnits(coreDb(db), { on: today(), asOf: null })

/** A page of the people that fit, by user name: 50 at most, how many there are in all, and the user name that the next page follows. */
export async function listPeople(
  db: Db,
  filter: PersonFilter,
  self: string | null,
): Promise<{ people: ListedPerson[]; total: number; next: string | null }> {
  const units = await unitsOf(db)
  const { total } = await db
    .selectFrom('accounts.person as person')
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .where((eb) => fitting(eb as unknown as People, filter))
    .executeTakeFirstOrThrow()
  const rows = await people(db)
    .where((eb) => fitting(eb as unknown as People, filter))
    .$if(filter.after !== undefined, (query) => query.where('person.username', '>', filter.after ?? ''))
    .orderBy('person.username')
    .limit(pageLength + 1)
    .execute()
  const page = rows.slice(0, pageLength)
  const next = rows.length > pageLength ? (page.at(-1)?.username ?? null) : null
  return { people: page.map((row) => toPerson(row, { units, self })), total: Number(total), next }
}

/** One person by id or user name; undefined when there is nobody. */
export async function findPerson(db: Db, who: string, self: string | null): Promise<ListedPerson | undefined> {
  const { column, value } = keyOfPerson(who)
  const row = await people(db).where(`person.${column}`, '=', value).executeTakeFirst()
  return row === undefined ? undefined : toPerson(row, { units: await unitsOf(db), self })
}
