import { InvalidError, NotFoundError } from '@workpoints/core'
import { actorOf, appendAudit, auditedBy, type Context, coreDb, isDone } from '@workpoints/core/server'
import type { Selectable } from 'kysely'
import { dbOf } from './accounts-db.ts'
import { clearFailures, countAttempt, nameLocked } from './attempt.store.ts'
import { verifyPassword } from './password.ts'
import { getPolicy } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

type Person = Selectable<AccountsTables['accounts.person']>

/** The person's own row. Throws NotFoundError for the account of a command line, which has none. */
async function ownRow(ctx: Context): Promise<Person> {
  const { id } = actorOf(ctx)
  if (id === null) throw new NotFoundError('accounts.no-person', { zh: '没有对应的账号。', en: 'There is no account.' })
  return dbOf(ctx).selectFrom('accounts.person').selectAll().where('person_id', '=', id).executeTakeFirstOrThrow()
}

const wrongOwn = (): InvalidError =>
  new InvalidError('accounts.wrong-own-password', {
    zh: '当前密码不正确。',
    en: 'The present password is not right.',
  })

/**
 * Asks for the password again before something that matters, and returns the person's own row. Wrong ones count and lock like sign-ins, and
 * are on the trail. A command that was done already is not asked again: the password may be another one by now.
 */
export async function requireOwnPassword(
  ctx: Context,
  { password, procedure, key }: { readonly password: string; readonly procedure: string; readonly key?: string },
): Promise<Person> {
  const person = await ownRow(ctx)
  if (key !== undefined && (await isDone(ctx, { key, procedure }))) return person
  const { policy } = await getPolicy(dbOf(ctx))
  const until = await countAttempt(dbOf(ctx), person.username, policy)
  if (await verifyPassword(password, person.password)) {
    await clearFailures(dbOf(ctx), person.username)
    return person
  }
  const error = until === null ? wrongOwn() : nameLocked(until)
  const entry = auditedBy(ctx, {
    kind: 'refusal',
    procedure,
    subject: `person/${person.person_id}`,
    outcome: 'refused',
    reason: error.text,
  })
  await dbOf(ctx)
    .transaction()
    .execute((db) => appendAudit(coreDb(db), entry))
  throw error
}
