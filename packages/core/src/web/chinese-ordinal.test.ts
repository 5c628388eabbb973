import { expect, test } from 'vitest'
import { chapterOrdinal } from './chinese-ordinal.ts'

test.each([
  [1, '（一）'],
  [10, '（十）'],
  [11, '（十一）'],
  [20, '（二十）'],
  [35, '（三十五）'],
])('prints chapter %i as %s', (number, printed) => {
  expect(chapterOrdinal(number).zh).toBe(printed)
})
