import { prepared } from '@workpoints/core/server'
import { CompiledQuery, type Kysely } from 'kysely'
import type { Policy } from '../policy.ts'
import { tokenHash } from './secrets.ts'
import type { AccountsTables, SessionEnd } from './tables.ts'

/** A session with its person, what was granted, the settings and the revision of the issuing body's facts. */
export interface SessionRow {
  readonly session_id: string
  readonly method: 'password' | 'oidc'
  readonly proved: boolean
  readonly expires_at: Date
  readonly ended_at: Date | null
  readonly ended_why: SessionEnd | null
  /** Seconds since it was last in use. */
  readonly idle: number
  /** Seconds since it should have ended; negative before. */
  readonly overdue: number
  readonly person_id: string
  readonly username: string
  readonly name: string
  readonly unit_id: string | null
  readonly status: 'active' | 'disabled' | 'removed'
  readonly must_change: boolean
  readonly enrolled: boolean
  readonly password_days: number | null
  readonly policy: Partial<Policy> | null
  readonly revision: string
  readonly grants: readonly {
    readonly id: string
    readonly role: string
    readonly unit: string | null
    readonly plugins: string[] | null
    readonly from: string
    readonly until: string | null
  }[]
}

/**
 * One statement by one key stands before every request, so it is written out: built anew by the query builder it took twice as long.
 * $1 is the issuing body, $2 the hash of the token.
 */
const statement = prepared(
  'session',
  `
select "session"."session_id", "session"."method", "session"."proved", "session"."expires_at", "session"."ended_at", "session"."ended_why",
  extract(epoch from clock_timestamp() - "session"."seen_at")::float8 as "idle",
  extract(epoch from clock_timestamp() - "session"."expires_at")::float8 as "overdue",
  "person"."person_id", "person"."username", "person"."name", "person"."unit_id", "person"."status", "person"."must_change",
  "person"."totp" is not null as "enrolled",
  extract(epoch from clock_timestamp() - "person"."password_set_at")::float8 / 86400 as "password_days",
  (select "policy"."body" from "accounts"."policy" as "policy" where "policy"."org_id" = $1) as "policy",
  (select "org"."revision" from "core"."org" as "org" where "org"."org_id" = $1) as "revision",
  (select coalesce(json_agg(json_build_object('id', "held"."grant_id", 'role', "held"."role", 'unit', "held"."unit_id",
      'plugins', "held"."plugins", 'from', "held"."holds_from", 'until', "held"."holds_until") order by "held"."grant_id"), '[]')
    from "accounts"."role_grant" as "held"
    where "held"."org_id" = $1 and "held"."person_id" = "session"."person_id" and "held"."revoked_at" is null) as "grants"
from "accounts"."session" as "session"
join "accounts"."person" as "person" on "person"."org_id" = $1 and "person"."person_id" = "session"."person_id"
where "session"."org_id" = $1 and "session"."token_hash" = $2`,
)

/** The session of a token, whatever its state; undefined when there never was one. */
export async function findSession(
  db: Kysely<AccountsTables>,
  { orgId, token }: { readonly orgId: string; readonly token: string },
): Promise<SessionRow | undefined> {
  const { rows } = await db.executeQuery<SessionRow>(CompiledQuery.raw(statement, [orgId, tokenHash(token)]))
  return rows[0]
}
