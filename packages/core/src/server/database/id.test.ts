import { expect, test } from 'vitest'
import { newId } from './id.ts'

const timeOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

test('an id is a UUID of version 7 that bears the time of its making', () => {
  const before = Date.now()
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(timeOf(id)).toBeGreaterThanOrEqual(before)
  expect(timeOf(id)).toBeLessThanOrEqual(Date.now())
})

test('ids made in one process ascend, within a millisecond and when the clock goes back', () => {
  const now = Date.now() + 1_000
  const ids = Array.from({ length: 20_000 }, (_, at) => newId(at % 3 === 0 ? now : now - at))
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
  expect(timeOf(ids.at(-1) ?? '')).toBeLessThan(now + 20)
})
