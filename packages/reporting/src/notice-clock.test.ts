import { describe, expect, it } from 'vitest'
import { clockOf, endOfWork, type NoticeTimes, resultDay } from './notice-clock.ts'
import { deadlinesOf, defaultNoticeRules, documentNumber, NoticeRules } from './notice-rules.ts'

const times = (fields: Partial<NoticeTimes> = {}): NoticeTimes => ({
  ...{ kind: 'supervise', state: 'acknowledged', acknowledgeDue: endOfWork('2025-06-25'), briefDue: null },
  ...{ replyDue: endOfWork('2025-06-30'), extendedTo: null },
  ...fields,
})
const at = (moment: string): number => Date.parse(moment)

describe('the clock of a notice', () => {
  it('is in time at the very millisecond of the deadline, and late after it', () => {
    const due = at('2025-06-30T18:00:00+08:00')
    expect(clockOf(times(), due)).toMatchObject({ of: 'reply', overdue: false, days: 0 })
    expect(clockOf(times(), due + 1)).toMatchObject({ overdue: true, days: 1 })
    expect(clockOf(times(), due + 3 * 86_400_000)).toMatchObject({ overdue: true, days: 3 })
    expect(clockOf(times(), due + 3 * 86_400_000 + 1)).toMatchObject({ overdue: true, days: 4 })
  })

  it('counts what is left in working days', () => {
    expect(clockOf(times(), at('2025-06-26T09:00:00+08:00'))?.days).toBe(2)
    const holiday = times({ replyDue: endOfWork('2025-10-11') })
    expect(clockOf(holiday, at('2025-09-30T09:00:00+08:00'))?.days).toBe(3)
  })

  it('shows the original deadline beside the new one', () => {
    const extended = times({ extendedTo: endOfWork('2025-07-10') })
    expect(clockOf(extended, at('2025-07-01T09:00:00+08:00'))).toMatchObject({
      ...{ due: endOfWork('2025-07-10'), original: endOfWork('2025-06-30'), overdue: false },
    })
  })

  it.each([
    ['issued', 'supervise', 'acknowledge'],
    ['delivered', 'interview', 'acknowledge'],
    ['acknowledged', 'remind', 'reply'],
    ['acknowledged', 'interview', 'brief'],
    ['met', 'interview', 'reply'],
    ['minuted', 'interview', 'reply'],
    ['returned', 'supervise', 'reply'],
    ['proposed', 'interview', null],
    ['briefed', 'interview', null],
    ['replied', 'supervise', null],
    ['closed', 'supervise', null],
    ['withdrawn', 'supervise', null],
  ] as const)('of what is %s (%s) runs for %s', (...[state, kind, of]) => {
    const clock = clockOf(times({ state, kind, briefDue: endOfWork('2025-06-27') }), at('2025-06-24T09:00:00+08:00'))
    expect(clock?.of ?? null).toBe(of)
  })

  it('gives an interview thirty days for its written result', () => {
    expect(resultDay('2025-06-15', defaultNoticeRules.resultDays)).toBe('2025-07-15')
  })
})

describe('the settings of notices', () => {
  it('set deadlines in working days by kind', () => {
    expect(deadlinesOf('2025-09-30', defaultNoticeRules.kinds.remind)).toEqual({
      ...{ acknowledge: '2025-10-10', reply: '2025-10-16' },
    })
  })

  it('number a document by its pattern', () => {
    expect(documentNumber('赣市环委办督〔{year}〕{n}号', { year: 2025, n: 12 })).toBe('赣市环委办督〔2025〕12号')
  })

  it('refuse a pattern without its places, and one that two kinds share', () => {
    const { kinds } = defaultNoticeRules
    const withPattern = (pattern: string) => ({
      ...defaultNoticeRules,
      kinds: { ...kinds, remind: { ...kinds.remind, pattern } },
    })
    expect(NoticeRules.safeParse(defaultNoticeRules).success).toBe(true)
    expect(NoticeRules.safeParse(withPattern('赣市环委办提〔{year}〕号')).success).toBe(false)
    expect(NoticeRules.safeParse(withPattern(kinds.supervise.pattern)).success).toBe(false)
  })
})
