import { InvalidError, NotFoundError } from '@workpoints/core'
import { actorOf, CommandKey, type Context, command, procedureWith, router } from '@workpoints/core/server'
import { toString as toSvg } from 'qrcode'
import { z } from 'zod'
import { maxPasswordLength } from '../password-rules.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { clearFailures, countFailure, requireUnlocked } from './attempt.store.ts'
import { choosePassword } from './password.store.ts'
import { verifyPassword } from './password.ts'
import { newFactor, newRecoveryCodes, recoveryHash, stepOf } from './second-factor.ts'
import { type Secrets, seal } from './secrets.ts'
import { noSession, notYet, openSealed, wrongCode } from './self-errors.ts'
import { endSessions, getPolicy } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

const procedure = procedureWith<AccountsTables>().meta({ needs: 'self' })
const Password = z.string().min(1).max(maxPasswordLength)

/** The person's own row; the account of a command line has none. */
async function ownRow(ctx: Context) {
  const { id } = actorOf(ctx)
  if (id === null) throw new NotFoundError('accounts.no-person', { zh: '没有对应的账号。', en: 'There is no account.' })
  return dbOf(ctx).selectFrom('accounts.person').selectAll().where('person_id', '=', id).executeTakeFirstOrThrow()
}

/** Asks for the password again before something that matters; wrong ones count and lock like sign-ins. */
async function requirePassword(ctx: Context, password: string): Promise<Awaited<ReturnType<typeof ownRow>>> {
  const person = await ownRow(ctx)
  await requireUnlocked(dbOf(ctx), person.username)
  if (!(await verifyPassword(password, person.password))) {
    const { policy } = await getPolicy(dbOf(ctx))
    await countFailure(dbOf(ctx), person.username, policy)
    await requireUnlocked(dbOf(ctx), person.username)
    throw new InvalidError('accounts.wrong-own-password', {
      zh: '当前密码不正确。',
      en: 'The present password is not right.',
    })
  }
  await clearFailures(dbOf(ctx), person.username)
  return person
}

/** One's own account: password, second factor, sessions. */
export const selfRouter = (secrets: Secrets) =>
  router({
    changePassword: procedure
      .input(CommandKey.extend({ current: Password, next: z.string().max(maxPasswordLength) }))
      .mutation(async ({ ctx, input }) => {
        if (actorOf(ctx).pending === 'second-factor') throw notYet()
        const person = await requirePassword(ctx, input.current)
        return command(ctx, { key: input.key, procedure: 'accounts.self.changePassword' }, async (trx, note) => {
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
      if (actorOf(ctx).pending === 'second-factor') throw notYet()
      const person = await requirePassword(ctx, input.password)
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
                recovery: JSON.stringify(codes.map(recoveryHash)),
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
      if (actorOf(ctx).pending !== null) throw notYet()
      await requirePassword(ctx, input.password)
      return command(ctx, { key: input.key, procedure: 'accounts.self.removeFactor' }, async (trx, note) => {
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
