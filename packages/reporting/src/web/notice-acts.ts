import type { NoticeActKind } from '../notice.ts'

/** What an act asks to be filled in, in this order. */
export type ActField =
  | 'text'
  | 'until'
  | 'day'
  | 'approver'
  | 'commitment'
  | 'meetingDay'
  | 'meetingTime'
  | 'place'
  | 'host'
  | 'attendees'
  | 'facts'
  | 'explanation'
  | 'demands'
  | 'promise'

export const actFields: Readonly<Record<NoticeActKind, readonly ActField[]>> = {
  approve: ['approver', 'day'],
  call: ['meetingDay', 'meetingTime', 'place', 'host', 'attendees'],
  acknowledge: [],
  brief: ['text'],
  meet: ['day', 'attendees', 'facts', 'explanation', 'demands', 'promise'],
  minute: ['text'],
  reply: ['text', 'commitment'],
  accept: ['text'],
  return: ['text', 'until'],
  askTime: ['until', 'text'],
  giveTime: ['until', 'text'],
  refuseTime: ['text'],
  object: ['text'],
  uphold: ['text'],
  reject: ['text'],
  withdraw: ['text'],
}

/** One thing demanded, as it is typed. */
export interface DemandDraft {
  readonly text: string
  readonly due: string
}

/** What was typed. */
export type ActDraft = Readonly<Partial<Record<Exclude<ActField, 'demands'>, string>>> & {
  readonly demands: readonly DemandDraft[]
}

const without = (demands: readonly DemandDraft[]): DemandDraft[] =>
  demands.filter(({ text, due }) => text.trim() !== '' || due !== '')

/** What was typed, in the form that the act is sent in; it may be incomplete, which its schema tells. */
export function actOf(kind: NoticeActKind, draft: ActDraft): object {
  const { text = '', until, day, approver, commitment = '', place, host, attendees } = draft
  const { meetingDay, meetingTime, facts, explanation, demands, promise } = draft
  switch (kind) {
    case 'approve':
      return { kind, approver, day }
    case 'call':
      return { kind, meeting: { at: `${meetingDay}T${meetingTime}:00+08:00`, place, host, attendees } }
    case 'meet':
      return { kind, meeting: { day, attendees, facts, explanation, demands: without(demands), commitment: promise } }
    case 'reply':
      return { kind, text, commitment: commitment === '' ? null : commitment }
    case 'acknowledge':
      return { kind }
    default:
      return { kind, text, ...(until === undefined ? {} : { until }) }
  }
}

/** The form's field that a refused part of an act belongs to. */
export function fieldOfPath(path: readonly PropertyKey[]): string {
  const part = String(path[0] === 'meeting' ? path[1] : path[0])
  if (part === 'at') return 'meetingDay'
  return part === 'commitment' && path[0] === 'meeting' ? 'promise' : part
}
