import { describe, expect, it } from 'vitest'
import { RoundFields } from '../round.ts'
import { fieldsOfDraft, nextRound, periodsOf } from './round-defaults.ts'

describe('the round that is proposed', () => {
  it('is the month after the last one, due on the eighth of the next month', () => {
    const draft = nextRound(
      [
        { kind: 'month', period: '2025-05' },
        { kind: 'quarter', period: '2025-Q4' },
      ],
      2025,
      '2025-07-01',
    )
    expect(draft).toMatchObject({ period: '2025-06', opens: '2025-07-01', due: '2025-07-08', closes: '2025-07-12' })
    expect(RoundFields.safeParse(fieldsOfDraft(draft)).success).toBe(true)
  })

  it('is due in a week where that day is over', () => {
    expect(nextRound([], 2025, '2026-11-24')).toMatchObject({
      period: '2025-01',
      due: '2026-12-01',
      closes: '2026-12-05',
    })
    expect(nextRound([{ kind: 'month', period: '2025-12' }], 2025, '2025-12-30').period).toBe('2026-01')
  })

  it('offers the periods of its kind', () => {
    expect(periodsOf('quarter', 2025)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'])
    expect(periodsOf('month', 2025)).toHaveLength(12)
  })
})
