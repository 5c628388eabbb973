import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PageHeader } from '@workpoints/ui/page-header'
import { useCoreApi } from './api.ts'
import { useText } from './language.tsx'
import { useViewInput } from './navigation.tsx'
import { QueryState } from './query-state.tsx'

/** The month on one page: what is stuck, what turned, what is due, who must act. */
export default function OverviewPage() {
  const t = useText()
  const api = useCoreApi()
  const query = useQuery({ ...api.plan.overview.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader title={t('总览', 'Overview')} lead={query.data ? t(query.data.sentence) : undefined} />
      <QueryState query={query}>{() => null}</QueryState>
    </>
  )
}
