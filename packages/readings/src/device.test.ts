import { expect, test } from 'vitest'
import { DeviceFields, DevicePassword, hearingOf } from './device.ts'

const now = new Date('2025-06-01T12:00:00+08:00')

test.each([
  ['never heard', null, 'never'],
  ['heard within its time', '2025-06-01T11:00:00+08:00', 'heard'],
  ['silent for longer', '2025-06-01T10:59:59+08:00', 'silent'],
])('a device that was %s', (_about, seen, expected) => {
  expect(hearingOf({ lastSeenAt: seen === null ? null : new Date(seen), silentAfter: 60 }, now)).toBe(expected)
})

test('a number is kept in capitals, a password has six characters, and an address is asked for', () => {
  const fields = { site: 'works-1', mn: ' 010000a8900016f000169dc0 ', addresses: ['10.0.0.0/8'], silentAfter: 60 }
  expect(DeviceFields.parse(fields).mn).toBe('010000A8900016F000169DC0')
  expect(DeviceFields.safeParse({ ...fields, addresses: [] }).success).toBe(false)
  expect(['123456', '12345', '12345 ', '1234567'].map((text) => DevicePassword.safeParse(text).success)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
