import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { ConflictError, type Grant, type JsonValue, type Text } from '../index.ts'
import { appendAudit } from './audit/append.ts'
import { auditedBy } from './audited.ts'
import type { Context } from './context.ts'
import { actorOf } from './gate.ts'
import type { CoreTables } from './tables.ts'

/** Every state-changing call carries a key made by the client: a call repeated with it gets the first answer and changes nothing. */
export const CommandKey = z.object({ key: z.uuid() })

/** What was changed, for the audit trail and the record's own history. */
export interface Change {
  /** The record: `unit/360702`, `person/<id>`, `plan/ganzhou-2025`. */
  readonly subject: string
  readonly unit?: string | null
  readonly plugin?: string | null
  /** The grant that allowed it; none for one's own account. */
  readonly grant?: Grant | undefined
  readonly before: JsonValue
  readonly after: JsonValue
  /** An override goes against what is computed or decided, and gives a reason. */
  readonly kind?: 'change' | 'override'
  readonly reason?: Text
}

/** Notes a change in the audit trail; at least one is asked of every command. */
export type Note = (change: Change) => void

/** A command as it is called: its key, its procedure, and whether its answer is a secret that must not be kept for a repeated call. */
export interface Commanded {
  readonly key: string
  readonly procedure: string
  readonly secret?: boolean
}

/**
 * Runs a change in one transaction with its idempotency key, its entries in the audit trail and the issuing body's revision: all of it
 * is kept or none. A connection lost at commit leaves the caller in doubt; calling again with the same key settles it.
 * Throws when the work noted no change: nothing happens unseen.
 */
export async function command<T>(
  ctx: Context,
  commanded: Commanded,
  work: (db: Kysely<CoreTables>, note: Note) => Promise<T>,
): Promise<T> {
  const { key, secret = false } = commanded
  const procedure = procedureOf(ctx, commanded)
  return ctx.db.transaction().execute(async (db) => {
    const claimed = await db
      .insertInto('core.idempotency')
      .values({ key, procedure, answer: null })
      .onConflict((conflict) => conflict.columns(['org_id', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (claimed === undefined) return (await firstAnswer(db, { key, procedure, secret })) as T
    const changes: Change[] = []
    const answer = await work(db, (change) => changes.push(change))
    await db
      .updateTable('core.idempotency')
      .set({ answer: secret ? null : JSON.stringify(answer ?? null) })
      .where('key', '=', key)
      .execute()
    await appendChanges(ctx, { db, procedure: commanded.procedure, changes })
    await bumpRevision(db)
    return answer
  })
}

/** Another person's key is another key: nobody is answered what was answered to somebody else. */
const procedureOf = (ctx: Context, { procedure }: Commanded): string => `${procedure} ${actorOf(ctx).id ?? ''}`

/** True when a command was done already for who asks: what is checked before it need not hold any more, and it will answer as it did. */
export async function isDone(ctx: Context, commanded: Commanded): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('core.idempotency')
    .select('key')
    .where('key', '=', commanded.key)
    .where('procedure', '=', procedureOf(ctx, commanded))
    .executeTakeFirst()
  return row !== undefined
}

interface Noted {
  readonly db: Kysely<CoreTables>
  readonly procedure: string
  readonly changes: readonly Change[]
}

async function appendChanges(ctx: Context, { db, procedure, changes }: Noted): Promise<void> {
  if (changes.length === 0) throw new Error(`${procedure} noted no change for the audit trail`)
  await appendAudit(
    db,
    changes.map(({ kind = 'change', grant, ...change }) =>
      auditedBy(ctx, { kind, procedure, grant: grant?.id ?? null, ...change }),
    ),
  )
}

async function firstAnswer(db: Kysely<CoreTables>, asked: Commanded): Promise<unknown> {
  const row = await db.selectFrom('core.idempotency').selectAll().where('key', '=', asked.key).executeTakeFirstOrThrow()
  if (row.procedure !== asked.procedure)
    throw new ConflictError('core.key-reused', {
      zh: '该请求编号已用于另一项操作，请刷新页面后重试。',
      en: 'This request key was used for another operation; reload the page and try again.',
    })
  if (asked.secret === true)
    throw new ConflictError('core.told-once', {
      zh: '此操作已经完成，其结果只显示一次，无法再次取得。如未看到，请重新办理一次。',
      en: 'This was done already, and its result is shown once only. If you missed it, do it again.',
    })
  return JSON.parse(row.answer ?? 'null')
}

/** What servers listen on for changes; it carries nothing, who hears it looks for itself. */
export const changeChannel = 'workpoints_changed'

/**
 * Marks that something of the issuing body changed: what readers hold is known to be old, what was kept for them goes, and the servers
 * hear of it once the transaction is kept.
 */
export async function bumpRevision(db: Kysely<CoreTables>): Promise<void> {
  await db
    .updateTable('core.org')
    .set((eb) => ({ revision: eb('revision', '+', '1') }))
    .returning(sql`pg_notify(${changeChannel}, '')`.as('heard'))
    .execute()
  await db.deleteFrom('core.answer').execute()
}
