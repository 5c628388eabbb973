import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

/** A login role for one test; its password counts only where the server asks for one. */
export interface TemporaryRole extends AsyncDisposable {
  readonly name: string
  /** The address of a database as that role. */
  readonly signIn: (connectionString: string) => string
}

/**
 * Makes a role that may sign in, with further attributes such as `createrole`. It and `made`, roles of its own making, are dropped at the
 * end of its `await using`, which must come after that of the databases in which they hold rights.
 */
export async function temporaryRole<Tables>(
  db: Kysely<Tables>,
  { attributes = '', made = [] }: { readonly attributes?: string; readonly made?: readonly string[] } = {},
): Promise<TemporaryRole> {
  const name = `wp_test_${randomBytes(6).toString('hex')}`
  const password = randomBytes(9).toString('hex')
  await sql.raw(`create role "${name}" login password '${password}' ${attributes}`).execute(db)
  return {
    name,
    signIn: (connectionString) => Object.assign(new URL(connectionString), { username: name, password }).href,
    async [Symbol.asyncDispose]() {
      for (const role of [...made, name]) await sql.raw(`drop role if exists "${role}"`).execute(db)
    },
  }
}
