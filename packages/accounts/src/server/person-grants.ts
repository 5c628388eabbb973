import { type Grant, InvalidError, type Role, roleRules, today } from '@workpoints/core'
import type { Mounted } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import type { GrantFields } from '../person.ts'
import { addGrant, requireApart } from './person.store.ts'
import { heldAlready, noGrant } from './person-errors.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>

/**
 * Keeps the grants of system administrators as they are until the transaction ends: of two changes that would each leave the other's
 * administrator, the second sees what the first has done.
 */
export async function lockAdmins(db: Db): Promise<void> {
  await db
    .selectFrom('accounts.role_grant')
    .select('grant_id')
    .where('role', '=', 'system-admin')
    .where('revoked_at', 'is', null)
    .orderBy('grant_id')
    .forUpdate()
    .execute()
}

/** How many active people are system administrators today. */
export async function countAdmins(db: Db): Promise<number> {
  const on = today()
  const row = await db
    .selectFrom('accounts.role_grant as held')
    .innerJoin('accounts.person as person', 'person.person_id', 'held.person_id')
    .select((eb) => eb.fn.count<string>('held.grant_id').as('count'))
    .where('held.role', '=', 'system-admin')
    .where('held.revoked_at', 'is', null)
    .where('held.holds_from', '<=', on)
    .where((eb) => eb.or([eb('held.holds_until', 'is', null), eb('held.holds_until', '>=', on)]))
    .where('person.status', '=', 'active')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The roles that a person holds or will hold: not revoked and not past. */
export async function grantsOf(db: Db, person: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('accounts.role_grant')
    .select([
      'grant_id as id',
      'role',
      'unit_id as unit',
      'plugins',
      sql<string>`to_char(holds_from, 'YYYY-MM-DD')`.as('from'),
      sql<string | null>`to_char(holds_until, 'YYYY-MM-DD')`.as('until'),
    ])
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('holds_until', 'is', null), eb('holds_until', '>=', today())]))
    .orderBy('grant_id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** The two administrators of the platform itself: their work lies outside all modules. */
const ofNoModule: readonly Role[] = ['system-admin', 'security-auditor']

/**
 * Throws InvalidError for a grant that makes no sense by itself: a module that is not there, modules for a role outside of them, a last
 * day before the first.
 */
export function requireSensible({ role, plugins, from, until }: GrantFields, { plugins: known }: Mounted): void {
  const missing = (plugins ?? []).filter((id) => !known.some((plugin) => plugin.id === id))
  if (missing.length > 0)
    throw new InvalidError('accounts.no-module', {
      zh: `没有模块“${missing.join('”“')}”，可选：${known.map(({ id, title }) => `${title.zh}（${id}）`).join('、')}。`,
      en: `There is no module "${missing.join('", "')}"; there are: ${known.map(({ id }) => id).join(', ')}.`,
    })
  if (plugins !== null && (ofNoModule.includes(role) || plugins.length === 0))
    throw new InvalidError('accounts.role-modules', {
      zh: `角色“${roleRules[role].title.zh}”不能这样限定模块：请选全部模块${ofNoModule.includes(role) ? '' : '，或至少选一个'}。`,
      en: `The modules of the role ${roleRules[role].title.en} cannot be limited like this: give all${ofNoModule.includes(role) ? '' : ', or at least one'}.`,
    })
  const first = from ?? today()
  if (until !== null && until < first)
    throw new InvalidError('accounts.grant-dates', {
      zh: `截止日 ${until} 早于起始日 ${first}。请改为不早于起始日的日期，或不设截止日。`,
      en: `The last day ${until} is before the first ${first}; give a later one or none.`,
    })
}

const same = (one: Pick<Grant, 'role' | 'unit'>, other: Pick<Grant, 'role' | 'unit'>): boolean =>
  one.role === other.role && one.unit === other.unit

/** Gives a person a further role. Throws ConflictError where it is held, InvalidError where roles exclude each other or the unit does not fit. */
export async function giveGrant(
  db: Db,
  { person, grant, by }: { readonly person: string; readonly grant: GrantFields; readonly by: string },
): Promise<string> {
  const held = await grantsOf(db, person)
  if (held.some((one) => same(one, grant))) throw heldAlready()
  requireApart([...held, grant])
  return addGrant(db, { person, grant, by })
}

/** Takes one role away, or all. Returns what was taken; throws NotFoundError `accounts.no-grant` when the one is not held. */
export async function takeGrants(
  db: Db,
  { person, only, by }: { readonly person: string; readonly only?: string; readonly by: string },
): Promise<Grant[]> {
  const held = await grantsOf(db, person)
  const taken = only === undefined ? held : held.filter((grant) => grant.id === only)
  if (only !== undefined && taken.length === 0) throw noGrant()
  if (taken.length > 0)
    await db
      .updateTable('accounts.role_grant')
      .set({ revoked_at: sql<Date>`clock_timestamp()`, revoked_by: by })
      .where('person_id', '=', person)
      .where(
        'grant_id',
        'in',
        taken.map((grant) => grant.id),
      )
      .execute()
  return taken
}
