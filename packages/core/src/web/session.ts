import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { coreHalf } from '../server/core-half.ts'
import { useCoreApi } from './api.ts'

/** Whose deployment this is, its plans, and the modules that are on for this view. */
export type Session = inferRouterOutputs<(typeof coreHalf)['router']>['session']['get']

/** The session, asked for once and kept fresh. */
export function useSession(): UseQueryResult<Session, unknown> {
  return useQuery(useCoreApi().session.get.queryOptions())
}
