import { type Text, today } from '@workpoints/core'
import { type Context, coreDb, listUnits } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { clockOf } from '../notice-clock.ts'
import type { NoticeKind } from '../suggestion.ts'
import { listNoticeEvents, listNotices } from './notice.store.ts'
import { noticeActions, readsAllNotices, seesNotice } from './notice-access.ts'
import { type NoticeRow, noticeTimesOf, titleOf, waitsFor } from './notice-standing.ts'
import { databaseNow } from './report.store.ts'
import type { ReportingTables } from './tables.ts'
import { listUrges } from './urge.store.ts'
import { urgeView } from './urge.view.ts'

interface Viewed {
  readonly now: number
  readonly nameOf: (unit: string) => Text
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** A notice as lists show it, with its clock and what may be done. */
export function noticeView(ctx: Context, row: NoticeRow, { now, nameOf }: Viewed) {
  const times = noticeTimesOf(row)
  return {
    ...{ id: row.notice_id, kind: row.kind, number: row.number, title: titleOf(row), state: row.state },
    unit: { id: row.unit_id, name: nameOf(row.unit_id) },
    ...{ plugin: row.plugin, source: row.source, target: row.target_id, follows: row.follows },
    ...{ objection: row.objection, askedUntil: row.asked_until, waitsFor: waitsFor(row), checker: row.checker },
    ...{ madeAt: row.made_at.toISOString(), issuedAt: iso(row.issued_at), issuedBy: row.issued_by },
    ...{ acknowledgeDue: times.acknowledgeDue, briefDue: times.briefDue, replyDue: times.replyDue },
    ...{ extendedTo: times.extendedTo, clock: clockOf(times, now), revision: row.revision, demo: row.demo },
    can: noticeActions(ctx, row, now),
  }
}

async function viewedAt(db: Kysely<ReportingTables>): Promise<Viewed> {
  const [now, units] = await Promise.all([databaseNow(db), listUnits(coreDb(db), { on: today(), asOf: null })])
  return { now, nameOf: (unit) => units.get(unit)?.name ?? { zh: unit, en: unit } }
}

/** The notices of a plan that the reader may see, the latest first. */
export async function noticeList(ctx: Context, db: Kysely<ReportingTables>, plan: string) {
  const [rows, viewed] = await Promise.all([listNotices(db, plan), viewedAt(db)])
  return rows.filter((row) => seesNotice(ctx, row)).map((row) => noticeView(ctx, row, viewed))
}

interface Linked {
  readonly id: string
  readonly kind: NoticeKind
  readonly number: string | null
  readonly title: Text
}

const linked = (row: NoticeRow): Linked => ({
  ...{ id: row.notice_id, kind: row.kind, number: row.number, title: titleOf(row) },
})

/** What comes before a unit is told: kept from it and from the lead. */
const internal = new Set(['propose', 'approve'])

/** A notice as its page shows it: the letter, the facts behind it, what happened, what it followed and what followed it. */
export async function noticeDetail(ctx: Context, db: Kysely<ReportingTables>, row: NoticeRow) {
  const id = row.notice_id
  const [viewed, events, urges, around] = await Promise.all([
    viewedAt(db),
    listNoticeEvents(db, id),
    listUrges(db, row.plan_id, `notice/${id}`),
    db
      .selectFrom('reporting.notice')
      .selectAll()
      .where((eb) => eb.or([eb('follows', '=', id), eb('notice_id', '=', row.follows ?? id)]))
      .where('notice_id', '!=', id)
      .execute(),
  ])
  const seesAll = readsAllNotices(ctx, row)
  const visible = around.filter((one) => seesNotice(ctx, one))
  const before = visible.find(({ notice_id }) => notice_id === row.follows)
  return {
    ...noticeView(ctx, row, viewed),
    ...{ plan: row.plan_id, letter: row.letter, facts: row.facts, demands: row.demands, remark: row.remark },
    ...{ acknowledgeDays: row.acknowledge_days, replyDays: row.reply_days, madeBy: row.made_by },
    lead: row.lead_unit === null ? null : { id: row.lead_unit, name: viewed.nameOf(row.lead_unit) },
    events: events
      .filter(({ kind }) => seesAll || !internal.has(kind))
      .map((event) => ({
        ...{ id: event.event_id, kind: event.kind, body: event.body, late: event.late },
        ...{ at: event.at.toISOString(), by: event.by },
      })),
    urges: urges.map(urgeView),
    before: before === undefined ? null : linked(before),
    after: visible.filter(({ follows }) => follows === id).map(linked),
  }
}
