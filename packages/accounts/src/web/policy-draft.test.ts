import { describe, expect, it } from 'vitest'
import { defaultPolicy, Policy } from '../policy.ts'
import { draftOf, readDraft } from './policy-draft.ts'
import { policyFields } from './policy-words.ts'

const zh = (text: string) => text
const typed = (numbers: Partial<Record<string, string>>) => {
  const draft = draftOf(defaultPolicy)
  return readDraft({ ...draft, numbers: { ...draft.numbers, ...numbers } }, zh)
}

describe('the settings as they are typed', () => {
  it('come back as they were, and empty as no limit', () => {
    expect(readDraft(draftOf(defaultPolicy), zh)).toEqual({ policy: defaultPolicy })
    expect(readDraft(draftOf({ ...defaultPolicy, maxAgeDays: null, secondFactor: ['leader'] }), zh)).toEqual({
      policy: { ...defaultPolicy, maxAgeDays: null, secondFactor: ['leader'] },
    })
  })

  it.each([['2'], ['999'], ['7.5'], [''], ['十'], ['-5']])('refuse %j as minutes, at their field', (idleMinutes) => {
    expect(typed({ idleMinutes })).toMatchObject({ errors: [{ field: 'idleMinutes' }] })
  })

  it('are asked for within the bounds that the server holds', () => {
    for (const { key, min, max } of policyFields) {
      const check = Policy.shape[key]
      expect([key, check.safeParse(min).success, check.safeParse(min - 1).success]).toEqual([key, true, false])
      expect([key, check.safeParse(max).success, check.safeParse(max + 1).success]).toEqual([key, true, false])
    }
  })
})
