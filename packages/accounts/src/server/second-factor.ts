import { createHmac, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Secrets } from './secrets.ts'

const period = 30

const totpOf = (secret: string, username: string): TOTP =>
  new TOTP({
    issuer: 'Workpoints',
    label: username,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  })

/** A new key for a second factor (RFC 6238): base32 for typing and the address that an authenticator reads from the picture. */
export function newFactor(username: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: 20 }).base32
  return { secret, uri: totpOf(secret, username).toString() }
}

/**
 * The time step in which a code is right (the present one, or one before or after for clocks that are off), or null. A step up to `last`
 * was used before and counts no more.
 */
export function stepOf(
  secret: string,
  code: string,
  { last, now = Date.now() }: { last: number; now?: number },
): number | null {
  const delta = totpOf(secret, 'x').validate({ token: code.replace(/\s/g, ''), timestamp: now, window: 1 })
  if (delta === null) return null
  const step = Math.floor(now / 1000 / period) + delta
  return step > last ? step : null
}

/** Ten codes for the day the telephone is lost, each good once: 12 figures in three groups. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => [0, 0, 0].map(() => String(randomInt(10_000)).padStart(4, '0')).join('-'))

/** What is kept of a recovery code: twelve figures alone could be found again by trying them all, so the server's key goes in. */
export const recoveryHash = ({ key }: Pick<Secrets, 'key'>, code: string): string =>
  createHmac('sha256', key)
    .update(`recovery ${code.replace(/\D/g, '')}`)
    .digest('base64url')
