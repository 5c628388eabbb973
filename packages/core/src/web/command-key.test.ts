import { expect, test } from 'vitest'
import { commandKey } from './command-key.ts'

test('without randomUUID, as on a plain http address, the key is a version 4 UUID all the same', () => {
  const plain = { getRandomValues: crypto.getRandomValues.bind(crypto) }
  const keys = Array.from({ length: 200 }, () => commandKey(plain))
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(keys).size).toBe(keys.length)
})
