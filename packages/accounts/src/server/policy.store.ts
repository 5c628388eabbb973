import { ConflictError, Role } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import type { Policy } from '../policy.ts'
import { getPolicy } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>

/** How many active people hold each role today and have no second factor yet: whom it would be asked of. */
export async function countUnenrolled(db: Db): Promise<Readonly<Partial<Record<Role, number>>>> {
  const rows = await db
    .selectFrom('accounts.role_grant as held')
    .innerJoin('accounts.person as person', 'person.person_id', 'held.person_id')
    .select(['held.role', (eb) => eb.fn.count<string>('held.person_id').distinct().as('people')])
    .where('held.revoked_at', 'is', null)
    .where('person.status', '=', 'active')
    .where('person.totp', 'is', null)
    .groupBy('held.role')
    .execute()
  return Object.fromEntries(rows.map((row) => [Role.parse(row.role), Number(row.people)]))
}

/**
 * Replaces the sign-in settings that were seen as `version` (0: never set). Open sessions end no later than the new length allows.
 * Throws ConflictError `accounts.policy-changed` when somebody else was faster. Returns the settings before and the new version.
 */
export async function replacePolicy(
  db: Db,
  { policy, version }: { readonly policy: Policy; readonly version: number },
): Promise<{ readonly before: Policy; readonly version: number }> {
  // A first setting has no row to lock: the issuing body's own makes one wait for the other.
  await db.selectFrom('core.org').select('org_id').forNoKeyUpdate().execute()
  const kept = await getPolicy(db)
  if (kept.version !== version) throw policyChanged()
  const body = JSON.stringify(policy)
  await db
    .insertInto('accounts.policy')
    .values({ body, version: version + 1 })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet({ body, version: version + 1 }))
    .execute()
  const latest = sql<Date>`started_at + make_interval(hours => ${policy.sessionHours})`
  await db
    .updateTable('accounts.session')
    .set({ expires_at: latest })
    .where('ended_at', 'is', null)
    .where('expires_at', '>', latest)
    .execute()
  return { before: kept.policy, version: version + 1 }
}

const policyChanged = (): ConflictError =>
  new ConflictError('accounts.policy-changed', {
    zh: '登录设置刚刚被另一名管理员修改过。您填写的内容没有保存，也没有丢失；请核对现在的设置后再保存。',
    en: 'Another administrator changed the sign-in settings meanwhile. Yours were not saved and are not lost; compare, then save again.',
  })
