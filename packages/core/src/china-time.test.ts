import { expect, it } from 'vitest'
import { chinaClock, chinaTime, today } from './index.ts'

it('tells a moment as clocks in China show it, across the end of a day and of a year', () => {
  expect(chinaClock('2024-12-31T15:59:59.999Z')).toBe('2024-12-31 23:59:59')
  expect(chinaClock('2024-12-31T16:00:00Z')).toBe('2025-01-01 00:00:00')
  expect(chinaTime(new Date('2025-06-30T09:15:07+08:00'))).toBe('2025-06-30 09:15')
  expect(today(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01')
})

it('leaves a text that is no moment as it is', () => {
  expect(chinaClock('2025-13-01T00:00:00Z')).toBe('2025-13-01T00:00:00Z')
})
