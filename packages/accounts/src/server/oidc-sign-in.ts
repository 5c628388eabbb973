import { appendAudit, auditedBy, coreDb, type Origin } from '@workpoints/core/server'
import { type Kysely, type Selectable, sql } from 'kysely'
import { spend } from './attempt.store.ts'
import type { OidcIdentity } from './oidc.ts'
import { OidcError } from './oidc-error.ts'
import { getPolicy } from './session.store.ts'
import { admit, perAddress, recordRefusal } from './sign-in.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>
type Person = Selectable<AccountsTables['accounts.person']>

const procedure = 'accounts.session.oidc'

/** Uses one of the sign-ins that an address may begin in a minute; throws OidcError `busy` when none is left. */
export async function spendOidc(db: Db, origin: Origin): Promise<void> {
  await spend(db, { key: `oidc ${origin.address ?? ''}`, ...perAddress }).catch((cause: unknown) => {
    throw new OidcError('busy', { cause })
  })
}

/** The person bound to the subject, else the one of that user name who is bound to nobody; locked until the transaction ends. */
const findPerson = (db: Db, { subject, username }: OidcIdentity): Promise<Person | undefined> =>
  db
    .selectFrom('accounts.person')
    .selectAll()
    .where('status', '!=', 'removed')
    .where((eb) =>
      eb.or([
        eb('oidc_subject', '=', subject),
        eb.and([eb('oidc_subject', 'is', null), eb('username', '=', username?.trim().toLowerCase() ?? '')]),
      ]),
    )
    .orderBy(sql`oidc_subject nulls last`)
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

interface Bound {
  readonly person: Person
  readonly subject: string
  readonly origin: Origin
}

/** Binds a person to the subject at the sign-on, for good, and puts it on the trail. A removed person of the same subject gives it up. */
async function bind(db: Db, { person, subject, origin }: Bound): Promise<void> {
  await db
    .updateTable('accounts.person')
    .set({ oidc_subject: null })
    .where('oidc_subject', '=', subject)
    .where('status', '=', 'removed')
    .execute()
  await db
    .updateTable('accounts.person')
    .set((eb) => ({ oidc_subject: subject, version: eb('version', '+', 1) }))
    .where('person_id', '=', person.person_id)
    .execute()
  const actor = { id: person.person_id, name: `${person.name}（${person.username}）`, session: null, pending: null }
  await appendAudit(
    coreDb(db),
    auditedBy(
      { actor, origin },
      {
        kind: 'change',
        procedure,
        subject: `person/${person.person_id}`,
        unit: person.unit_id,
        before: { oidcSubject: null },
        after: { oidcSubject: subject },
      },
    ),
  )
}

/**
 * Begins the session of whom the sign-on has confirmed, and binds the account at the first time; nobody is created. Returns the cookie's
 * token. Throws OidcError `unknown` or `disabled`; both are on the trail.
 */
export async function signInByOidc(
  db: Db,
  { identity, origin }: { readonly identity: OidcIdentity; readonly origin: Origin },
): Promise<string> {
  const { policy } = await getPolicy(db)
  const found = await db.transaction().execute(async (trx) => {
    const person = await findPerson(trx, identity)
    if (person?.status !== 'active') return { person, token: null }
    if (person.oidc_subject === null) await bind(trx, { person, subject: identity.subject, origin })
    const token = await admit(trx, { person, procedure, origin, method: 'oidc', hours: policy.sessionHours })
    return { person, token }
  })
  if (found.token !== null) return found.token
  const failure = found.person === undefined ? 'unknown' : 'disabled'
  const error = new OidcError(failure)
  await recordRefusal(db, { person: found.person, procedure, origin }, error.text)
  throw error
}
