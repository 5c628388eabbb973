import { dayAfter, today } from '@workpoints/core'
import { describe, expect, it } from 'vitest'
import { defaultNoticeRules } from '../notice-rules.ts'
import { datesOf, daysOf, draftOf, subjectOf, wrongIn } from './notice-draft.ts'

const rules = defaultNoticeRules
const due = dayAfter(today(), 20)
const whole = { ...draftOf({ unit: '360702' }), demands: [{ text: '补齐', due }] }

describe('a notice as it is written', () => {
  it('begins with what the address asks for', () => {
    const asked = draftOf({ unit: '360702', kind: 'supervise', target: 'rural.toilets', source: '23', follows: 'x' })
    expect(asked).toMatchObject({ kind: 'supervise', units: ['360702'], about: 'target/rural.toilets', follows: 'x' })
    expect(draftOf({ kind: 'nonsense' })).toMatchObject({ kind: 'remind', units: [], about: '', suggestion: null })
  })

  it('is about a target, a task, or the unit as a whole', () => {
    expect(subjectOf({ about: 'target/rural.toilets' })).toEqual({ source: null, target: 'rural.toilets' })
    expect(subjectOf({ about: 'task/23' })).toEqual({ source: '23', target: null })
    expect(subjectOf({ about: '' })).toEqual({ source: null, target: null })
  })

  it('follows the settings until somebody types other days', () => {
    expect(daysOf(whole, rules)).toEqual({ acknowledgeDays: 2, replyDays: 7 })
    expect(daysOf({ ...whole, replyDays: '3' }, rules).replyDays).toBe(3)
    expect(datesOf({ ...whole, replyDays: 'x' }, rules)).toBeNull()
  })

  it('says which fields keep it from being sent', () => {
    expect(wrongIn(whole, rules)).toEqual([])
    expect(wrongIn({ ...whole, units: [] }, rules)).toEqual(['unit'])
    expect(wrongIn({ ...whole, demands: [{ text: '', due }] }, rules)).toEqual(['demands'])
    expect(wrongIn({ ...whole, demands: [{ text: '补齐', due: '2020-01-01' }] }, rules)).toEqual(['due-0'])
    expect(wrongIn({ ...whole, acknowledgeDays: '0', replyDays: '1.5' }, rules)).toEqual([
      'acknowledgeDays',
      'replyDays',
    ])
  })
})
