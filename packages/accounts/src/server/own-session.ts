import { actorOf, appendAudit, auditedBy, type Context, coreDb } from '@workpoints/core/server'
import { dbOf } from './accounts-db.ts'
import { endSessions } from './session.store.ts'

/** Ends the session that the request came with, and puts it on the trail. */
export async function endOwnSession(ctx: Context): Promise<void> {
  const { id, session } = actorOf(ctx)
  if (id === null || session === null) return
  await dbOf(ctx)
    .transaction()
    .execute(async (db) => {
      await endSessions(db, { person: id, why: 'signed-out', only: session })
      await appendAudit(
        coreDb(db),
        auditedBy(ctx, { kind: 'sign-out', procedure: 'accounts.session.signOut', subject: `person/${id}` }),
      )
    })
}
