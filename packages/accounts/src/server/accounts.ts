import { router } from '@workpoints/core/server'
import { auditRouter } from './audit.router.ts'
import type { AnchorSource } from './audit-verification.ts'
import { liveSessionRouter } from './live-session.router.ts'
import { lockRouter } from './lock.router.ts'
import { migrations } from './migrations/index.ts'
import { personRouter } from './person.router.ts'
import { policyRouter } from './policy.router.ts'
import type { Secrets } from './secrets.ts'
import { selfRouter } from './self.router.ts'
import { type SignInOptions, sessionRouter } from './session.router.ts'
import { unitImportRouter } from './unit-import.router.ts'

/** What a deployment says of its accounts. */
export interface AccountsSettings extends SignInOptions {
  readonly secrets: Secrets
  /** The heads of the audit trail that are kept outside the database. */
  readonly anchors: AnchorSource
}

/** The branch of the API. */
export type AccountsRouter = ReturnType<typeof createAccounts>['router']

/** The accounts of a deployment: a capability, mounted beside core and always on. */
export const createAccounts = ({ secrets, anchors, ...options }: AccountsSettings) => ({
  id: 'accounts' as const,
  migrations,
  router: router({
    session: sessionRouter(secrets, options),
    self: selfRouter(secrets),
    person: personRouter(secrets),
    policy: policyRouter,
    liveSession: liveSessionRouter,
    lock: lockRouter,
    unit: unitImportRouter,
    audit: auditRouter(anchors),
  }),
})
