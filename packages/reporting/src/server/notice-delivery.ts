import { actorOf, type Context, newId } from '@workpoints/core/server'
import { afterAct } from '../notice-flow.ts'
import { commandIfAny } from './command-if-any.ts'
import { insertNoticeEvent, lockNotice, moveNotice } from './notice.store.ts'
import { isAddressee } from './notice-access.ts'
import { type NoticeRow, standingOf } from './notice-standing.ts'
import { databaseNow } from './report.store.ts'
import { dbOf } from './reporting-db.ts'
import { markUrges, openUrgesFor } from './urge.store.ts'

/**
 * Notes that the addressee has a notice before them: delivered by the first of the unit who opens it, and what urged the unit to it as
 * read. Answers the notice as it is then. Nobody else's look counts.
 */
export async function noteDelivery(ctx: Context, row: NoticeRow): Promise<NoticeRow> {
  if (!isAddressee(ctx, row)) return row
  const subject = `notice/${row.notice_id}`
  const urges = (await openUrgesFor(dbOf(ctx), [row.unit_id])).filter((one) => one.subject === subject)
  if (row.state !== 'issued' && urges.length === 0) return row
  const delivered = await commandIfAny(
    ctx,
    { key: newId(), procedure: 'reporting.notice.deliver' },
    async (db, note) => {
      const locked = await lockNotice(ctx, db, row.notice_id)
      const after = afterAct(standingOf(locked), 'deliver', await databaseNow(db))
      const read = await markUrges(db, {
        ...{ units: [row.unit_id], by: actorOf(ctx).name, as: 'read' as const },
        urges: urges.map(({ urge_id }) => urge_id),
      })
      if (after === null && read.length === 0) return undefined
      if (after !== null) {
        await moveNotice(db, row.notice_id, { state: after.state, seen: false })
        await insertNoticeEvent(ctx, db, { notice: row.notice_id, kind: 'deliver' })
      }
      const state = after?.state ?? locked.state
      note({
        ...{ subject, unit: row.unit_id, plugin: row.plugin, before: { state: locked.state } },
        after: { state, read: read.length },
      })
      return { ...locked, state }
    },
  )
  return delivered ?? row
}
