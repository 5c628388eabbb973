import type { CoreTables } from '@workpoints/core/server'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Policy } from '../policy.ts'

type OrgId = Generated<string>
type Moment = ColumnType<Date, Date | undefined, Date>
type OptionalMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
type Day = ColumnType<string, string, string>

/** Somebody with an account. Rows are never deleted and user names never given out twice: the trail must go on naming one person. */
interface PersonTable {
  org_id: OrgId
  person_id: string
  /** In lower case. */
  username: string
  name: string
  unit_id: string | null
  phone: string | null
  /** The e-mail address, sealed; null when there is none. */
  email: ColumnType<string | null, string | null | undefined, string | null>
  status: 'active' | 'disabled' | 'removed'
  /** As `hashPassword` writes it; null for who signs in elsewhere only. */
  password: string | null
  password_set_at: OptionalMoment
  /** A password given by somebody else, to be changed at the first sign-in. */
  must_change: Generated<boolean>
  /** The second factor's key, sealed; null when there is none. */
  totp: string | null
  /** The time step of the last code that was accepted: none is accepted twice. */
  totp_step: ColumnType<string | null, string | number | null | undefined, string | number | null>
  /** Hashes of the recovery codes that are left. */
  recovery: ColumnType<string[] | null, string | null | undefined, string | null>
  /** `issuer subject` at the government sign-on. */
  oidc_subject: string | null
  /** Made for the demonstration. */
  demo: Generated<boolean>
  /** Grows with each change; who changes a person says which version was seen. */
  version: Generated<number>
  created_at: Moment
  created_by: string
  signed_in_at: OptionalMoment
}

interface RoleGrantTable {
  org_id: OrgId
  grant_id: string
  person_id: string
  role: string
  unit_id: string | null
  plugins: ColumnType<string[] | null, string | null, never>
  holds_from: Day
  holds_until: ColumnType<string | null, string | null, string | null>
  granted_at: Moment
  granted_by: string
  revoked_at: OptionalMoment
  revoked_by: ColumnType<string | null, string | null | undefined, string | null>
}

interface SessionTable {
  org_id: OrgId
  session_id: string
  /** SHA-256 of the token in the cookie. */
  token_hash: string
  person_id: string
  method: 'password' | 'oidc'
  /** The second factor was given, or was not asked for. */
  proved: Generated<boolean>
  started_at: Moment
  seen_at: Moment
  expires_at: ColumnType<Date, Date, Date>
  address: string | null
  agent: string | null
  ended_at: OptionalMoment
  ended_why: ColumnType<SessionEnd | null, SessionEnd | null | undefined, SessionEnd | null>
}

/** Why a session is over. */
export type SessionEnd = 'signed-out' | 'ended-elsewhere' | 'ended-by-admin' | 'password-changed' | 'access-changed'

interface PasswordHistoryTable {
  org_id: OrgId
  person_id: string
  set_at: Moment
  password: string
}

/** Failed sign-ins by user name, whether or not somebody has it: who guesses names learns nothing. */
interface AttemptTable {
  org_id: OrgId
  username: string
  failures: number
  failed_at: Moment
  locked_until: OptionalMoment
}

/** What was used of an allowance in the window that began at `since`. */
interface AllowanceTable {
  org_id: OrgId
  key: string
  since: Moment
  used: number
}

interface PolicyTable {
  org_id: OrgId
  body: JSONColumnType<Policy>
  version: Generated<number>
}

/** The tables of accounts, named with their schema, and core's. */
export type AccountsTables = CoreTables & {
  'accounts.person': PersonTable
  'accounts.role_grant': RoleGrantTable
  'accounts.session': SessionTable
  'accounts.password_history': PasswordHistoryTable
  'accounts.attempt': AttemptTable
  'accounts.allowance': AllowanceTable
  'accounts.policy': PolicyTable
}
