import { describe, expect, it } from 'vitest'
import { mergedDraft } from './draft-merge.ts'

describe('what is typed after somebody else saved', () => {
  it('keeps what was touched and takes over the rest', () => {
    const seen = { idle: '30', failures: '5', roles: ['leader'] }
    const draft = { ...seen, idle: '20' }
    const now = { idle: '45', failures: '6', roles: [] }
    expect(mergedDraft(draft, { seen, now })).toEqual({ idle: '20', failures: '6', roles: [] })
    expect(mergedDraft({ ...draft, roles: ['office'] }, { seen, now }).roles).toEqual(['office'])
  })

  it('changes nothing where nobody saved', () => {
    const seen = { a: '1', b: '2' }
    expect(mergedDraft({ a: '9', b: '2' }, { seen, now: seen })).toEqual({ a: '9', b: '2' })
  })
})
