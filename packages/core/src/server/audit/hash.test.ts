import { hash } from 'node:crypto'
import { expect, it } from 'vitest'
import { chainHash, genesis } from './hash.ts'
import { redact } from './redact.ts'

it("is the standard's SM3: the examples of GB/T 32905-2016, appendix A", () => {
  expect(hash('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(hash('sm3', 'abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})

it('chains by the hash before, a line break and the text, and knows no other algorithm', () => {
  const entry = { previous: genesis, text: '["ganzhou"]' }
  expect(chainHash('sm3', entry)).toBe(hash('sm3', `${genesis}\n["ganzhou"]`))
  expect(chainHash('sha256', entry)).toBe(hash('sha256', `${genesis}\n["ganzhou"]`))
  expect(chainHash('md5', entry)).toBeUndefined()
})

it.each([
  [{ password: 'x', keep: 1 }, { keep: 1 }],
  [{ newPassword: 'x', PASSWORD_HASH: 'x', 'totp-secret': 'x' }, {}],
  [{ a: [{ deep: { sessionToken: 'x', id: 2 } }] }, { a: [{ deep: { id: 2 } }] }],
  [{ recoveryCodes: ['x'], salt: 'x', credentials: {} }, {}],
  [
    { passwordless: true, encode: 1, hashtag: '#' },
    { passwordless: true, encode: 1, hashtag: '#' },
  ],
  ['password', 'password'],
  [null, null],
])('leaves secrets out of %j', (value, expected) => {
  expect(redact(value)).toEqual(expected)
})
