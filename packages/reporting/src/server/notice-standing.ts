import type { Selectable } from 'kysely'
import { noticeTitle } from '../letter.ts'
import type { NoticeTimes } from '../notice-clock.ts'
import type { NoticeParty, NoticeStanding } from '../notice-flow.ts'
import { isFinal } from '../notice-flow.ts'
import type { ReportingTables } from './tables.ts'

export type NoticeRow = Selectable<ReportingTables['reporting.notice']>

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** The deadlines of a stored notice, as the pure clock takes them. */
export const noticeTimesOf = (row: NoticeRow): NoticeTimes => ({
  ...{ kind: row.kind, state: row.state },
  ...{ acknowledgeDue: iso(row.acknowledge_due), briefDue: iso(row.brief_due) },
  ...{ replyDue: iso(row.reply_due), extendedTo: iso(row.extended_to) },
})

/** How a stored notice stands, as the pure flow takes it: before the meeting of an 约谈 the unit's answer is its brief. */
export function standingOf(row: NoticeRow): NoticeStanding {
  const due = row.extended_to ?? row.reply_due ?? row.brief_due
  return {
    ...{ kind: row.kind, state: row.state, objection: row.objection, asksTime: row.asked_until !== null },
    answerDue: due?.getTime() ?? null,
  }
}

/** What a notice is called. */
export const titleOf = ({ kind, facts }: Pick<NoticeRow, 'kind' | 'facts'>) => noticeTitle({ kind, facts })

/** Who has to act next; the office where the unit has asked it for something. Null when nobody has. */
export function waitsFor({
  state,
  objection,
  asked_until,
}: Pick<NoticeRow, 'state' | 'objection' | 'asked_until'>): NoticeParty | null {
  if (isFinal(state)) return null
  if (objection === 'open' || asked_until !== null) return 'office'
  return ['proposed', 'approved', 'briefed', 'met', 'replied'].includes(state) ? 'office' : 'unit'
}
