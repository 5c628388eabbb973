import { router } from '@workpoints/core/server'
import { migrations } from './migrations/index.ts'
import type { Secrets } from './secrets.ts'
import { selfRouter } from './self.router.ts'
import { type SignInOptions, sessionRouter } from './session.router.ts'

/** What a deployment says of its accounts. */
export interface AccountsSettings extends SignInOptions {
  readonly secrets: Secrets
}

/** The accounts of a deployment: a capability, mounted beside core and always on. */
export const createAccounts = ({ secrets, ...options }: AccountsSettings) => ({
  id: 'accounts' as const,
  migrations,
  router: router({
    session: sessionRouter(secrets, options),
    self: selfRouter(secrets),
  }),
})
