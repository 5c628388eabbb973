import type { JsonValue } from '@workpoints/core'
import { actorOf, type Context, command, requireAction } from '@workpoints/core/server'
import type { Kysely, Selectable } from 'kysely'
import { accountsDb } from './accounts-db.ts'
import { isRemoved, lastAdmin, noPerson, ownAccount } from './person-errors.ts'
import { countAdmins, lockAdmins } from './person-grants.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>

/** A person's row as it is kept. */
export type PersonRow = Selectable<AccountsTables['accounts.person']>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** How a person is named in a call: by the id or the user name; no user name has the form of an id. */
export const keyOfPerson = (who: string) =>
  uuid.test(who.toLowerCase())
    ? ({ column: 'person_id', value: who.toLowerCase() } as const)
    : ({ column: 'username', value: who.trim().toLowerCase() } as const)

/** Locks a person's row until the transaction ends. Throws NotFoundError `accounts.no-person`. */
async function lockPerson(db: Db, who: string): Promise<PersonRow> {
  const { column, value } = keyOfPerson(who)
  const row = await db
    .selectFrom('accounts.person')
    .selectAll()
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw noPerson()
  return row
}

/** A change of one person's account, as it is asked for. */
export interface PersonCommand {
  readonly key: string
  /** Id or user name. */
  readonly person: string
  /** The procedure below `accounts.person`. */
  readonly verb: string
  /** Its answer is shown once and kept nowhere. */
  readonly secret?: boolean
  /** Administrators may do it to their own account too. */
  readonly own?: boolean
}

/** What the work of a change is given: the locked row, and where to say what was changed. */
export interface PersonChange {
  readonly db: Db
  readonly person: PersonRow
  /** Who does it, as facts name them. */
  readonly by: string
  readonly note: (before: JsonValue, after: JsonValue) => void
}

/**
 * Changes one person's account as a command: one administrator after the other, on the trail, with a system administrator left at the
 * end. Throws NotFoundError for nobody, NotAllowedError `accounts.own-account`, ConflictError for a removed account and for the last
 * administrator.
 */
export function changePerson<T>(
  ctx: Context,
  { key, person: who, verb, secret = false, own = false }: PersonCommand,
  work: (change: PersonChange) => Promise<T>,
): Promise<T> {
  const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
  return command(ctx, { key, procedure: `accounts.person.${verb}`, secret }, async (trx, note) => {
    const db = accountsDb(trx)
    await lockAdmins(db)
    const person = await lockPerson(db, who)
    const { person_id: id } = person
    if (!own && actorOf(ctx).id === id) throw ownAccount(id)
    if (person.status === 'removed') throw isRemoved(person.username)
    const admins = await countAdmins(db)
    const answer = await work({
      db,
      person,
      by: actorOf(ctx).name,
      note: (before, after) => note({ subject: `person/${id}`, unit: person.unit_id, grant, before, after }),
    })
    if (admins > 0 && (await countAdmins(db)) === 0) throw lastAdmin()
    return answer
  })
}
