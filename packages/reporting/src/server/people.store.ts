import { type Access, accessOf, type Grant, type Role, today } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ReportingTables } from './tables.ts'

/** Somebody with an account in use, and what they may do today. */
export interface Reached {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly phone: string | null
  readonly grants: readonly Grant[]
  readonly access: Access
}

/** Everybody with an account in use, or some of them, with what they may do today. */
export async function listReached(
  db: Kysely<ReportingTables>,
  { only }: { readonly only?: readonly string[] } = {},
): Promise<readonly Reached[]> {
  if (only?.length === 0) return []
  let query = db
    .selectFrom('accounts.person as person')
    .select(['person.person_id as id', 'person.username', 'person.name', 'person.phone'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('accounts.role_grant as held')
          .select(['held.grant_id as id', 'held.role', 'held.unit_id as unit', 'held.plugins'])
          .select([
            sql<string>`to_char(held.holds_from, 'YYYY-MM-DD')`.as('from'),
            sql<string | null>`to_char(held.holds_until, 'YYYY-MM-DD')`.as('until'),
          ])
          .whereRef('held.person_id', '=', 'person.person_id')
          .where('held.revoked_at', 'is', null)
          .orderBy('held.grant_id'),
      ).as('grants'),
    )
    .where('person.status', '=', 'active')
  if (only !== undefined) query = query.where('person.person_id', 'in', [...only])
  const day = today()
  return (await query.orderBy('person.person_id').execute()).map(({ grants: held, ...person }) => {
    const grants = held.map((grant) => ({ ...grant, role: grant.role as Role }))
    return { ...person, grants, access: accessOf(grants, day) }
  })
}
