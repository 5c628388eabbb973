import { InvalidError } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import { passwordRules } from '../password-rules.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { type CryptoFamily, newPassword } from './secrets.ts'
import { getPolicy } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>

/** Throws InvalidError `accounts.weak-password` that lists the rules a password does not meet. */
export async function requireStrong(db: Db, password: string, username: string): Promise<void> {
  const { policy } = await getPolicy(db)
  const missed = passwordRules(password, { username, policy }).filter((rule) => !rule.met)
  if (missed.length > 0)
    throw new InvalidError('accounts.weak-password', {
      zh: `新密码不符合要求：${missed.map((rule) => rule.text.zh).join('；')}。`,
      en: `The new password does not meet: ${missed.map((rule) => rule.text.en).join('; ')}.`,
    })
}

/** Throws InvalidError `accounts.used-password` for the present password, which heads the history, and for the others that the policy counts. */
async function requireNew(db: Db, person: string, password: string): Promise<void> {
  const { policy } = await getPolicy(db)
  const past = await db
    .selectFrom('accounts.password_history')
    .select('password')
    .where('person_id', '=', person)
    .orderBy('set_at', 'desc')
    .limit(Math.max(policy.history, 1))
    .execute()
  for (const { password: kept } of past)
    if (await verifyPassword(password, kept))
      throw new InvalidError('accounts.used-password', {
        zh: `新密码不能与当前密码或最近 ${policy.history} 次用过的密码相同。`,
        en: `The new password must differ from the present one and the last ${policy.history}.`,
      })
}

/**
 * Gives a person a password of their own choice: strong, and not one used lately. The old one goes to the history.
 * Throws InvalidError `accounts.weak-password` or `accounts.used-password`.
 */
export async function choosePassword(
  db: Db,
  { person, username, password, family }: { person: string; username: string; password: string; family: CryptoFamily },
): Promise<void> {
  await requireStrong(db, password, username)
  await requireNew(db, person, password)
  await keepPassword(db, { person, password, family, mustChange: false })
}

/** A one-time password as it is handed over, and what is kept of it. */
export interface IssuedPassword {
  readonly password: string
  readonly hashed: string
}

/** Makes a one-time password. */
export async function issuePassword(family: CryptoFamily): Promise<IssuedPassword> {
  const password = newPassword()
  return { password, hashed: await hashPassword(password, family) }
}

/** Puts a password in place, without asking whether it is a good one: for the one-time ones that the program makes. */
export async function keepPassword(
  db: Db,
  { password, family, ...rest }: { person: string; password: string; family: CryptoFamily; mustChange: boolean },
): Promise<void> {
  await keepHashed(db, { ...rest, hashed: await hashPassword(password, family) })
}

/** The same for one that was hashed before. */
export async function keepHashed(
  db: Db,
  { person, hashed, mustChange }: { person: string; hashed: string; mustChange: boolean },
): Promise<void> {
  await db.insertInto('accounts.password_history').values({ person_id: person, password: hashed }).execute()
  await db
    .updateTable('accounts.person')
    .set((eb) => ({
      password: hashed,
      password_set_at: sql<Date>`clock_timestamp()`,
      must_change: mustChange,
      version: eb('version', '+', 1),
    }))
    .where('person_id', '=', person)
    .execute()
}
