import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageAfter, stageOnSending } from './review-flow.ts'
import { defaultReviewRules, ReviewRules, reviewStages } from './review-rules.ts'
import { phaseOf, RoundFields, roundTitle } from './round.ts'
import type { Stage } from './submission.ts'

describe('the way of a report', () => {
  it('is the county, the lead, the office; each rule leaves stages out and none adds one', () => {
    expect(reviewStages(defaultReviewRules, { part: 'county', plugin: 'air' })).toEqual(['unit', 'lead', 'office'])
    const rules = { ...defaultReviewRules, plugins: { air: { county: ['office', 'unit'] as Stage[] } } }
    expect(reviewStages(rules, { part: 'county', plugin: 'air' })).toEqual(['unit', 'office'])
    expect(reviewStages(rules, { part: 'county', plugin: 'soil' })).toHaveLength(3)
    expect(ReviewRules.safeParse({ ...rules, plugins: { air: { county: ['unit', 'unit'] } } }).success).toBe(false)
  })

  it('goes back to who returned it, and to the first where that stage is no more', () => {
    expect(stageOnSending(['unit', 'lead', 'office'], 'office')).toBe('office')
    expect(stageOnSending(['unit', 'office'], 'lead')).toBe('unit')
    expect(stageOnSending([], null)).toBeNull()
  })

  it('ends, whatever the rules were when it set out', () => {
    const all: readonly Stage[] = ['unit', 'lead', 'office']
    fc.assert(
      fc.property(fc.subarray([...all]), fc.constantFrom(...all), (stages, from) => {
        let stage: Stage | null = from
        for (let step = 0; step < 3 && stage !== null; step++) stage = stageAfter(stages, stage)
        expect(stage).toBeNull()
      }),
    )
  })
})

describe('the clock of a round', () => {
  const [opensAt, dueAt, closesAt] = [1000, 2000, 3000]
  const times = { opensAt, dueAt, closesAt }

  it.each([
    [999, null, 'planned'],
    [1000, null, 'open'],
    [2000, null, 'open'],
    [2001, null, 'late'],
    [3000, null, 'late'],
    [3001, null, 'closed'],
    [3001, 4000, 'open'],
    [4000, 4000, 'open'],
    [4001, 4000, 'closed'],
    [2500, 2600, 'open'],
    [2601, 2600, 'late'],
  ] as const)('at %i with an extension to %s is %s', (now, extendedTo, phase) => {
    expect(phaseOf(times, now, extendedTo)).toBe(phase)
  })
})

describe('a round', () => {
  const fields = {
    ...{ kind: 'quarter', period: '2025-Q3', title: '', coverage: 'targets' },
    ...{
      opensAt: '2025-10-01T00:00:00+08:00',
      dueAt: '2025-10-08T18:00:00+08:00',
      closesAt: '2025-10-12T18:00:00+08:00',
    },
  }
  it('is of one kind, and closes after it is due', () => {
    expect(RoundFields.safeParse(fields).success).toBe(true)
    const wrong = (changes: object) =>
      RoundFields.safeParse({ ...fields, ...changes }).error?.issues.map(({ path }) => path[0])
    expect(wrong({ kind: 'month' })).toEqual(['period'])
    expect(wrong({ closesAt: fields.opensAt })).toEqual(['closesAt'])
    expect(wrong({ kind: 'adhoc', period: '2025-07' })).toEqual(['title'])
    expect(wrong({ dueAt: '2025-10-08 18:00' })).toContain('dueAt')
  })

  it('is called by its period', () => {
    expect(roundTitle({ kind: 'month', period: '2025-07', title: '' }).zh).toBe('2025年7月调度')
    expect(roundTitle({ kind: 'half', period: '2025-H1', title: '' }).zh).toBe('2025年上半年综合调度')
  })
})
