import { createHmac } from 'node:crypto'
import { type AuditEntry, NotSignedInError, type Text } from '@workpoints/core'
import { appendAudit, auditedBy, coreDb, type Origin } from '@workpoints/core/server'
import { type Kysely, type Selectable, sql } from 'kysely'
import { clearFailures, countAttempt, momentText, nameLocked, spend } from './attempt.store.ts'
import { verifyPassword } from './password.ts'
import type { Secrets } from './secrets.ts'
import { beginSession, getPolicy } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>
type Person = Selectable<AccountsTables['accounts.person']>

const wrong = (): NotSignedInError =>
  new NotSignedInError('accounts.wrong-password', {
    zh: '用户名或密码不正确。请检查大小写和输入法后重试。',
    en: 'The user name or the password is not right. Check capitals and the keyboard, and try again.',
  })

const isDisabled = (): NotSignedInError =>
  new NotSignedInError('accounts.session-disabled', {
    zh: '该账号已停用。如有疑问，请联系系统管理员。',
    en: 'This account is disabled. Ask the system administrator.',
  })

interface Signing {
  readonly person: Pick<Person, 'person_id' | 'name' | 'username' | 'unit_id'> | undefined
  readonly procedure: string
  readonly origin: Origin
}

/** The trail's entry of a sign-in. Of an unknown name nothing is kept: people type passwords into the wrong field. */
function entryOf(
  { person, procedure, origin }: Signing,
  rest: Pick<AuditEntry, 'outcome' | 'reason' | 'after'>,
): AuditEntry {
  const actor =
    person === undefined
      ? null
      : { id: person.person_id, name: `${person.name}（${person.username}）`, session: null, pending: null }
  const subject = person === undefined ? null : `person/${person.person_id}`
  const entry = auditedBy(
    { actor, origin },
    { kind: 'sign-in', procedure, subject, unit: person?.unit_id ?? null, ...rest },
  )
  return actor === null ? { ...entry, actor: { ...entry.actor, name: '未知用户名' } } : entry
}

/** Puts a refused sign-in on the trail; it is kept although the sign-in is not. */
export async function recordRefusal(db: Db, signing: Signing, reason: Text): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await appendAudit(coreDb(trx), entryOf(signing, { outcome: 'refused', reason, after: null }))
  })
}

/** Ways in: how many sign-ins one address may try in a minute. A county office has one address for fifty people. */
export const perAddress = { most: 60, seconds: 60 }

/**
 * Signs in by user name and password. Throws TooManyError for a locked name or a busy address, NotSignedInError otherwise; an unknown
 * name and a wrong password take as long and are answered alike, and a disabled account is told so only to who knows its password.
 */
export async function signIn(
  db: Db,
  secrets: Secrets,
  { username, password, origin }: { readonly username: string; readonly password: string; readonly origin: Origin },
): Promise<string> {
  const procedure = 'accounts.session.signIn'
  await spend(db, { key: `sign-in ${origin.address ?? ''}`, ...perAddress })
  const person = await db
    .selectFrom('accounts.person')
    .selectAll()
    .where('username', '=', username)
    .where('status', '!=', 'removed')
    .executeTakeFirst()
  const signing = { person, procedure, origin }
  const { policy } = await getPolicy(db)
  const name = person?.username ?? nobodysName(secrets, username)
  const until = await countAttempt(db, name, policy).catch(async (error: unknown) => {
    await recordRefusal(db, signing, { zh: '用户名已锁定', en: 'The user name is locked' })
    throw error
  })
  const right = await verifyPassword(password, person?.password ?? null, secrets.family)
  if (person === undefined || !right) {
    await recordRefusal(db, signing, reasonOf(until))
    throw until === null ? wrong() : nameLocked(until)
  }
  const admission = db.transaction().execute(async (trx) => {
    const same = await samePerson(trx, person)
    return admit(trx, { ...signing, person: same, method: 'password', hours: policy.sessionHours })
  })
  return admission.catch(async (error: unknown) => {
    if (error instanceof NotSignedInError) await recordRefusal(db, signing, error.text)
    throw error
  })
}

/** Attempts on names that nobody has are counted too, and not under what was typed: people type passwords into the wrong field. */
const nobodysName = ({ key }: Secrets, typed: string): string =>
  `? ${createHmac('sha256', key).update(`name ${typed}`).digest('base64url')}`

/** Judging a password takes a while: what was changed of the person meanwhile counts, so that no session begins beside the change. */
async function samePerson(db: Db, { person_id: id, password }: Person): Promise<Person> {
  const person = await db
    .selectFrom('accounts.person')
    .selectAll()
    .where('person_id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (person.status === 'disabled') throw isDisabled()
  if (person.status !== 'active' || person.password !== password) throw wrong()
  return person
}

const reasonOf = (until: Date | null): Text =>
  until === null
    ? { zh: '用户名或密码不正确', en: 'Wrong user name or password' }
    : {
        zh: `用户名或密码不正确，锁定至 ${momentText(until).zh}`,
        en: `Wrong user name or password; locked until ${momentText(until).en}`,
      }

/**
 * Begins the session of somebody whose identity is settled, with its entry on the trail: both or none, so call it inside a transaction.
 * Returns the cookie's token.
 */
export async function admit(
  db: Db,
  {
    method,
    hours,
    ...signing
  }: Signing & { readonly person: Person; readonly method: 'password' | 'oidc'; readonly hours: number },
): Promise<string> {
  const { person, origin } = signing
  await clearFailures(db, person.username)
  const proved = method === 'oidc' || person.totp === null
  const { token, session } = await beginSession(db, { person: person.person_id, method, proved, hours, origin })
  await db
    .updateTable('accounts.person')
    .set({ signed_in_at: sql<Date>`clock_timestamp()` })
    .where('person_id', '=', person.person_id)
    .execute()
  await appendAudit(coreDb(db), entryOf(signing, { outcome: 'done', reason: null, after: { session, method } }))
  return token
}
