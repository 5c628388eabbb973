import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NoticeState } from './notice.ts'
import { actsAt, afterAct, awaitsReply, isFinal, type NoticeStanding, noticeSteps, partyOf } from './notice-flow.ts'
import { NoticeKind } from './suggestion.ts'

const due = 1_000_000
const begun = (
  kind: NoticeKind,
  state: NoticeState = kind === 'interview' ? 'proposed' : 'issued',
): NoticeStanding => ({
  ...{ kind, state, objection: 'none', asksTime: false, answerDue: due },
})
const acts = Object.keys(partyOf) as (keyof typeof partyOf)[]
const kinds = fc.constantFrom(...NoticeKind.options)
const moments = fc.constantFrom(due - 1, due, due + 1)

describe('the flow of a notice', () => {
  it('takes no step that is not listed, whatever is tried in whatever order', () => {
    const tried = fc.array(fc.tuple(fc.constantFrom(...acts), moments), { maxLength: 30 })
    fc.assert(
      fc.property(kinds, tried, (kind, tries) => {
        let at = begun(kind)
        for (const [act, now] of tries) {
          const next = afterAct(at, act, now)
          if (next === null) continue
          const listed = noticeSteps[kind][at.state]?.[act]
          const ends = act === 'withdraw' || act === 'uphold'
          expect(next.state).toBe(ends ? 'withdrawn' : (listed ?? at.state))
          // What leaves the state alone is a question or its answer.
          const isTalk = ['object', 'reject', 'askTime', 'giveTime', 'refuseTime'].includes(act)
          expect(listed !== undefined || ends || isTalk).toBe(true)
          expect(isFinal(at.state)).toBe(false)
          at = next
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('ends for good: nothing follows what is closed or withdrawn', () => {
    fc.assert(
      fc.property(kinds, fc.constantFrom(...acts), moments, (...[kind, act, now]) => {
        for (const state of ['closed', 'withdrawn'] as const)
          for (const asksTime of [true, false])
            expect(afterAct({ ...begun(kind, state), asksTime, objection: 'open' }, act, now)).toBeNull()
      }),
    )
  })

  it('can always be brought to an end, and closes only by a check of a reply', () => {
    for (const kind of NoticeKind.options)
      for (const state of NoticeState.options) {
        if (isFinal(state)) continue
        expect(actsAt(begun(kind, state), due)).toContain('withdraw')
        const closing = acts.filter((act) => afterAct(begun(kind, state), act, due)?.state === 'closed')
        expect([state, ...closing]).toEqual(state === 'replied' ? [state, 'accept'] : [state])
      }
  })

  it('leads an interview through all its artefacts', () => {
    const course = [
      'approve',
      'call',
      'deliver',
      'acknowledge',
      'brief',
      'meet',
      'minute',
      'reply',
      'return',
      'reply',
      'accept',
    ]
    const end = course.reduce<NoticeStanding | null>(
      (at, act) => (at === null ? null : afterAct(at, act as keyof typeof partyOf, due)),
      begun('interview'),
    )
    expect(end?.state).toBe('closed')
  })

  it('takes an objection and a request for time at the very millisecond of the deadline, and none after it', () => {
    const at = begun('remind', 'acknowledged')
    for (const act of ['object', 'askTime'] as const) {
      expect(afterAct(at, act, due)).not.toBeNull()
      expect(afterAct(at, act, due + 1)).toBeNull()
    }
    expect(afterAct({ ...at, objection: 'rejected' }, 'object', due)).toBeNull()
    expect(afterAct({ ...at, asksTime: true }, 'askTime', due)).toBeNull()
  })

  it('forgets a request for time once it is decided or the reply is in', () => {
    const asking = { ...begun('supervise', 'acknowledged'), asksTime: true }
    expect(afterAct(asking, 'giveTime', due)?.asksTime).toBe(false)
    expect(afterAct(asking, 'refuseTime', due)?.asksTime).toBe(false)
    expect(afterAct(asking, 'reply', due)).toMatchObject({ state: 'replied', asksTime: false })
    expect(afterAct(begun('supervise', 'acknowledged'), 'refuseTime', due)).toBeNull()
  })

  it('is not closed over an objection that nobody answered', () => {
    const replied: NoticeStanding = { ...begun('remind', 'replied'), objection: 'open' }
    expect(afterAct(replied, 'accept', due)).toBeNull()
    expect(afterAct({ ...replied, objection: 'rejected' }, 'accept', due)?.state).toBe('closed')
  })

  it('awaits a reply where one can be given', () => {
    expect(awaitsReply({ kind: 'interview', state: 'acknowledged' })).toBe(false)
    expect(awaitsReply({ kind: 'remind', state: 'acknowledged' })).toBe(true)
    expect(awaitsReply({ kind: 'remind', state: 'returned' })).toBe(true)
  })
})
