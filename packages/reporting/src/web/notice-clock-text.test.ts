import { describe, expect, it } from 'vitest'
import { clockText, deadlineText } from './notice-clock-text.ts'

describe('the words of a clock', () => {
  it.each([
    [{ of: 'reply', overdue: false, days: 2 }, '回复还剩 2 个工作日'],
    [{ of: 'acknowledge', overdue: false, days: 0 }, '签收今日到期'],
    [{ of: 'brief', overdue: true, days: 3 }, '书面说明已逾期 3 天'],
  ] as const)('say what is due and how far away it is', (clock, words) => {
    expect(clockText(clock).zh).toBe(words)
  })

  it('show the deadline that was first set beside the one that holds', () => {
    const [due, original] = ['2025-07-10T10:00:00Z', '2025-06-30T10:00:00Z']
    expect(deadlineText({ due, original: null }).zh).toBe('2025-07-10 18:00')
    expect(deadlineText({ due, original }).zh).toBe('2025-07-10 18:00（原 2025-06-30 18:00）')
  })
})
