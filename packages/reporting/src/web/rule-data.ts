import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useReportingApi } from './api.ts'
import { usePlanId } from './reporting-data.ts'

/** The rule set in force, those adopted, drafts, and what one can begin with. */
export function useRules() {
  const plan = usePlanId()
  return useQuery({ ...useReportingApi().rule.list.queryOptions({ plan }), enabled: plan !== '' })
}

/** One rule set to be worked on: a draft by its fact, or an example by its name. */
export function useRuleSet(fact: string) {
  const plan = usePlanId()
  return useQuery({
    ...useReportingApi().rule.get.queryOptions({ plan, fact }),
    enabled: plan !== '' && fact !== '',
    refetchOnWindowFocus: false,
  })
}

/** What a rule set would have done; asked only when somebody wants to know. */
export function useBacktest(fact: string, enabled: boolean) {
  const plan = usePlanId()
  return useQuery({
    ...useReportingApi().rule.backtest.queryOptions({ plan, fact }),
    enabled: enabled && plan !== '' && fact !== '',
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
}

export type Rules = NonNullable<ReturnType<typeof useRules>['data']>
export type Backtest = NonNullable<ReturnType<typeof useBacktest>['data']>
