import { today } from '@workpoints/core'
import { CommandKey, command, listUnits, procedureWith, requireAction, router } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { Username } from '../person.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { clearFailures } from './attempt.store.ts'
import { noPerson, notLocked } from './person-errors.ts'
import type { AccountsTables } from './tables.ts'

const procedure = procedureWith<AccountsTables>().meta({ needs: 'administer' })

/** Failures of the second step are counted under this name; see `provePending`. */
const second = ' second-factor'

const locked = (db: Kysely<AccountsTables>) =>
  db
    .selectFrom('accounts.attempt')
    .select(['username', 'failures', 'failed_at', 'locked_until'])
    .where('locked_until', '>', sql<Date>`clock_timestamp()`)

/** User names that are locked after failed sign-ins. */
export const lockRouter = router({
  /**
   * Who is locked, and until when. Locked names that nobody has are only counted: people type passwords into the wrong field, and
   * nobody is to read them here.
   */
  list: procedure.query(async ({ ctx }) => {
    const db = dbOf(ctx)
    const rows = await locked(db).orderBy('locked_until', 'desc').limit(1000).execute()
    const names = rows.map(({ username }) => username.replace(second, ''))
    const people = await db
      .selectFrom('accounts.person')
      .select(['person_id', 'username', 'name', 'unit_id', 'status'])
      .where('username', 'in', names.length === 0 ? [''] : names)
      .execute()
    const byName = new Map(people.map((person) => [person.username, person]))
    const units = await listUnits(ctx.db, { on: today(), asOf: null })
    const known = rows.flatMap((row) => {
      const person = byName.get(row.username.replace(second, ''))
      if (person === undefined) return []
      return {
        username: person.username,
        person: { id: person.person_id, name: person.name, status: person.status },
        unit: person.unit_id === null ? null : (units.get(person.unit_id)?.name ?? null),
        step: row.username.endsWith(second) ? ('second-factor' as const) : ('password' as const),
        failures: row.failures,
        failedAt: row.failed_at.toISOString(),
        until: row.locked_until?.toISOString() ?? '',
      }
    })
    return { locked: known, strangers: rows.length - known.length }
  }),

  /** Opens the locks of a user name before their time: of the password and of the second step. */
  unlock: procedure.input(CommandKey.extend({ username: Username })).mutation(({ ctx, input }) =>
    command(ctx, { key: input.key, procedure: 'accounts.lock.unlock' }, async (trx, note) => {
      const db = accountsDb(trx)
      const { username } = input
      const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
      const person = await db
        .selectFrom('accounts.person')
        .select(['person_id', 'unit_id'])
        .where('username', '=', username)
        .executeTakeFirst()
      if (person === undefined) throw noPerson()
      const opened = [await clearFailures(db, username), await clearFailures(db, username + second)]
      if (!opened.includes(true)) throw notLocked()
      const subject = `person/${person.person_id}`
      note({ subject, unit: person.unit_id, grant, before: { locked: true }, after: { locked: false } })
      return { username, locked: false }
    }),
  ),
})
