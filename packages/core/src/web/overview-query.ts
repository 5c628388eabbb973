import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { coreHalf } from '../server/core-half.ts'
import type { ViewInput } from '../server/view.ts'
import { useCoreApi } from './api.ts'

/** Everything the overview shows. */
export type Overview = inferRouterOutputs<(typeof coreHalf)['router']>['plan']['overview']

/** The overview of a view; the page and the navigation share the one answer, and the last one stays until the next is there. */
export function useOverview(input: ViewInput): UseQueryResult<Overview, unknown> {
  return useQuery({ ...useCoreApi().plan.overview.queryOptions(input), placeholderData: keepPreviousData })
}
