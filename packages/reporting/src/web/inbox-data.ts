import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useSearch } from '@workpoints/core/web'
import type { createReporting } from '../server/reporting.ts'
import { useReportingApi } from './api.ts'

type Answers = inferRouterOutputs<ReturnType<typeof createReporting>['router']>
/** One thing that waits. */
export type Waiting = Answers['inbox']['list'][number]
/** One thing that one was told. */
export type Told = Answers['notification']['list']['rows'][number]
/** A message that left the platform, or did not. */
export type Delivery = Answers['delivery']['list']['rows'][number]

/** Without live updates everything here is asked for again every so many milliseconds. */
const pollEvery = 60_000

const ofPlan = (plan: string | undefined) => (plan === undefined ? {} : { plan })

/** What waits for the reader. */
export function useInbox() {
  const { plan } = useSearch()
  return useQuery(useReportingApi().inbox.list.queryOptions(ofPlan(plan)))
}

/** How much waits, at which pages, and how much was not read; `live` says whether the page is told of changes. */
export function useInboxCounts({ enabled, live }: { enabled: boolean; live: boolean }) {
  const { plan } = useSearch()
  return useQuery({
    ...useReportingApi().inbox.counts.queryOptions(ofPlan(plan)),
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: live ? false : pollEvery,
    retry: false,
  })
}

/** What one was told, the latest first, page by page. */
export const useTold = () =>
  useInfiniteQuery(
    useReportingApi().notification.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next }),
  )

export const useNotifySettings = () => useQuery(useReportingApi().notification.settings.queryOptions())

export type DeliveryState = Delivery['state']

export const useDeliveries = (state: DeliveryState | undefined) =>
  useQuery({
    ...useReportingApi().delivery.list.queryOptions(state === undefined ? {} : { state }),
    placeholderData: keepPreviousData,
  })
