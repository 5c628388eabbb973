import { actorOf, CommandKey, command, router } from '@workpoints/core/server'
import { z } from 'zod'
import { maxPasswordLength } from '../password-rules.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { contactProcedures } from './own-contact.router.ts'
import { factorProcedures } from './own-factor.router.ts'
import { requireOwnPassword } from './own-password.ts'
import { ownProcedure, Password } from './own-procedure.ts'
import { choosePassword } from './password.store.ts'
import type { Secrets } from './secrets.ts'
import { noSession } from './self-errors.ts'
import { endSessions } from './session.store.ts'
import { openSessions } from './session.view.ts'

/** One's own account: password, second factor, sessions. */
export const selfRouter = (secrets: Secrets) =>
  router({
    changePassword: ownProcedure
      .input(CommandKey.extend({ current: Password, next: z.string().max(maxPasswordLength) }))
      .mutation(async ({ ctx, input }) => {
        const commanded = { key: input.key, procedure: 'accounts.self.changePassword' }
        const person = await requireOwnPassword(ctx, { ...commanded, password: input.current })
        return command(ctx, commanded, async (trx, note) => {
          const db = accountsDb(trx)
          const { person_id: id, username } = person
          await choosePassword(db, { person: id, username, password: input.next, family: secrets.family })
          const ended = await endSessions(db, { person: id, why: 'password-changed', except: actorOf(ctx).session })
          note({ subject: `person/${id}`, before: null, after: { passwordChanged: true, endedSessions: ended } })
          return { endedSessions: ended }
        })
      }),

    sessions: ownProcedure.query(async ({ ctx }) => {
      const { id, session } = actorOf(ctx)
      const open = id === null ? [] : await openSessions(dbOf(ctx), id)
      return open.map((one) => ({ ...one, own: one.id === session }))
    }),

    /** Ends one other session, or with no id all others. */
    endSessions: ownProcedure.input(CommandKey.extend({ session: z.uuid().optional() })).mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'accounts.self.endSessions' }, async (trx, note) => {
        const { id, session } = actorOf(ctx)
        const which = input.session === undefined ? { except: session } : { only: input.session }
        const ended = await endSessions(accountsDb(trx), { person: id ?? '', why: 'ended-elsewhere', ...which })
        if (input.session !== undefined && ended === 0) throw noSession()
        note({ subject: `person/${id}`, before: null, after: { endedSessions: ended } })
        return { ended }
      }),
    ),

    ...contactProcedures(secrets),
    ...factorProcedures(secrets),
  })
