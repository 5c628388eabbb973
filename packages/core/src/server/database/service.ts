import { sql } from 'kysely'
import { ConflictError } from '../../errors.ts'
import { type Connection, connect, type DatabaseLog } from './connect.ts'
import { describeTarget } from './connection-errors.ts'
import type { MigrationHalf } from './migrate.ts'
import { listRelations } from './relations.ts'
import { serviceRole } from './service-role.ts'

/** How a pool of connections of the application's role is opened. */
export interface ServiceOptions {
  readonly log?: DatabaseLog | undefined
  /** Most connections, 10. */
  readonly max?: number
}

/**
 * Connects to `url` for the server's own work, and checks what it may do there (`checkService`).
 * Throws the errors of `connect` and of the check.
 */
export async function connectService<Tables>(
  url: string,
  halves: readonly MigrationHalf[],
  options: ServiceOptions = {},
): Promise<Connection<Tables>> {
  const connection = await connect<Tables>(url, options)
  try {
    await checkService(connection, halves, options.log)
    return connection
  } catch (error) {
    await connection.db.destroy()
    throw error
  }
}

/**
 * The address by which a user who may become the application's role works as that role from the first statement on.
 *
 * `reset role`, `reset all` and `discard all` come back to it, as it is part of how the session began. But the session has signed in as
 * the other user, and `set role none` or `set session authorization default` goes back to that one: it guards against what the program
 * itself does and against a statement slipped into one of its queries (which go by the extended protocol, one statement each), not
 * against who can send statements of their own. Only signing in as a role of its own closes that: the embedded server does, and so does
 * an operator who gives two addresses.
 */
export function asServiceRole(url: string): string {
  const address = new URL(url)
  const given = address.searchParams.get('options')
  address.searchParams.set('options', `${given ? `${given} ` : ''}-c role=${serviceRole}`)
  // Drivers differ in whether they read + as a space; none misreads %20.
  address.search = address.search.replaceAll('+', '%20')
  return address.href
}

/**
 * Checks the rights of a connection that the server is to work with: it may use every half's schema, and may rewrite no append-only table.
 * Throws ConflictError `database.service-grants` for the first, and those of `listRelations`; for the second it only warns, as the
 * server works all the same.
 */
export async function checkService<Tables>(
  { db, connectionString }: Connection<Tables>,
  halves: readonly MigrationHalf[],
  log?: DatabaseLog,
): Promise<void> {
  const { rows } = await sql<{ role: string; missing: string | null }>`select current_user as role,
      min(id) filter (where n.oid is null or not has_schema_privilege(n.oid, 'USAGE')) as missing
    from unnest(${halves.map(({ id }) => id)}::text[]) as id left join pg_namespace n on n.nspname = id`.execute(db)
  const { role = '', missing = null } = rows[0] ?? {}
  if (missing !== null) throw grantsError(missing, { role, target: describeTarget(connectionString) })
  const relations = await listRelations(db, halves, serviceRole)
  const open = relations
    .filter((each) => each.appendOnly && each.rewritable)
    .map(({ schema, name }) => `${schema}.${name}`)
  if (open.length > 0) log?.warn({ role, tables: open }, warning(role))
}

const warning = (role: string): string =>
  `数据库用户 ${role} 可以改写或删除只可追加的表，数据库不再保护这些记录。请为程序另设只属于 ${serviceRole} 的登录用户写入 DATABASE_URL，并把属主用户写入 DATABASE_OWNER_URL。 / ` +
  `the database user ${role} may rewrite append-only tables, so that the database does not guard them: give the program a login role that is a member of ${serviceRole} alone (DATABASE_URL), and the owner in DATABASE_OWNER_URL`

function grantsError(schema: string, { role, target }: { role: string; target: string }): ConflictError {
  return new ConflictError('database.service-grants', {
    zh: `数据库 ${target} 的用户 ${role} 无权使用模式 ${schema}（或它尚未建立）。请先以属主用户运行 workpoints migrate；若分设了两个地址，请执行 grant ${serviceRole} to 该用户。`,
    en: `The user ${role} of the database ${target} may not use the schema ${schema}, or it is not there yet. Run workpoints migrate as the owner first; where two addresses are given, also grant ${serviceRole} to that user.`,
  })
}
