import { CommandKey, procedureWith } from '@workpoints/core/server'
import { z } from 'zod'
import { GrantFields } from '../person.ts'
import { clearFailures } from './attempt.store.ts'
import { keepPassword } from './password.store.ts'
import { changePerson, type PersonChange } from './person-command.ts'
import { alreadyIs, noFactor, notLocked } from './person-errors.ts'
import { giveGrant, requireSensible, takeGrants } from './person-grants.ts'
import { notedGrant } from './person-noted.ts'
import { newPassword, type Secrets } from './secrets.ts'
import { noSession } from './self-errors.ts'
import { endSessions } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

const procedure = procedureWith<AccountsTables>().meta({ needs: 'administer' })
const Target = CommandKey.extend({ person: z.string().max(100) })

/** Forgets failed sign-ins and failed second steps; true when either was locked. */
async function openLocks({ db, person }: PersonChange): Promise<boolean> {
  const first = await clearFailures(db, person.username)
  const second = await clearFailures(db, `${person.username} second-factor`)
  return first || second
}

const setPerson = ({ db, person }: PersonChange, values: Partial<Pick<typeof person, 'status'>>) =>
  db
    .updateTable('accounts.person')
    .set({ ...values, version: person.version + 1 })
    .where('person_id', '=', person.person_id)
    .execute()

/** Takes away what signs the person in, and the telephone number: kept is only what names them on the trail. */
async function removePerson(change: PersonChange): Promise<void> {
  const { db, person, by, note } = change
  const taken = await takeGrants(db, { person: person.person_id, by })
  await db.deleteFrom('accounts.password_history').where('person_id', '=', person.person_id).execute()
  await db
    .updateTable('accounts.person')
    .set({
      ...{ status: 'removed', phone: null, password: null, oidc_subject: null },
      ...{ totp: null, totp_step: null, recovery: null, version: person.version + 1 },
    })
    .where('person_id', '=', person.person_id)
    .execute()
  await endSessions(db, { person: person.person_id, why: 'ended-by-admin' })
  note({ status: person.status, roles: taken.map(notedGrant) }, { status: 'removed', roles: [] })
}

async function resetFactor(change: PersonChange): Promise<void> {
  const { db, person, note } = change
  if (person.totp === null) throw noFactor()
  await db
    .updateTable('accounts.person')
    .set({ totp: null, totp_step: null, recovery: null, version: person.version + 1 })
    .where('person_id', '=', person.person_id)
    .execute()
  await clearFailures(db, `${person.username} second-factor`)
  await endSessions(db, { person: person.person_id, why: 'access-changed' })
  note({ secondFactor: true }, { secondFactor: false })
}

const roles = {
  grant: procedure.input(Target.extend({ grant: GrantFields })).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'grant' }, async (change) => {
      const { db, person, by, note } = change
      requireSensible(input.grant, ctx.mounted)
      const id = await giveGrant(db, { person: person.person_id, grant: input.grant, by })
      await endSessions(db, { person: person.person_id, why: 'access-changed' })
      note(null, notedGrant(input.grant))
      return { id }
    }),
  ),

  revoke: procedure.input(Target.extend({ grant: z.uuid() })).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'revoke' }, async ({ db, person, by, note }) => {
      const [taken] = await takeGrants(db, { person: person.person_id, only: input.grant, by })
      await endSessions(db, { person: person.person_id, why: 'access-changed' })
      note(taken === undefined ? null : notedGrant(taken), null)
      return { revoked: true }
    }),
  ),
}

const states = {
  disable: procedure.input(Target).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'disable' }, async (change) => {
      if (change.person.status === 'disabled') throw alreadyIs('disabled')
      await setPerson(change, { status: 'disabled' })
      const ended = await endSessions(change.db, { person: change.person.person_id, why: 'ended-by-admin' })
      change.note({ status: 'active' }, { status: 'disabled', endedSessions: ended })
      return { status: 'disabled' as const }
    }),
  ),

  enable: procedure.input(Target).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'enable' }, async (change) => {
      if (change.person.status === 'active') throw alreadyIs('active')
      await setPerson(change, { status: 'active' })
      change.note({ status: 'disabled' }, { status: 'active' })
      return { status: 'active' as const }
    }),
  ),

  /** The row and the user name stay for the trail; the name is never given out again. */
  remove: procedure.input(Target).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'remove' }, async (change) => {
      await removePerson(change)
      return { status: 'removed' as const }
    }),
  ),
}

const waysIn = {
  resetFactor: procedure.input(Target).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'resetFactor' }, async (change) => {
      await resetFactor(change)
      return { enrolled: false }
    }),
  ),

  unlock: procedure.input(Target).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'unlock', own: true }, async (change) => {
      if (!(await openLocks(change))) throw notLocked()
      change.note({ locked: true }, { locked: false })
      return { locked: false }
    }),
  ),

  /** Ends one session of a person, or all. */
  endSessions: procedure.input(Target.extend({ session: z.uuid().optional() })).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'endSessions', own: true }, async ({ db, person, note }) => {
      const only = input.session === undefined ? {} : { only: input.session }
      const ended = await endSessions(db, { person: person.person_id, why: 'ended-by-admin', ...only })
      if (input.session !== undefined && ended === 0) throw noSession()
      note(null, { endedSessions: ended })
      return { ended }
    }),
  ),
}

/** Roles, status, password, second factor, lock and sessions of a person. Each change of what somebody may do ends their sessions. */
export const accessProcedures = (secrets: Secrets) => ({
  ...roles,
  ...states,
  ...waysIn,

  /** A new one-time password, in this answer and nowhere else; opens a lock as well. */
  resetPassword: procedure.input(Target).mutation(({ ctx, input }) =>
    changePerson(ctx, { ...input, verb: 'resetPassword', secret: true }, async (change) => {
      const { db, person, note } = change
      const password = newPassword()
      await keepPassword(db, { person: person.person_id, password, family: secrets.family, mustChange: true })
      const unlocked = await openLocks(change)
      const ended = await endSessions(db, { person: person.person_id, why: 'password-changed' })
      note({ mustChange: person.must_change }, { mustChange: true, unlocked, endedSessions: ended })
      return { username: person.username, name: person.name, password }
    }),
  ),
})
