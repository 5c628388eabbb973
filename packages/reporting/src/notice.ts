import { Day } from '@workpoints/core'
import { z } from 'zod'
import { Moment } from './round.ts'

/**
 * Where a notice stands. 提醒 and 督办 begin `issued`; an 约谈 is proposed and approved first, and between acknowledgement and written
 * result lie the unit's brief, the meeting and its minutes (生态环境部约谈办法（2020）as procedures.md 2.8 reads it).
 */
export const NoticeState = z.enum([
  'proposed',
  'approved',
  'issued',
  'delivered',
  'acknowledged',
  'briefed',
  'met',
  'minuted',
  'replied',
  'returned',
  'closed',
  'withdrawn',
])
export type NoticeState = z.infer<typeof NoticeState>

/** Whether the unit has objected: not, waiting for the office, refused. An upheld objection withdraws the notice. */
export const ObjectionState = z.enum(['none', 'open', 'rejected'])
export type ObjectionState = z.infer<typeof ObjectionState>

const words = z.string().trim().min(1).max(4000)
const short = z.string().trim().min(1).max(500)

/** One thing that is demanded, and by when. */
export const NoticeDemand = z.object({ text: short, due: Day })
export type NoticeDemand = z.infer<typeof NoticeDemand>
export const NoticeDemands = z.array(NoticeDemand).min(1).max(20)

/** When and where an 约谈 takes place, who leads it and who has to come. */
export const MeetingPlan = z.object({ at: Moment, place: short, host: short, attendees: short })
export type MeetingPlan = z.infer<typeof MeetingPlan>

/** The meeting in its four moves: facts, explanation, demands with dates, commitment. */
export const MeetingRecord = z.object({
  day: Day,
  attendees: short,
  facts: words,
  explanation: words,
  demands: NoticeDemands,
  commitment: words,
})
export type MeetingRecord = z.infer<typeof MeetingRecord>

/** Everything that can be done with a notice after it was made, with what is said in doing so. Delivery is recorded by itself. */
export const NoticeAct = z.discriminatedUnion('kind', [
  /** Who approved the 约谈, with the post, and on which day. */
  z.object({ kind: z.literal('approve'), approver: short, day: Day }),
  z.object({ kind: z.literal('call'), meeting: MeetingPlan }),
  z.object({ kind: z.literal('acknowledge') }),
  z.object({ kind: z.literal('brief'), text: words }),
  z.object({ kind: z.literal('meet'), meeting: MeetingRecord }),
  z.object({ kind: z.literal('minute'), text: words }),
  /** What was done, and by when the unit commits itself to the rest. */
  z.object({ kind: z.literal('reply'), text: words, commitment: Day.nullable() }),
  /** What the office found; for an 约谈 this is the verification report. */
  z.object({ kind: z.literal('accept'), text: z.string().trim().max(4000) }),
  z.object({ kind: z.literal('return'), text: words, until: Day }),
  z.object({ kind: z.literal('askTime'), until: Day, text: words }),
  z.object({ kind: z.literal('giveTime'), until: Day, text: words }),
  z.object({ kind: z.literal('refuseTime'), text: words }),
  z.object({ kind: z.literal('object'), text: words }),
  z.object({ kind: z.literal('uphold'), text: words }),
  z.object({ kind: z.literal('reject'), text: words }),
  z.object({ kind: z.literal('withdraw'), text: words }),
])
export type NoticeAct = z.infer<typeof NoticeAct>
export type NoticeActKind = NoticeAct['kind']

/** What stands on a notice's course: its making, its acts and its delivery. */
export type NoticeEventKind = NoticeActKind | 'issue' | 'propose' | 'deliver'
