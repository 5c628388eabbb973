import { type Day, dayAfter, today, workingDaysBetween } from '@workpoints/core'
import type { NoticeState } from './notice.ts'
import { awaitsReply, isFinal } from './notice-flow.ts'
import type { NoticeKind } from './suggestion.ts'

/** Deadlines end with the office's working day: 18:00 in China. */
export const endOfWork = (day: Day): string => new Date(`${day}T18:00:00+08:00`).toISOString()

/** The deadlines of a notice, as ISO moments. */
export interface NoticeTimes {
  readonly kind: NoticeKind
  readonly state: NoticeState
  readonly acknowledgeDue: string | null
  readonly briefDue: string | null
  /** The original deadline; it never changes. */
  readonly replyDue: string | null
  /** What the office gave instead; the original is shown beside it. */
  readonly extendedTo: string | null
}

/** The deadline that runs now: what for, until when, and how far away it is. */
export interface NoticeClock {
  readonly of: 'acknowledge' | 'brief' | 'reply'
  readonly due: string
  /** The deadline that was first set, where more time was given. */
  readonly original: string | null
  readonly overdue: boolean
  /** Working days left after today, while in time; calendar days past, once overdue (at least one). */
  readonly days: number
}

/** When the reply is due. */
export const replyDeadline = ({ replyDue, extendedTo }: Pick<NoticeTimes, 'replyDue' | 'extendedTo'>): string | null =>
  extendedTo ?? replyDue

function running(times: NoticeTimes): Pick<NoticeClock, 'of' | 'due' | 'original'> | null {
  const { state, acknowledgeDue, briefDue, replyDue } = times
  if (isFinal(state) || state === 'proposed' || state === 'approved') return null
  if (state === 'issued' || state === 'delivered')
    return acknowledgeDue === null ? null : { of: 'acknowledge', due: acknowledgeDue, original: null }
  if (times.kind === 'interview' && state === 'acknowledged')
    return briefDue === null ? null : { of: 'brief', due: briefDue, original: null }
  const due = replyDeadline(times)
  // The written result is due from the meeting on, whether the minutes are out or not.
  if (due === null || !(awaitsReply(times) || state === 'met')) return null
  return { of: 'reply', due, original: times.extendedTo === null ? null : replyDue }
}

/**
 * The clock of a notice at a moment (milliseconds): computed, never kept. Null where nothing is waited for from the unit. In time at the
 * very millisecond of the deadline, overdue in the next.
 */
export function clockOf(times: NoticeTimes, now: number): NoticeClock | null {
  const clock = running(times)
  if (clock === null) return null
  const due = Date.parse(clock.due)
  const overdue = now > due
  const [day, dueDay] = [today(new Date(now)), today(new Date(due))]
  const past = Math.max(1, Math.ceil((now - due) / 86_400_000))
  return { ...clock, overdue, days: overdue ? past : workingDaysBetween(day, dueDay) }
}

/** A written result is due within so many calendar days of the meeting. */
export const resultDay = (meeting: Day, days: number): Day => dayAfter(meeting, days)
