import { today } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import type { Kysely, Selectable, Updateable } from 'kysely'
import type { NoticeEventKind } from '../notice.ts'
import type { PriorNotice } from '../notice-facts.ts'
import { noNotice, requireNoticeVisible } from './notice-access.ts'
import { type NoticeRow, titleOf } from './notice-standing.ts'
import type { ReportingTables } from './tables.ts'

export type NoticeEventRow = Selectable<ReportingTables['reporting.notice_event']>

/** A notice that the reader may see. Throws NotFoundError `reporting.no-notice`. */
export async function getNotice(ctx: Context, db: Kysely<ReportingTables>, id: string): Promise<NoticeRow> {
  const row = await db.selectFrom('reporting.notice').selectAll().where('notice_id', '=', id).executeTakeFirst()
  if (row === undefined) throw noNotice(id)
  requireNoticeVisible(ctx, row)
  return row
}

/** The same, locked until the transaction ends: of two who act at once the second sees what the first did. */
export async function lockNotice(ctx: Context, db: Kysely<ReportingTables>, id: string): Promise<NoticeRow> {
  const row = await db
    .selectFrom('reporting.notice')
    .selectAll()
    .where('notice_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw noNotice(id)
  requireNoticeVisible(ctx, row)
  return row
}

/** Every notice of a plan, the latest first. */
export const listNotices = (db: Kysely<ReportingTables>, plan: string): Promise<NoticeRow[]> =>
  db
    .selectFrom('reporting.notice')
    .selectAll()
    .where('plan_id', '=', plan)
    .orderBy('made_at', 'desc')
    .orderBy('notice_id', 'desc')
    .execute()

/** Everything that happened with a notice, in its order. */
export const listNoticeEvents = (db: Kysely<ReportingTables>, notice: string): Promise<NoticeEventRow[]> =>
  db
    .selectFrom('reporting.notice_event')
    .selectAll()
    .where('notice_id', '=', notice)
    .orderBy('at')
    .orderBy('event_id')
    .execute()

/** Notices issued to a unit before on the same target or task (on anything, for one about the unit), the earliest first. */
export async function listPrior(
  db: Kysely<ReportingTables>,
  { plan, unit, source, target }: { plan: string; unit: string; source: string | null; target: string | null },
): Promise<PriorNotice[]> {
  let query = db
    .selectFrom('reporting.notice')
    .selectAll()
    .where('plan_id', '=', plan)
    .where('unit_id', '=', unit)
    .where('state', '!=', 'withdrawn')
    .where('issued_at', 'is not', null)
  if (target !== null) query = query.where('target_id', '=', target)
  else if (source !== null) query = query.where('source', '=', source)
  const rows = await query.orderBy('issued_at').execute()
  return rows.flatMap((row) =>
    row.issued_at === null || row.number === null
      ? []
      : [{ id: row.notice_id, kind: row.kind, number: row.number, title: titleOf(row), day: today(row.issued_at) }],
  )
}

/** Changes a notice that is locked. `seen` tells whether those who act have to have seen it: all but a delivery. */
export async function moveNotice(
  db: Kysely<ReportingTables>,
  notice: string,
  { seen = true, ...move }: Updateable<ReportingTables['reporting.notice']> & { readonly seen?: boolean },
): Promise<void> {
  await db
    .updateTable('reporting.notice')
    .set((eb) => ({ ...move, ...(seen ? { revision: eb('revision', '+', 1) } : {}) }))
    .where('notice_id', '=', notice)
    .execute()
}

/** What was done, by whom and with which words. */
export interface NoticeEvent {
  readonly notice: string
  readonly kind: NoticeEventKind
  readonly body?: object
  readonly late?: boolean
}

export async function insertNoticeEvent(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  { notice, kind, body = {}, late = false }: NoticeEvent,
): Promise<void> {
  await db
    .insertInto('reporting.notice_event')
    .values({
      ...{ event_id: newId(), notice_id: notice, kind, body: JSON.stringify(body), late },
      ...{ by: ctx.actor?.name ?? '', person: ctx.actor?.id ?? null },
    })
    .execute()
}
