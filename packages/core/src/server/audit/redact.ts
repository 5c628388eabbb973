import type { JsonValue } from '../../index.ts'

const secretWords: ReadonlySet<string> = new Set([
  ...['password', 'passwd', 'passphrase', 'pwd', 'pin', 'secret', 'token', 'hash', 'salt', 'cookie', 'credential'],
  ...['otp', 'totp', 'recovery', 'authorization'],
])

/** A key is secret when one of its words is: `passwordHash`, `totp_secret`, `recovery-codes`, `newPassword`. */
function isSecret(key: string): boolean {
  const words = key.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return words.split(/[^a-z0-9]+/).some((word) => secretWords.has(word) || secretWords.has(word.replace(/s$/, '')))
}

/** The value as JSON text without what must never reach the audit trail: keys that name a secret are left out at any depth. */
export function redactedText(value: JsonValue): string {
  return JSON.stringify(value, (key, inner: unknown) => (isSecret(key) ? undefined : inner))
}

/** The value without keys that name a secret (password, hash, secret, token, recovery …), at any depth. */
export function redact(value: JsonValue): JsonValue {
  return JSON.parse(redactedText(value)) as JsonValue
}
