import type { Kysely } from 'kysely'
import { z } from 'zod'
import { ConflictError } from '../index.ts'
import type { Context } from './context.ts'
import type { CoreTables } from './tables.ts'

/** Every state-changing call carries a key made by the client: a call repeated with it gets the first answer and changes nothing. */
export const CommandKey = z.object({ key: z.uuid() })

/**
 * Runs a change in one transaction with its idempotency key and the issuing body's revision: all of it is kept or none.
 * A connection lost at commit leaves the caller in doubt; calling again with the same key settles it.
 */
export async function command<T>(
  ctx: Context,
  { key, procedure }: { readonly key: string; readonly procedure: string },
  work: (db: Kysely<CoreTables>) => Promise<T>,
): Promise<T> {
  return ctx.db.transaction().execute(async (db) => {
    const claimed = await db
      .insertInto('core.idempotency')
      .values({ key, procedure, answer: null })
      .onConflict((conflict) => conflict.columns(['org_id', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (claimed === undefined) return (await firstAnswer(db, { key, procedure })) as T
    const answer = await work(db)
    await db
      .updateTable('core.idempotency')
      .set({ answer: JSON.stringify(answer ?? null) })
      .where('key', '=', key)
      .execute()
    await bumpRevision(db)
    return answer
  })
}

async function firstAnswer(db: Kysely<CoreTables>, asked: { key: string; procedure: string }): Promise<unknown> {
  const row = await db.selectFrom('core.idempotency').selectAll().where('key', '=', asked.key).executeTakeFirstOrThrow()
  if (row.procedure !== asked.procedure)
    throw new ConflictError('core.key-reused', {
      zh: '该请求编号已用于另一项操作，请刷新页面后重试。',
      en: 'This request key was used for another operation; reload the page and try again.',
    })
  return JSON.parse(row.answer ?? 'null')
}

/** Marks that something of the issuing body changed: what readers hold is known to be old, and what was kept for them goes. */
export async function bumpRevision(db: Kysely<CoreTables>): Promise<void> {
  await db
    .updateTable('core.org')
    .set((eb) => ({ revision: eb('revision', '+', '1') }))
    .execute()
  await db.deleteFrom('core.answer').execute()
}
