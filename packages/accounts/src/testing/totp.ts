import { TOTP } from 'otpauth'

/** The code that an authenticator shows for a key, so many steps of 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Resolves when a step of 30 seconds is not about to end, so that codes computed now mean the same a moment later. */
export async function midStep(): Promise<void> {
  const left = 30_000 - (Date.now() % 30_000)
  if (left < 6000) await new Promise((resolve) => setTimeout(resolve, left + 100))
}
