import { actorOf, CommandKey, command } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { toString as toSvg } from 'qrcode'
import { z } from 'zod'
import { accountsDb } from './accounts-db.ts'
import { requireOwnPassword } from './own-password.ts'
import { ownProcedure, Password } from './own-procedure.ts'
import { newFactor, newRecoveryCodes, recoveryHash, stepOf } from './second-factor.ts'
import { type Secrets, seal } from './secrets.ts'
import { openSealed, wrongCode } from './self-errors.ts'
import { endSessions } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

interface Enrolled {
  readonly person: string
  readonly session: string | null
  readonly secret: string
  /** The time step of the code that was given. */
  readonly step: number
  readonly secrets: Secrets
}

/** Puts a second factor in place and ends the sessions that began without it. Returns the recovery codes, which are kept as hashes only. */
async function enrol(
  db: Kysely<AccountsTables>,
  { person, session, secret, step, secrets }: Enrolled,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes()
  await db
    .updateTable('accounts.person')
    .set((eb) => ({
      totp: seal(secrets, secret),
      totp_step: step,
      recovery: JSON.stringify(codes.map((code) => recoveryHash(secrets, code))),
      version: eb('version', '+', 1),
    }))
    .where('person_id', '=', person)
    .execute()
  await db
    .updateTable('accounts.session')
    .set({ proved: true })
    .where('session_id', '=', session ?? '')
    .execute()
  await endSessions(db, { person, why: 'access-changed', except: session })
  return codes
}

/** One's own second factor: setting it up and taking it away. */
export const factorProcedures = (secrets: Secrets) => ({
  /** Makes a key for an authenticator; nothing is kept until a code of it was given. */
  startEnrolment: ownProcedure.input(z.object({ password: Password })).mutation(async ({ ctx, input }) => {
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

  confirmEnrolment: ownProcedure
    .input(CommandKey.extend({ sealed: z.string().max(500), code: z.string().trim().min(6).max(10) }))
    .mutation(({ ctx, input }) => {
      const commanded = { key: input.key, procedure: 'accounts.self.confirmEnrolment', secret: true }
      return command(ctx, commanded, async (trx, note) => {
        const { id, session } = actorOf(ctx)
        const secret = openSealed(secrets, input.sealed, id)
        const step = stepOf(secret, input.code, { last: 0 })
        if (step === null) throw wrongCode()
        const recoveryCodes = await enrol(accountsDb(trx), { person: id ?? '', session, secret, step, secrets })
        note({ subject: `person/${id}`, before: { secondFactor: false }, after: { secondFactor: true } })
        return { recoveryCodes }
      })
    }),

  removeFactor: ownProcedure.input(CommandKey.extend({ password: Password })).mutation(async ({ ctx, input }) => {
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
