import type { Kysely } from 'kysely'
import type { CoreTables } from './tables.ts'

/** One change as the trail names it. */
export interface Changed {
  readonly seq: number
  readonly subject: string
  readonly unit: string | null
  readonly plugin: string | null
}

/** So many are told at once; who missed more reads everything again. */
export const mostChanges = 500

/** What was changed after an entry of the trail, in its order: the trail is written in the change's own transaction, and loses none. */
export async function changesSince(db: Kysely<CoreTables>, seq: number): Promise<readonly Changed[]> {
  const rows = await db
    .selectFrom('core.audit')
    .select(['seq', 'subject', 'unit', 'plugin'])
    .where('seq', '>', String(seq))
    .where('kind', 'in', ['change', 'override'])
    .where('outcome', '=', 'done')
    .orderBy('seq')
    .limit(mostChanges)
    .execute()
  return rows.flatMap(({ seq: at, subject, ...row }) =>
    subject === null ? [] : [{ ...row, subject, seq: Number(at) }],
  )
}
