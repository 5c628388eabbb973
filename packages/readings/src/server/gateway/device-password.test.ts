import { expect, test } from 'vitest'
import { addressList } from './address-list.ts'
import { isPassword, passwordDigest } from './device-password.ts'

const secrets = { key: new Uint8Array(32).fill(7), family: 'intl' as const }

test.each(['intl', 'gm'] as const)(
  'a password is known again by its digest (%s), for its own device and key only',
  (family) => {
    const password = passwordDigest({ ...secrets, family }, 'AB01', '123456')
    expect(password).not.toContain('123456')
    expect(isPassword(secrets, { mn: 'ab01', password }, '123456')).toBe(true)
    expect(isPassword(secrets, { mn: 'AB01', password }, '123457')).toBe(false)
    expect(isPassword(secrets, { mn: 'AB02', password }, '123456')).toBe(false)
    expect(isPassword({ key: new Uint8Array(32) }, { mn: 'AB01', password }, '123456')).toBe(false)
    expect(isPassword(secrets, { mn: 'AB01', password: '' }, '')).toBe(false)
  },
)

test.each([
  [['10.1.2.3'], '10.1.2.3', true],
  [['10.1.2.3'], '10.1.2.4', false],
  [['10.1.0.0/16'], '::ffff:10.1.9.9', true],
  [['10.1.0.0/16'], '10.2.0.1', false],
  [['0.0.0.0/0'], '8.8.8.8', true],
  [['fd00::/8'], 'fd12::1', true],
  [[], '127.0.0.1', false],
  [['127.0.0.1'], '', false],
])('of %j, %s may send: %s', (entries, address, expected) => {
  expect(addressList(entries)(address)).toBe(expected)
})

test.each(['localhost', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/x', '', '::/129'])('"%s" is no address', (entry) => {
  expect(() => addressList([entry])).toThrow('不是地址或网段')
})
