import { describe, expect, it } from 'vitest'
import { leftText, stateMark, stateWords } from './round-words.ts'

describe('what is left', () => {
  const due = '2025-07-08T18:00:00+08:00'
  it.each([
    ['2025-07-06T14:00:00+08:00', '还剩 2 天 4 小时'],
    ['2025-07-08T15:30:00+08:00', '还剩 2 小时 30 分'],
    ['2025-07-08T18:00:00+08:00', '还剩 0 分钟'],
    ['2025-07-09T19:00:00+08:00', '已过 1 天 1 小时'],
  ])('at %s', (now, said) => {
    expect(leftText(due, Date.parse(now)).zh).toBe(said)
  })
})

describe('a state', () => {
  it('is missing only after the due time, and only where nothing was sent', () => {
    expect(stateMark('empty', false).light).toBe('grey')
    expect(stateMark('draft', true)).toMatchObject({ light: 'red', glyph: { zh: '缺' } })
    expect(stateMark('review', true).light).toBe('blue')
  })

  it('says who has it', () => {
    expect(stateWords('review', 'lead').zh).toBe('待牵头部门审核')
    expect(stateWords('accepted', null).zh).toBe('已通过')
  })
})
