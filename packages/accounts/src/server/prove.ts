import { ConflictError, InvalidError } from '@workpoints/core'
import { actorOf, appendAudit, auditedBy, type Context, coreDb } from '@workpoints/core/server'
import { dbOf } from './accounts-db.ts'
import { clearFailures, countAttempt, nameLocked } from './attempt.store.ts'
import { recoveryHash, stepOf } from './second-factor.ts'
import { type Secrets, unseal } from './secrets.ts'
import { getPolicy } from './session.store.ts'

/** Which way the second factor was given. */
type Proof = 'code' | 'recovery'

/**
 * The second step of a sign-in: accepts a code once, in its time, or one of the recovery codes, which is then used up. Wrong codes count
 * as failed sign-ins and lock the account. Throws InvalidError, TooManyError, or ConflictError when there is no second step to take.
 */
export async function provePending(ctx: Context, secrets: Secrets, code: string): Promise<{ readonly proof: Proof }> {
  const actor = actorOf(ctx)
  const { id, session } = actor
  if (actor.pending !== 'second-factor' || id === null || session === null)
    throw new ConflictError('accounts.nothing-to-prove', {
      zh: '本次登录不需要动态口令。',
      en: 'This session does not ask for a code.',
    })
  const { username } = await dbOf(ctx)
    .selectFrom('accounts.person')
    .select('username')
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow()
  const key = `${username} second-factor`
  const { policy } = await getPolicy(dbOf(ctx))
  const until = await countAttempt(dbOf(ctx), key, policy)
  const proof = await dbOf(ctx)
    .transaction()
    .execute(async (db) => {
      const accepted = await accept(db, { id, session, code, secrets })
      if (accepted !== null) await clearFailures(db, key)
      await appendAudit(coreDb(db), auditedBy(ctx, entryOf(id, accepted, until)))
      return accepted
    })
  if (proof !== null) return { proof }
  if (until !== null) throw nameLocked(until)
  throw new InvalidError('accounts.wrong-code', {
    zh: '动态口令不正确或已经用过。请等待下一个口令，并确认手机时间准确。',
    en: 'The code is not right or was used. Wait for the next one and check the clock of your telephone.',
  })
}

/** The trail's entry of the second step. */
const entryOf = (id: string, proof: Proof | null, until: Date | null) => ({
  kind: 'sign-in' as const,
  procedure: 'accounts.session.prove',
  subject: `person/${id}`,
  outcome: proof === null ? ('refused' as const) : ('done' as const),
  reason: proof === null ? { zh: '动态口令不正确', en: 'Wrong code' } : null,
  after: proof === null ? { lockedUntil: until?.toISOString() ?? null } : { proof },
})

async function accept(
  db: ReturnType<typeof dbOf>,
  { id, session, code, secrets }: { id: string; session: string; code: string; secrets: Secrets },
): Promise<Proof | null> {
  const person = await db
    .selectFrom('accounts.person')
    .select(['totp', 'totp_step', 'recovery'])
    .where('person_id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (person.totp === null) return null
  const step = stepOf(unseal(secrets, person.totp), code, { last: Number(person.totp_step ?? 0) })
  const hash = recoveryHash(secrets, code)
  const recovered = step === null && (person.recovery ?? []).includes(hash)
  if (step === null && !recovered) return null
  const left = (person.recovery ?? []).filter((one) => one !== hash)
  await db
    .updateTable('accounts.person')
    .set(step === null ? { recovery: JSON.stringify(left) } : { totp_step: step })
    .where('person_id', '=', id)
    .execute()
  await db.updateTable('accounts.session').set({ proved: true }).where('session_id', '=', session).execute()
  return step === null ? 'recovery' : 'code'
}
