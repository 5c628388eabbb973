import { chinaTime, type Text, TooManyError, today } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import type { Policy } from '../policy.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>

/** China's time of the day and, where it is not today, the day. */
export function momentText(moment: Date, now = new Date()): Text {
  const at = chinaTime(moment)
  const text = today(moment) === today(now) ? at.slice(11) : at
  return { zh: text, en: text }
}

/** Throws TooManyError while a user name is locked; the same for a name that nobody has. */
export async function requireUnlocked(db: Db, username: string): Promise<void> {
  const row = await db
    .selectFrom('accounts.attempt')
    .select('locked_until')
    .where('username', '=', username)
    .where('locked_until', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst()
  if (row?.locked_until != null) throw nameLocked(row.locked_until)
}

/** What is told of a locked user name. */
export function nameLocked(until: Date): TooManyError {
  const at = momentText(until)
  return new TooManyError('accounts.locked', {
    zh: `连续多次登录失败，该用户名已锁定，将于 ${at.zh} 自动解除。急需使用时，请联系系统管理员解锁。`,
    en: `Too many failed sign-ins: this user name is locked until ${at.en}. The system administrator can open it earlier.`,
  })
}

/**
 * Counts an attempt before it is judged, so that many at once cannot outrun the lock; throws TooManyError while the name is locked. Returns
 * until when the name is locked should this one fail (null: not yet); who succeeds calls `clearFailures`. Attempts older than the lock's
 * length, and those before a lock that has opened, do not count.
 */
export async function countAttempt(db: Db, username: string, policy: Policy): Promise<Date | null> {
  const before = sql.ref('accounts.attempt.locked_until')
  const forgotten = sql<boolean>`(${before} is not null
    or accounts.attempt.failed_at < clock_timestamp() - make_interval(mins => ${policy.lockMinutes}))`
  const failures = sql<number>`case when ${forgotten} then 1 else accounts.attempt.failures + 1 end`
  const row = await db
    .insertInto('accounts.attempt')
    .values({ username, failures: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'username'])
        .doUpdateSet({
          failures,
          failed_at: sql<Date>`clock_timestamp()`,
          locked_until: sql<Date | null>`case when ${failures} >= ${policy.failures}
            then clock_timestamp() + make_interval(mins => ${policy.lockMinutes}) end`,
        })
        .where(sql<boolean>`coalesce(${before} <= clock_timestamp(), true)`),
    )
    .returning(['failures', 'locked_until'])
    .executeTakeFirst()
  if (row === undefined) {
    await requireUnlocked(db, username)
    return countAttempt(db, username, policy)
  }
  if (row.failures === 1) await forget(db, 'accounts.attempt', 'failed_at')
  return row.locked_until
}

/** Names that nobody has and addresses that come once leave no rows behind: what is two days old has no effect any more (a lock lasts one at most). */
const forget = <T extends 'accounts.attempt' | 'accounts.allowance'>(db: Db, table: T, column: string) =>
  db
    .deleteFrom(table as 'accounts.attempt')
    .where(sql<boolean>`${sql.ref(column)} < clock_timestamp() - interval '2 days'`)
    .execute()

/** Forgets the failures of a user name and opens its lock; true when it was locked. */
export async function clearFailures(db: Db, username: string): Promise<boolean> {
  const row = await db
    .deleteFrom('accounts.attempt')
    .where('username', '=', username)
    .returning(sql<boolean>`coalesce(locked_until > clock_timestamp(), false)`.as('locked'))
    .executeTakeFirst()
  return row?.locked ?? false
}

/** An allowance: so many in a window, for one key (`sign-in 10.0.0.7`, `export <person>`). */
export interface Allowance {
  readonly key: string
  readonly most: number
  readonly seconds: number
}

/** Uses one of an allowance kept in the database, so that it holds over all servers; throws TooManyError when none is left. */
export async function spend(db: Db, { key, most, seconds }: Allowance): Promise<void> {
  const passed = sql<boolean>`accounts.allowance.since < clock_timestamp() - make_interval(secs => ${seconds})`
  const row = await db
    .insertInto('accounts.allowance')
    .values({ key, since: sql<Date>`clock_timestamp()`, used: 1 })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'key']).doUpdateSet({
        since: sql<Date>`case when ${passed} then clock_timestamp() else accounts.allowance.since end`,
        used: sql<number>`case when ${passed} then 1 else least(accounts.allowance.used + 1, ${most + 1}) end`,
      }),
    )
    .returning('used')
    .executeTakeFirstOrThrow()
  if (row.used === 1) await forget(db, 'accounts.allowance', 'since')
  if (row.used > most)
    throw new TooManyError('accounts.too-many', {
      zh: '操作过于频繁，请稍候一分钟再试。已填写的内容不受影响。',
      en: 'Too many requests in a short time; wait a minute and try again. What you typed is kept.',
    })
}
