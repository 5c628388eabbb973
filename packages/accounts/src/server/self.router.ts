import { actorOf, CommandKey, command, procedureWith, router } from '@workpoints/core/server'
import { toString as toSvg } from 'qrcode'
import { z } from 'zod'
import { maxPasswordLength } from '../password-rules.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { requireOwnPassword } from './own-password.ts'
import { choosePassword } from './password.store.ts'
import { newFactor, newRecoveryCodes, recoveryHash, stepOf } from './second-factor.ts'
import { type Secrets, seal } from './secrets.ts'
import { noSession, notYet, openSealed, wrongCode } from './self-errors.ts'
import { endSessions } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

/** Who has not yet given the second factor sees and changes nothing of the account: the password alone does not say who it is. */
const procedure = procedureWith<AccountsTables>()
  .meta({ needs: 'self' })
  .use(({ ctx, next }) => {
    if (actorOf(ctx).pending === 'second-factor') throw notYet()
    return next()
  })
const Password = z.string().min(1).max(maxPasswordLength)

/** One's own account: password, second factor, sessions. */
export const selfRouter = (secrets: Secrets) =>
  router({
    changePassword: procedure
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

    sessions: procedure.query(async ({ ctx }) => {
      const { id, session } = actorOf(ctx)
      const rows = await dbOf(ctx)
        .selectFrom('accounts.session')
        .select(['session_id', 'address', 'agent', 'started_at', 'seen_at', 'method'])
        .where('person_id', '=', id)
        .where('ended_at', 'is', null)
        .where('expires_at', '>', new Date())
        .orderBy('seen_at', 'desc')
        .execute()
      return rows.map((row) => ({
        id: row.session_id,
        address: row.address,
        agent: row.agent,
        method: row.method,
        startedAt: row.started_at.toISOString(),
        seenAt: row.seen_at.toISOString(),
        own: row.session_id === session,
      }))
    }),

    /** Ends one other session, or with no id all others. */
    endSessions: procedure.input(CommandKey.extend({ session: z.uuid().optional() })).mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'accounts.self.endSessions' }, async (trx, note) => {
        const { id, session } = actorOf(ctx)
        const which = input.session === undefined ? { except: session } : { only: input.session }
        const ended = await endSessions(accountsDb(trx), { person: id ?? '', why: 'ended-elsewhere', ...which })
        if (input.session !== undefined && ended === 0) throw noSession()
        note({ subject: `person/${id}`, before: null, after: { endedSessions: ended } })
        return { ended }
      }),
    ),

    /** Makes a key for an authenticator; nothing is kept until a code of it was given. */
    startEnrolment: procedure.input(z.object({ password: Password })).mutation(async ({ ctx, input }) => {
      const procedure = 'accounts.self.startEnrolment'
      const person = await requireOwnPassword(ctx, { procedure, password: input.password })
      const { secret, uri } = newFactor(person.username)
      const picture = await toSvg(uri, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
      return {
        secret,
        uri,
        picture: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`,
        sealed: seal(secrets, `${person.person_id} ${secret}`),
      }
    }),

    confirmEnrolment: procedure
      .input(CommandKey.extend({ sealed: z.string().max(500), code: z.string().trim().min(6).max(10) }))
      .mutation(({ ctx, input }) =>
        command(
          ctx,
          { key: input.key, procedure: 'accounts.self.confirmEnrolment', secret: true },
          async (trx, note) => {
            const { id, session } = actorOf(ctx)
            const secret = openSealed(secrets, input.sealed, id)
            const step = stepOf(secret, input.code, { last: 0 })
            if (step === null) throw wrongCode()
            const codes = newRecoveryCodes()
            const db = accountsDb(trx)
            await db
              .updateTable('accounts.person')
              .set((eb) => ({
                totp: seal(secrets, secret),
                totp_step: step,
                recovery: JSON.stringify(codes.map((code) => recoveryHash(secrets, code))),
                version: eb('version', '+', 1),
              }))
              .where('person_id', '=', id ?? '')
              .execute()
            await db
              .updateTable('accounts.session')
              .set({ proved: true })
              .where('session_id', '=', session ?? '')
              .execute()
            await endSessions(db, { person: id ?? '', why: 'access-changed', except: session })
            note({ subject: `person/${id}`, before: { secondFactor: false }, after: { secondFactor: true } })
            return { recoveryCodes: codes }
          },
        ),
      ),

    removeFactor: procedure.input(CommandKey.extend({ password: Password })).mutation(async ({ ctx, input }) => {
      const commanded = { key: input.key, procedure: 'accounts.self.removeFactor' }
      await requireOwnPassword(ctx, { ...commanded, password: input.password })
      return command(ctx, commanded, async (trx, note) => {
        const { id } = actorOf(ctx)
        await accountsDb(trx)
          .updateTable('accounts.person')
          .set((eb) => ({ totp: null, totp_step: null, recovery: null, version: eb('version', '+', 1) }))
          .where('person_id', '=', id ?? '')
          .execute()
        note({ subject: `person/${id}`, before: { secondFactor: true }, after: { secondFactor: false } })
        return { removed: true }
      })
    }),
  })
