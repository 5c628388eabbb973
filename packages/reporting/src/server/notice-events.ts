import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { clockOf } from '../notice-clock.ts'
import { type NewEvent, tell } from './event.store.ts'
import type { NoticeRow } from './notice-standing.ts'
import { noticeTimesOf, titleOf, waitsFor } from './notice-standing.ts'
import type { ReportingTables } from './tables.ts'

type By = Pick<Context, 'actor'>

function about(row: NoticeRow, now: number): Omit<NewEvent, 'kind' | 'key' | 'to'> {
  const due = clockOf(noticeTimesOf(row), now)?.due
  return {
    ...{ plan: row.plan_id, subject: `notice/${row.notice_id}`, unit: row.unit_id, plugin: row.plugin },
    data: { unit: row.unit_id, words: titleOf(row).zh, ...(due === undefined ? {} : { due }) },
  }
}

const addressee = ({ unit_id: unit, plugin }: NoticeRow) => ({ who: 'unit' as const, of: [{ unit, plugin }] })

/** Tells the addressee of a notice that was issued. One that is only proposed is the office's own matter. */
export async function tellIssued(ctx: By, db: Kysely<ReportingTables>, row: NoticeRow): Promise<void> {
  if (row.number === null) return
  const key = `notice-issued/${row.notice_id}`
  await tell(db, [{ ...about(row, Date.now()), kind: 'notice-issued', key, to: [addressee(row)], by: ctx.actor?.id }])
}

/** Tells whoever a notice waits for after an act, where it waited for the other side before. */
export async function tellActed(
  ctx: By,
  db: Kysely<ReportingTables>,
  { before, after }: { readonly before: NoticeRow; readonly after: NoticeRow },
): Promise<void> {
  if (before.number === null && after.number !== null) return tellIssued(ctx, db, after)
  const party = waitsFor(after)
  if (party === null || party === waitsFor(before) || after.number === null) return
  const kind = party === 'office' ? 'notice-replied' : 'notice-returned'
  const to = party === 'office' ? { who: 'office' as const } : addressee(after)
  const key = `${kind}/${after.notice_id}/${after.revision}`
  await tell(db, [{ ...about(after, Date.now()), kind, key, to: [to], by: ctx.actor?.id }])
}

/** What a unit is urged to. */
export interface Urged {
  readonly urge: string
  readonly plan: string
  readonly subject: string
  readonly unit: string
  readonly missing: number | null
}

/** Tells units that they were urged, each once for each urging. */
export async function tellUrged(ctx: By, db: Kysely<ReportingTables>, urged: readonly Urged[]): Promise<void> {
  const events = urged.map(({ urge, plan, subject, unit, missing }): NewEvent => {
    const [what, id = ''] = subject.split('/')
    return {
      ...{ kind: 'notice-urged', plan, key: `notice-urged/${urge}`, subject, unit, plugin: null, by: ctx.actor?.id },
      data: { unit, ...(what === 'round' ? { round: id } : {}), ...(missing === null ? {} : { count: missing }) },
      to: [{ who: 'unit', of: [{ unit, plugin: null }] }],
    }
  })
  await tell(db, events)
}
