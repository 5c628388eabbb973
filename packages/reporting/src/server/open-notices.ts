import type { Text } from '@workpoints/core'
import type { Kysely } from 'kysely'
import type { NoticeState } from '../notice.ts'
import { clockOf, type NoticeClock } from '../notice-clock.ts'
import type { NoticeParty } from '../notice-flow.ts'
import type { NoticeKind } from '../suggestion.ts'
import { noticeTimesOf, titleOf, waitsFor } from './notice-standing.ts'
import { databaseNow } from './report.store.ts'
import type { ReportingTables } from './tables.ts'

/** A notice that waits for somebody, for to-do lists and notifications. */
export interface OpenNotice {
  readonly notice: string
  readonly plan: string
  readonly unit: string
  readonly kind: NoticeKind
  readonly number: string | null
  readonly title: Text
  readonly state: NoticeState
  readonly waitsFor: NoticeParty
  /** Of the office's: whether an objection or a request for more time waits for a decision, and who sent the last reply back. */
  readonly objects: boolean
  readonly asksTime: boolean
  readonly checkerPerson: string | null
  /** The deadline that runs for the unit, computed now; null where none does. */
  readonly clock: NoticeClock | null
  /** Grows with every act: with the id it names one state of the notice, so that nobody is told of it twice. */
  readonly revision: number
}

/** What waits: for these units, and for the office where `office` is true. Whose units they are is the caller's to know. */
export async function openNoticesFor(
  db: Kysely<ReportingTables>,
  { units, office = false }: { readonly units: readonly string[]; readonly office?: boolean },
): Promise<OpenNotice[]> {
  const own = new Set(units)
  const [rows, now] = await Promise.all([
    db
      .selectFrom('reporting.notice')
      .selectAll()
      .where('state', 'not in', ['closed', 'withdrawn'])
      .orderBy('made_at')
      .execute(),
    databaseNow(db),
  ])
  return rows.flatMap((row) => {
    const party = waitsFor(row)
    if (party === null || !(party === 'office' ? office : own.has(row.unit_id))) return []
    return [
      {
        ...{ notice: row.notice_id, plan: row.plan_id, unit: row.unit_id, kind: row.kind, number: row.number },
        ...{ title: titleOf(row), state: row.state, waitsFor: party, objects: row.objection === 'open' },
        ...{ asksTime: row.asked_until !== null, checkerPerson: row.checker_person },
        ...{ clock: clockOf(noticeTimesOf(row), now), revision: row.revision },
      },
    ]
  })
}
