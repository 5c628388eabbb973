import { router } from '@workpoints/core/server'
import { migrations } from './migrations/index.ts'
import { roundRouter } from './round.router.ts'

/** The monthly round of a deployment: a capability, mounted beside core and always on. */
export const createReporting = () => ({
  id: 'reporting' as const,
  migrations,
  router: router({
    round: roundRouter,
  }),
})
