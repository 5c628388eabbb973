import type { inferRouterOutputs } from '@trpc/server'
import type server from '../server/index.ts'

/** What the specialist's page is made of. */
export type Living = inferRouterOutputs<(typeof server)['router']>['living']
