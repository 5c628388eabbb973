import type { Kysely } from 'kysely'
import type { AccountsTables } from './tables.ts'

/** The sessions of a person that are open, the last used first; moments are ISO 8601. */
export async function openSessions(db: Kysely<AccountsTables>, person: string) {
  const rows = await db
    .selectFrom('accounts.session')
    .select(['session_id', 'address', 'agent', 'method', 'started_at', 'seen_at', 'expires_at'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', new Date())
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.session_id,
    address: row.address,
    agent: row.agent,
    method: row.method,
    startedAt: row.started_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
}
