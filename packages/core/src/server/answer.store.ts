import { CompiledQuery, type Kysely } from 'kysely'
import { prepared } from './database/prepared.ts'
import type { CoreTables } from './tables.ts'

/** Longest body kept, in UTF-16 units; a larger one is computed each time. */
const longestKept = 2_000_000

/** Most answers kept between two changes; whoever asks for more different ones gets each computed. */
const mostKept = 2000

/** The revision of the issuing body's facts: all that is asked of who holds an answer and wants to know whether it is old. */
export async function findRevision(db: Kysely<CoreTables>): Promise<string> {
  const row = await db.selectFrom('core.org').select('revision').executeTakeFirst()
  return row?.revision ?? ''
}

const keptStatement = prepared(
  'kept-answer',
  `select "org"."revision", "answer"."tag", "answer"."body" from "core"."org" as "org"
  left join "core"."answer" as "answer" on "answer"."org_id" = $1 and "answer"."key" = $2 where "org"."org_id" = $1`,
)

/** The revision of the issuing body's facts, and the answer kept under a key, in one round trip. */
export async function findAnswer(
  db: Kysely<CoreTables>,
  { orgId, key }: { readonly orgId: string; readonly key: string },
): Promise<{ revision: string; tag: string | null; body: string | null }> {
  type Kept = { revision: string; tag: string | null; body: string | null }
  const { rows } = await db.executeQuery<Kept>(CompiledQuery.raw(keptStatement, [orgId, key]))
  return rows[0] ?? { revision: '', tag: null, body: null }
}

/** Keeps an answer in the place of the older one under its key. What it answered is gone with the next change (`bumpRevision`). */
export async function keepAnswer(
  db: Kysely<CoreTables>,
  kept: { key: string; tag: string; body: string },
): Promise<void> {
  if (kept.body.length > longestKept) return
  const { count } = await db
    .selectFrom('core.answer')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostKept) return
  await db
    .insertInto('core.answer')
    .values(kept)
    .onConflict((conflict) => conflict.columns(['org_id', 'key']).doUpdateSet({ tag: kept.tag, body: kept.body }))
    .execute()
}
