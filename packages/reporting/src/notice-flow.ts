import type { NoticeActKind, NoticeState, ObjectionState } from './notice.ts'
import type { NoticeKind } from './suggestion.ts'

/** What the flow knows of a notice. Moments are milliseconds since 1970. */
export interface NoticeStanding {
  readonly kind: NoticeKind
  readonly state: NoticeState
  readonly objection: ObjectionState
  /** Whether a request for more time waits for the office. */
  readonly asksTime: boolean
  /** When the unit's answer is due, its brief or its reply, with what was given in addition; objections and requests have to keep it too. */
  readonly answerDue: number | null
}

/** Whose part an act is. */
export type NoticeParty = 'unit' | 'office'

export const partyOf: Readonly<Record<NoticeActKind | 'deliver', NoticeParty>> = {
  ...{ deliver: 'unit', acknowledge: 'unit', brief: 'unit', reply: 'unit', askTime: 'unit', object: 'unit' },
  ...{ approve: 'office', call: 'office', meet: 'office', minute: 'office', accept: 'office', return: 'office' },
  ...{ giveTime: 'office', refuseTime: 'office', uphold: 'office', reject: 'office', withdraw: 'office' },
}

type Steps = Readonly<Partial<Record<NoticeState, Readonly<Partial<Record<NoticeActKind | 'deliver', NoticeState>>>>>>

const checking: Steps = {
  replied: { accept: 'closed', return: 'returned' },
  returned: { reply: 'replied' },
}

/** 提醒 and 督办. A unit that acknowledges has been reached, whether the delivery was noted or not. */
const written: Steps = {
  issued: { deliver: 'delivered', acknowledge: 'acknowledged' },
  delivered: { acknowledge: 'acknowledged' },
  acknowledged: { reply: 'replied' },
  ...checking,
}

const interview: Steps = {
  proposed: { approve: 'approved' },
  approved: { call: 'issued' },
  issued: { deliver: 'delivered', acknowledge: 'acknowledged' },
  delivered: { acknowledge: 'acknowledged' },
  acknowledged: { brief: 'briefed', meet: 'met' },
  briefed: { meet: 'met' },
  met: { minute: 'minuted' },
  minuted: { reply: 'replied' },
  ...checking,
}

/** The steps of each kind: from a state, by an act, to the next. What is not here is not allowed. */
export const noticeSteps: Readonly<Record<NoticeKind, Steps>> = {
  remind: written,
  supervise: written,
  interview,
}

/** States that nothing follows. */
export const isFinal = (state: NoticeState): boolean => state === 'closed' || state === 'withdrawn'

/** States in which the unit's reply is awaited. */
export function awaitsReply({ kind, state }: Pick<NoticeStanding, 'kind' | 'state'>): boolean {
  return noticeSteps[kind][state]?.reply !== undefined
}

/** States before the first reply in which the unit may object to what it was told. */
const objectable: ReadonlySet<NoticeState> = new Set(['issued', 'delivered', 'acknowledged', 'briefed'])

/** In time at the very millisecond of the deadline, late after it; what has no deadline is in time. */
export const isInTime = (due: number | null, now: number): boolean => due === null || now <= due

/** What an act leads to, or null where it is not allowed now. */
function nextState(at: NoticeStanding, act: NoticeActKind | 'deliver', now: number): NoticeState | null {
  const { state, objection, asksTime, answerDue } = at
  if (isFinal(state)) return null
  switch (act) {
    case 'withdraw':
      return 'withdrawn'
    case 'object':
      return objection === 'none' && objectable.has(state) && isInTime(answerDue, now) ? state : null
    case 'uphold':
      return objection === 'open' ? 'withdrawn' : null
    case 'reject':
      return objection === 'open' ? state : null
    case 'askTime':
      return awaitsReply(at) && !asksTime && isInTime(answerDue, now) ? state : null
    case 'giveTime':
      return awaitsReply(at) ? state : null
    case 'refuseTime':
      return asksTime ? state : null
    case 'accept':
      // An objection is answered before the case is closed over it.
      return objection === 'open' ? null : (noticeSteps[at.kind][state]?.accept ?? null)
    default:
      return noticeSteps[at.kind][state]?.[act] ?? null
  }
}

const objectionAfter: Readonly<Partial<Record<NoticeActKind | 'deliver', ObjectionState>>> = {
  object: 'open',
  uphold: 'none',
  reject: 'rejected',
  withdraw: 'none',
}

/** The notice after an act at a moment; null where the act is not allowed. Pure: deadlines are the caller's. */
export function afterAct(at: NoticeStanding, act: NoticeActKind | 'deliver', now: number): NoticeStanding | null {
  const state = nextState(at, act, now)
  if (state === null) return null
  const asksTime = act === 'askTime' || (at.asksTime && state === at.state && !['giveTime', 'refuseTime'].includes(act))
  return { ...at, state, objection: objectionAfter[act] ?? at.objection, asksTime }
}

const acts = Object.keys(partyOf) as (NoticeActKind | 'deliver')[]

/** Every act that is allowed now, whoever's it is; delivery is no act of a person and is left out. */
export const actsAt = (at: NoticeStanding, now: number): NoticeActKind[] =>
  acts.flatMap((act) => (act === 'deliver' || afterAct(at, act, now) === null ? [] : [act]))
