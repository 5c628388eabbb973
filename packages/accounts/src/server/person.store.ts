import { ConflictError, clashOf, InvalidError, roleRules, today } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type GrantFields, NewPerson } from '../person.ts'
import { requireSeat, requireUnit } from './grant-rules.ts'
import { type IssuedPassword, issuePassword, keepHashed } from './password.store.ts'
import type { CryptoFamily } from './secrets.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>

/** A new account, and the one-time password to hand over: kept nowhere but as its hash. */
export interface AddedPerson {
  readonly id: string
  readonly username: string
  readonly password: string
}

interface Adding {
  readonly by: string
  readonly family: CryptoFamily
  readonly demo?: boolean
  /** A one-time password made before, where many are wanted at once. */
  readonly issued?: IssuedPassword
}

/**
 * Makes an account with its roles and a one-time password, to be changed at the first sign-in (accounts of the demonstration keep theirs).
 * Call inside a transaction. Throws ConflictError for a user name that was ever used, InvalidError for roles that one person may not hold
 * or that do not fit their unit.
 */
export async function addPerson(
  db: Db,
  fields: NewPerson,
  { by, family, demo = false, issued }: Adding,
): Promise<AddedPerson> {
  const { username, name, unit, phone, grants } = NewPerson.parse(fields)
  const id = newId()
  const made = await db
    .insertInto('accounts.person')
    .values({
      person_id: id,
      username,
      name,
      unit_id: unit,
      phone,
      status: 'active',
      password: null,
      totp: null,
      oidc_subject: null,
      demo,
      created_by: by,
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'username']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (made === undefined)
    throw new ConflictError('accounts.username-taken', {
      zh: `用户名“${username}”已被使用（停用、删除的账号也算）。请换一个。`,
      en: `The user name "${username}" is taken, or was once. Choose another.`,
    })
  requireApart(grants)
  await requireUnit(db, unit)
  for (const grant of grants) await addGrant(db, { person: id, grant, by })
  const { password, hashed } = issued ?? (await issuePassword(family))
  await keepHashed(db, { person: id, hashed, mustChange: !demo })
  return { id, username, password }
}

/** Throws InvalidError `accounts.roles-apart` when one person may not hold these roles together. */
export function requireApart(grants: readonly Pick<GrantFields, 'role'>[]): void {
  const clash = clashOf(grants.map((grant) => grant.role))
  if (clash !== undefined) throw rolesApart(clash)
}

/** Gives a role. Throws InvalidError when the role does not fit the unit. Returns the grant's id. */
export async function addGrant(
  db: Db,
  { person, grant, by }: { readonly person: string; readonly grant: GrantFields; readonly by: string },
): Promise<string> {
  await requireSeat(db, grant)
  const id = newId()
  await db
    .insertInto('accounts.role_grant')
    .values({
      grant_id: id,
      person_id: person,
      role: grant.role,
      unit_id: grant.unit,
      plugins: grant.plugins === null ? null : JSON.stringify(grant.plugins),
      holds_from: grant.from ?? today(),
      holds_until: grant.until,
      granted_by: by,
    })
    .execute()
  return id
}

function rolesApart([one, other]: NonNullable<ReturnType<typeof clashOf>>): InvalidError {
  const [a, b] = [roleRules[one].title, roleRules[other].title]
  return new InvalidError('accounts.roles-apart', {
    zh: `“${a.zh}”和“${b.zh}”不能由同一人担任（三员分立）。请分别建立账号。`,
    en: `One person cannot be both ${a.en} and ${b.en}. Make two accounts.`,
  })
}
