import { type Kysely, sql } from 'kysely'
import type { AccountsTables } from './tables.ts'

/** A page of the open sessions: the newest sign-ins first, older than the session `before`. */
export interface LivePage {
  /** A part of the person's name or user name, or of the address. */
  readonly text?: string | undefined
  readonly unit?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
}

/** Sessions that a request could be made with at this moment: not ended, not over, not idle for too long, of an active account. */
export async function listLive(
  db: Kysely<AccountsTables>,
  { text, unit, before, limit }: LivePage,
  idleMinutes: number,
) {
  let query = db
    .selectFrom('accounts.session as session')
    .innerJoin('accounts.person as person', 'person.person_id', 'session.person_id')
    .select(['session.session_id', 'session.address', 'session.agent', 'session.method', 'session.proved'])
    .select(['session.started_at', 'session.seen_at', 'session.expires_at'])
    .select(['person.person_id', 'person.username', 'person.name', 'person.unit_id'])
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', sql<Date>`clock_timestamp()`)
    .where('session.seen_at', '>', sql<Date>`clock_timestamp() - make_interval(mins => ${idleMinutes})`)
    .where('person.status', '=', 'active')
  if (unit !== undefined) query = query.where('person.unit_id', '=', unit)
  if (before !== undefined) query = query.where('session.session_id', '<', before)
  const wanted = text?.trim().replaceAll('\0', '')
  if (wanted) {
    const pattern = `%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((eb) =>
      eb.or([
        eb('person.name', 'ilike', pattern),
        eb('person.username', 'ilike', pattern),
        eb('session.address', 'ilike', pattern),
      ]),
    )
  }
  return query.orderBy('session.session_id', 'desc').limit(limit).execute()
}
