import { findOrg } from '../../apps/api/src/served.ts'
import { accountsDb, beginSession } from '../../packages/accounts/src/server/index.ts'
import { inOrg, openDatabase } from '../../packages/core/src/server/index.ts'
import type { CoreTables } from '../../packages/core/src/server/tables.ts'

/** The headers of somebody signed in on the database at `url`: a session of one of the demonstration's accounts, begun behind the server. */
export async function signedInAs(url: string, username: string): Promise<{ readonly cookie: string }> {
  await using database = await openDatabase<CoreTables>({ url, dataDir: '' })
  const db = accountsDb(inOrg(database.db, await findOrg(database.db)))
  const person = await db
    .selectFrom('accounts.person')
    .select('person_id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const origin = { address: '127.0.0.1', agent: 'bench' }
  const { token } = await beginSession(db, {
    person: person.person_id,
    method: 'password',
    proved: true,
    hours: 12,
    origin,
  })
  return { cookie: `workpoints=${token}` }
}
