import { type Grant, NotSignedInError, type Role, type Text } from '@workpoints/core'
import { type Actor, newId, type Origin } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { defaultPolicy, Policy } from '../policy.ts'
import { newToken, tokenHash } from './secrets.ts'
import { findSession, type SessionRow } from './session-lookup.ts'
import type { AccountsTables, SessionEnd } from './tables.ts'

type Db = Kysely<AccountsTables>

/** Somebody signed in: for the context of the request, and for the person's own pages. */
export interface SignedIn {
  readonly actor: Actor
  readonly grants: readonly Grant[]
  readonly person: {
    readonly id: string
    readonly username: string
    readonly name: string
    readonly unit: string | null
  }
  readonly expiresAt: Date
  /** The revision of the issuing body's facts at this moment. */
  readonly revision: string
  readonly policy: Policy
}

const over: Readonly<Record<SessionEnd | 'idle' | 'expired' | 'disabled' | 'unknown', Text>> = {
  idle: {
    zh: '长时间没有操作，已自动退出，请重新登录。',
    en: 'You were signed out after a while without activity. Please sign in again.',
  },
  expired: { zh: '本次登录已到时限，请重新登录。', en: 'Your session has reached its limit. Please sign in again.' },
  disabled: {
    zh: '该账号已停用。如有疑问，请联系系统管理员。',
    en: 'This account is disabled. Ask the system administrator.',
  },
  unknown: { zh: '登录状态已失效，请重新登录。', en: 'Your session is no longer valid. Please sign in again.' },
  'signed-out': { zh: '您已退出登录。', en: 'You have signed out.' },
  'ended-elsewhere': {
    zh: '您在其他设备上退出了本次登录，请重新登录。',
    en: 'You ended this session from elsewhere. Please sign in again.',
  },
  'ended-by-admin': {
    zh: '系统管理员结束了本次登录，请重新登录。',
    en: 'The administrator ended this session. Please sign in again.',
  },
  'password-changed': {
    zh: '密码已修改，请用新密码重新登录。',
    en: 'The password was changed. Please sign in with the new one.',
  },
  'access-changed': {
    zh: '账号的角色已调整，请重新登录。',
    en: 'The roles of this account were changed. Please sign in again.',
  },
}

const signedOut = (why: keyof typeof over): NotSignedInError =>
  new NotSignedInError(`accounts.session-${why}`, over[why])

/** Begins a session and returns the token for the cookie; only its hash is kept. */
export async function beginSession(
  db: Db,
  {
    person,
    method,
    proved,
    hours,
    origin,
  }: {
    readonly person: string
    readonly method: 'password' | 'oidc'
    readonly proved: boolean
    readonly hours: number
    readonly origin: Origin
  },
): Promise<{ token: string; session: string }> {
  const token = newToken()
  const session = newId()
  await db
    .insertInto('accounts.session')
    .values({
      session_id: session,
      token_hash: tokenHash(token),
      person_id: person,
      method,
      proved,
      expires_at: sql<Date>`clock_timestamp() + make_interval(hours => ${hours})`,
      address: origin.address,
      agent: origin.agent?.slice(0, 300) ?? null,
    })
    .execute()
  return { token, session }
}

function endOf(row: SessionRow | undefined, policy: Policy): NotSignedInError | undefined {
  if (row === undefined) return signedOut('unknown')
  if (row.status === 'removed') return signedOut('unknown')
  if (row.status === 'disabled') return signedOut('disabled')
  if (row.ended_at !== null) return signedOut(row.ended_why ?? 'unknown')
  if (row.overdue > 0) return signedOut('expired')
  return row.idle > policy.idleMinutes * 60 ? signedOut('idle') : undefined
}

/** What must be done first: the second factor proves who it is, so it comes before the password is changed. */
function pendingOf(row: SessionRow, policy: Policy): Actor['pending'] {
  if (row.enrolled && !row.proved) return 'second-factor'
  const old = policy.maxAgeDays !== null && (row.password_days ?? 0) > policy.maxAgeDays
  if (row.method === 'password' && (row.must_change || old)) return 'password'
  const asked = row.grants.some((grant) => policy.secondFactor.includes(grant.role as Role))
  return asked && !row.enrolled && row.method === 'password' ? 'enrolment' : null
}

const seenEvery = 60 // seconds

/**
 * Finds who holds a session's token, or says why nobody does: idle, expired, ended, the account disabled or removed. Looked up at every
 * request, so that what an administrator changes counts from the next one on. Notes once a minute that the session is in use; `quiet`, of
 * what a browser does by itself, does not: nobody is kept signed in by an open page.
 */
export async function authenticate(
  db: Db,
  key: { readonly orgId: string; readonly token: string; readonly quiet?: boolean },
): Promise<SignedIn | NotSignedInError> {
  const row = await findSession(db, key)
  const policy = row?.policy == null ? defaultPolicy : Policy.parse({ ...defaultPolicy, ...row.policy })
  const end = endOf(row, policy)
  if (row === undefined || end !== undefined) return end ?? signedOut('unknown')
  if (row.idle > seenEvery && key.quiet !== true)
    await db
      .updateTable('accounts.session')
      .set({ seen_at: sql<Date>`clock_timestamp()` })
      .where('session_id', '=', row.session_id)
      .execute()
  return {
    actor: {
      id: row.person_id,
      name: `${row.name}（${row.username}）`,
      session: row.session_id,
      pending: pendingOf(row, policy),
    },
    grants: row.grants.map((grant) => ({ ...grant, role: grant.role as Role })),
    person: { id: row.person_id, username: row.username, name: row.name, unit: row.unit_id },
    expiresAt: row.expires_at,
    revision: row.revision,
    policy,
  }
}

/** Ends sessions of a person: one, or all, or all but one. Returns how many were open. */
export async function endSessions(
  db: Db,
  {
    person,
    why,
    only,
    except,
  }: {
    readonly person: string
    readonly why: SessionEnd
    readonly only?: string
    readonly except?: string | null
  },
): Promise<number> {
  let query = db
    .updateTable('accounts.session')
    .set({ ended_at: sql<Date>`clock_timestamp()`, ended_why: why })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
  if (only !== undefined) query = query.where('session_id', '=', only)
  if (except != null) query = query.where('session_id', '!=', except)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** The sign-in settings in force. */
export async function getPolicy(db: Db): Promise<{ policy: Policy; version: number }> {
  const row = await db.selectFrom('accounts.policy').select(['body', 'version']).executeTakeFirst()
  return { policy: { ...defaultPolicy, ...row?.body }, version: row?.version ?? 0 }
}
