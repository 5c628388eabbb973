import { type Kysely, sql } from 'kysely'
import { codeOf } from './connection-errors.ts'

/** The role that the server works as. Roles belong to the whole server of databases, so all databases of ours on it share this one. */
export const serviceRole = 'workpoints_app'

/** What the connected user can do about that role. */
export interface RoleState {
  readonly name: string
  readonly exists: boolean
  /** The connected user may become it, or is it already. */
  readonly usable: boolean
  /** The connected user may make roles. */
  readonly creates: boolean
  readonly inheritOption: boolean
}

/** Another migration of the same server of databases was quicker: duplicate object, unique violation, tuple concurrently updated. */
const overtaken = /^(42710|23505|XX000)$/
const notPermitted = '42501'
const attempts = 10

/**
 * Makes the role of the application when it is missing, and lets the connected user become it; tells how far it came.
 *
 * The role has no password and cannot sign in, owns nothing and is a member of nothing; one that is there already, made by an operator,
 * is taken as it is. Databases of one server may do this at the same time. A user who may not make roles gets `usable: false` and no error.
 */
export async function ensureServiceRole<Tables>(db: Kysely<Tables>, role: string = serviceRole): Promise<RoleState> {
  let state = await lookAtRole(db, role)
  for (let left = attempts; left > 0 && state.creates && !state.usable; left--) {
    try {
      await sql.raw(state.exists ? joining(state) : making(state)).execute(db)
    } catch (error) {
      if (codeOf(error) === notPermitted) return state
      if (left === 1 || !overtaken.test(codeOf(error))) throw error
    }
    state = await lookAtRole(db, role)
  }
  return state
}

/** What there is of the role, from the point of view of the connected user. Changes nothing. */
export async function lookAtRole<Tables>(db: Kysely<Tables>, role: string = serviceRole): Promise<RoleState> {
  // Since 16, being a member and being allowed to become the role are two things.
  const { rows } =
    await sql<RoleState>`with server as (select current_setting('server_version_num')::int >= 160000 as grown)
    select app.oid is not null as "exists", me.rolsuper or me.rolcreaterole as creates, server.grown as "inheritOption",
      coalesce(pg_has_role(me.oid, app.oid, case when server.grown then 'SET' else 'MEMBER' end), false) as usable
    from server, pg_roles me left join pg_roles app on app.rolname = ${role}
    where me.rolname = current_user`.execute(db)
  const [row] = rows
  return { exists: false, creates: false, usable: false, inheritOption: false, ...row, name: role }
}

const making = ({ name }: RoleState) =>
  `create role "${name}" nologin nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls`

const joining = ({ name, inheritOption }: RoleState) =>
  `grant "${name}" to current_user${inheritOption ? ' with inherit false, set true' : ''}`
