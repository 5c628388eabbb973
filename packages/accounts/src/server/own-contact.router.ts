import { actorOf, CommandKey, command } from '@workpoints/core/server'
import { accountsDb, dbOf } from './accounts-db.ts'
import { Email, findEmail, sealedEmail } from './contact.ts'
import { ownProcedure } from './own-procedure.ts'
import type { Secrets } from './secrets.ts'

/** Where one wants to be written to: seen and changed by oneself. */
export const contactProcedures = (secrets: Secrets) => ({
  contact: ownProcedure.query(async ({ ctx }) => {
    const { id } = actorOf(ctx)
    return { email: id === null ? null : await findEmail(dbOf(ctx), secrets, id) }
  }),

  saveContact: ownProcedure.input(CommandKey.extend({ email: Email })).mutation(({ ctx, input }) =>
    command(ctx, { key: input.key, procedure: 'accounts.self.saveContact' }, async (trx, note) => {
      const id = actorOf(ctx).id ?? ''
      const db = accountsDb(trx)
      const before = await db
        .selectFrom('accounts.person')
        .select('email')
        .where('person_id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      await db
        .updateTable('accounts.person')
        .set({ email: sealedEmail(secrets, input.email) })
        .where('person_id', '=', id)
        .execute()
      // The trail is for the auditor, whom the address itself does not concern.
      const has = { hasEmail: input.email !== null }
      note({ subject: `person/${id}`, before: { hasEmail: before?.email != null }, after: has })
      return { email: input.email }
    }),
  ),
})
