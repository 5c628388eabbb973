import type { Kysely } from 'kysely'
import type { NoticeKind } from '../suggestion.ts'
import type { ReportingTables } from './tables.ts'

/**
 * The next number of a kind in a year. The counter's row stays locked until the transaction ends, so that documents issued at once are
 * numbered one after the other, and a transaction that fails gives its number back: there are no gaps.
 */
export async function nextNumber(
  db: Kysely<ReportingTables>,
  { kind, year, demo }: { readonly kind: NoticeKind; readonly year: number; readonly demo: boolean },
): Promise<number> {
  const { last } = await db
    .insertInto('reporting.notice_number')
    .values({ kind, year, demo, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'kind', 'year', 'demo'])
        .doUpdateSet((eb) => ({ last: eb('reporting.notice_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
