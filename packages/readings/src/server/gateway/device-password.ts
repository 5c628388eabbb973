import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '@workpoints/accounts/server'

const digests = { intl: 'sha256', gm: 'sm3' } as const

function digestOf(key: Uint8Array, algorithm: string, text: string): Buffer {
  const own = createHmac('sha256', key).update('workpoints device password').digest()
  return createHmac(algorithm, own).update(text).digest()
}

/** What a password is of: the same six digits of two devices leave different digests. */
const told = (mn: string, password: string): string => `${mn.toUpperCase()}|${password}`

/**
 * What is kept of a device's password: a digest under the server's own key, which is not in the database. HJ 212 sends passwords of six
 * characters in clear, so a plain digest could be tried out in a second by whoever has a copy of the table.
 */
export function passwordDigest({ key, family }: Secrets, mn: string, password: string): string {
  const algorithm = digests[family]
  return `${algorithm}:${digestOf(key, algorithm, told(mn, password)).toString('base64url')}`
}

/** Whether a password is the one that was kept, compared in constant time. */
export function isPassword(
  { key }: Pick<Secrets, 'key'>,
  kept: { readonly mn: string; readonly password: string },
  password: string,
): boolean {
  const [algorithm = '', text = ''] = kept.password.split(':')
  if (algorithm !== digests.intl && algorithm !== digests.gm) return false
  const expected = Buffer.from(text, 'base64url')
  const found = digestOf(key, algorithm, told(kept.mn, password))
  return expected.length === found.length && timingSafeEqual(expected, found)
}
