import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type Secrets, seal, unseal } from './secrets.ts'
import type { AccountsTables } from './tables.ts'

/** An e-mail address as somebody types it; null for none. */
export const Email = z.email('请填写完整的邮箱地址 / give a complete e-mail address').max(120).nullable()

/** An address as it is kept: sealed, as it is nobody's business but the person's and the administrator's. */
export const sealedEmail = (secrets: Secrets, email: string | null): string | null =>
  email === null ? null : seal(secrets, email)

/** The address of somebody; null without one, and where the server's key is another one than it was sealed with. */
export function emailOf(secrets: Pick<Secrets, 'key'>, sealed: string | null): string | null {
  if (sealed === null) return null
  try {
    return unseal(secrets, sealed)
  } catch {
    return null
  }
}

/** The address of one person, for the person and the administrator. */
export async function findEmail(
  db: Kysely<AccountsTables>,
  secrets: Pick<Secrets, 'key'>,
  person: string,
): Promise<string | null> {
  const row = await db.selectFrom('accounts.person').select('email').where('person_id', '=', person).executeTakeFirst()
  return emailOf(secrets, row?.email ?? null)
}
