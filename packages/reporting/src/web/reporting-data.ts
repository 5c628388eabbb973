import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useSearch, useSession } from '@workpoints/core/web'
import { useCallback } from 'react'
import type { createReporting } from '../server/reporting.ts'
import { useReportingApi } from './api.ts'

type Answers = inferRouterOutputs<ReturnType<typeof createReporting>['router']>
/** A round as lists show it. */
export type Round = Answers['round']['list'][number]
/** A round with how far it has come. */
export type RoundDetail = Answers['round']['get']
/** Every report of a round, as the matrix shows them. */
export type RoundMatrix = Answers['round']['matrix']
/** What is asked of the reader's units. */
export type Mine = Answers['submission']['mine']
/** A report with everything its page shows. */
export type Submission = Answers['submission']['get']
/** A file that proves something in a report. */
export type EvidenceItem = Answers['evidence']['list']['items'][number]
/** What waits for the reader's decision. */
export type Queue = Answers['review']['queue']
/** The rules of review. */
export type Rules = Answers['review']['rules']

/** The plan that is looked at: the one in the address, else the newest. */
export function usePlanId(): string {
  const { plan } = useSearch()
  const { data } = useSession()
  return plan ?? data?.plans[0]?.id ?? ''
}

/** The plan's rounds, the latest first. */
export function useRounds() {
  const plan = usePlanId()
  return useQuery({ ...useReportingApi().round.list.queryOptions({ plan }), enabled: plan !== '' })
}

export const useRound = (round: string) =>
  useQuery({ ...useReportingApi().round.get.queryOptions({ round }), enabled: round !== '' })

export const useRoundMatrix = (round: string) => useQuery(useReportingApi().round.matrix.queryOptions({ round }))

/** What is asked of the reader's units, in one round or in all that take reports. */
export function useMine(round?: string) {
  const plan = usePlanId()
  const asked = round === undefined || round === '' ? { plan } : { plan, round }
  return useQuery({
    ...useReportingApi().submission.mine.queryOptions(asked),
    enabled: plan !== '',
    placeholderData: keepPreviousData,
  })
}

export const useSubmission = (submission: string) =>
  useQuery({ ...useReportingApi().submission.get.queryOptions({ submission }), enabled: submission !== '' })

/** What waits for the reader's decision. */
export function useQueue(filter: {
  round?: string
  plugin?: string
  stage?: 'unit' | 'lead' | 'office'
  others?: boolean
}) {
  const plan = usePlanId()
  return useQuery({
    ...useReportingApi().review.queue.queryOptions({ plan, ...filter }),
    enabled: plan !== '',
    placeholderData: keepPreviousData,
  })
}

/** Asks anew for everything of the rounds, and for the judgements that an acceptance may have moved. */
export function useReportingChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(() => queryClient.invalidateQueries(), [queryClient])
}
