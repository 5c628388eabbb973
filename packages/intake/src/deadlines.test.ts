import { describe, expect, it } from 'vitest'
import { findDeadlines, readDueCell } from './deadlines.ts'

describe('deadlines in words', () => {
  it.each([
    ['2025年6月前,完成', '2025-06-30'],
    ['6月底前完成', '2026-06-30'],
    ['二月底前完成', '2026-02-28'],
    ['年底前完成', '2026-12-31'],
    ['2026年年底前完成', '2026-12-31'],
    ['上半年完成', '2026-06-30'],
    ['一季度完成', '2026-03-31'],
    ['第三季度末前完成', '2026-09-30'],
    ['到2027年,基本建成', '2027-12-31'],
    ['9月15日前完成', '2026-09-15'],
    ['8月中旬前完成', '2026-08-20'],
  ])('%s is %s', (words, due) => {
    expect(findDeadlines(words, 2026).map((each) => each.due)).toEqual([due])
  })

  it.each(['较2025年底下降', '截至2025年底已完成', '2018年以来', '月底前报送', '三年行动'])(
    '%s holds none',
    (words) => {
      expect(findDeadlines(words, 2026).filter((each) => each.due !== null)).toEqual([])
    },
  )

  it('knows words that are no date', () => {
    expect(findDeadlines('汛期前完成,投产1-2年内通过', 2026).map((each) => [each.due, each.problem])).toEqual([
      [null, 'deadline-in-prose'],
      [null, 'relative-deadline'],
    ])
  })
})

describe('deadlines in a cell', () => {
  it.each([
    ['2026年10月', '2026-10-31'],
    ['12月底前', '2026-12-31'],
    ['2026.9', '2026-09-30'],
    ['9月', '2026-09-30'],
    ['2026年', '2026-12-31'],
    ['全年', null],
    ['长期坚持', null],
  ])('%s is %s', (cell, due) => {
    expect(readDueCell(cell, 2026)).toBe(due)
  })
})
