import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useCoreApi, useViewInput } from '@workpoints/core/web'
import type { createReporting } from '../server/reporting.ts'
import { useReportingApi } from './api.ts'
import { usePlanId } from './reporting-data.ts'

type Answers = inferRouterOutputs<ReturnType<typeof createReporting>['router']>
/** A notice as lists show it. */
export type Notice = Answers['notice']['list'][number]
/** A notice with its letter, its facts and everything that happened. */
export type NoticeDetail = Answers['notice']['get']
/** An urging with its receipt. */
export type Urge = Answers['urge']['list'][number]
/** What a rule proposes. */
export type Suggested = Answers['suggestion']['list'][number]
/** What the office chose for each kind of notice. */
export type Rules = Answers['notice']['rules']

/** The notices that the reader may see, the latest first. */
export function useNotices() {
  const plan = usePlanId()
  return useQuery({ ...useReportingApi().notice.list.queryOptions({ plan }), enabled: plan !== '' })
}

export const useNotice = (notice: string) =>
  useQuery({ ...useReportingApi().notice.get.queryOptions({ notice }), enabled: notice !== '' })

/** What a letter would say of a case as of now; the one before stays in sight while the next is on its way. */
export function useNoticeFacts(subject: { unit: string; source: string | null; target: string | null }) {
  const plan = usePlanId()
  return useQuery({
    ...useReportingApi().notice.facts.queryOptions({ plan, ...subject }),
    enabled: plan !== '' && subject.unit !== '',
    placeholderData: keepPreviousData,
  })
}

export function useNoticeRules() {
  const plan = usePlanId()
  return useQuery({ ...useReportingApi().notice.rules.queryOptions({ plan }), enabled: plan !== '' })
}

/** Urgings of a round or a notice, the latest first. */
export function useUrges(subject: string, enabled: boolean) {
  const plan = usePlanId()
  const asked = { plan, subject: subject as `round/${string}` }
  return useQuery({ ...useReportingApi().urge.list.queryOptions(asked), enabled: enabled && plan !== '' })
}

/** What the reader's units were urged to and nobody has taken note of. */
export function useMyUrges(enabled: boolean) {
  const plan = usePlanId()
  return useQuery({ ...useReportingApi().urge.mine.queryOptions({ plan }), enabled: enabled && plan !== '' })
}

/** What the rules propose and nobody has acted on. */
export function useSuggestions(enabled = true) {
  const plan = usePlanId()
  return useQuery({ ...useReportingApi().suggestion.list.queryOptions({ plan }), enabled: enabled && plan !== '' })
}

/** Whom and what a notice can be about: units that can be sent one, and tasks with their targets. */
export function useNoticeChoices() {
  const api = useCoreApi()
  const view = useViewInput()
  return {
    units: useQuery(api.unit.list.queryOptions(view)),
    tasks: useQuery(api.task.list.queryOptions(view)),
  }
}
