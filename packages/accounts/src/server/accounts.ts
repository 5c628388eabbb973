import { router } from '@workpoints/core/server'
import { migrations } from './migrations/index.ts'
import { personRouter } from './person.router.ts'
import type { Secrets } from './secrets.ts'
import { selfRouter } from './self.router.ts'
import { type SignInOptions, sessionRouter } from './session.router.ts'

/** What a deployment says of its accounts. */
export interface AccountsSettings extends SignInOptions {
  readonly secrets: Secrets
}

/** The branch of the API. */
export type AccountsRouter = ReturnType<typeof createAccounts>['router']

/** The accounts of a deployment: a capability, mounted beside core and always on. */
export const createAccounts = ({ secrets, ...options }: AccountsSettings) => ({
  id: 'accounts' as const,
  migrations,
  router: router({
    session: sessionRouter(secrets, options),
    self: selfRouter(secrets),
    person: personRouter(secrets),
  }),
})
