import { useMutation } from '@tanstack/react-query'
import { commandKey, Failure, QueryState, useSearch, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { Checkbox } from '@workpoints/ui/checkbox'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { useState } from 'react'
import { Stage } from '../submission.ts'
import { useReportingApi } from './api.ts'
import { QueueFilters } from './queue-filters.tsx'
import { type Queue, useQueue, useReportingChanged } from './reporting-data.ts'
import { WaitingTable } from './waiting-table.tsx'
import './reporting.css'

/** What waits for the reader's decision, by consequence. */
export default function QueuePage() {
  const t = useText()
  const search = useSearch()
  const { data: stage } = Stage.safeParse(search['stage'])
  const query = useQueue({
    ...(search['round'] ? { round: search['round'] } : {}),
    ...(search['plugin'] ? { plugin: search['plugin'] } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(search['others'] === undefined ? {} : { others: true }),
  })
  return (
    <>
      <PageHeader
        title={t('审核', 'Review')}
        lead={t(
          '等待您审核的填报，影响大的排在前面。退回须写明意见，重报后直接回到您这里。',
          'Reports that wait for you, the weightiest first. What you return comes straight back to you.',
        )}
      />
      <QueueFilters />
      <QueryState query={query}>{(queue) => <Waitings queue={queue} />}</QueryState>
    </>
  )
}

function Waitings({ queue }: { readonly queue: Queue }) {
  const t = useText()
  const changed = useReportingChanged()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [key, setKey] = useState(commandKey)
  const accept = useMutation(
    useReportingApi().review.acceptMany.mutationOptions({
      onSettled: async () => {
        setKey(commandKey())
        setChosen(new Set())
        await changed()
      },
    }),
  )
  if (queue.rows.length === 0)
    return (
      <>
        <Outcome accept={accept} />
        <EmptyState title={t('没有等待您审核的填报。', 'Nothing waits for you.')} />
      </>
    )
  const acceptable = queue.rows.filter(({ canAccept }) => canAccept)
  const items = acceptable.filter(({ id }) => chosen.has(id)).map(({ id, revision }) => ({ submission: id, revision }))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const isAll = acceptable.length > 0 && items.length === acceptable.length
  return (
    <>
      <Outcome accept={accept} />
      <div className="reporting-actions">
        <Checkbox
          label={t(`全选 ${acceptable.length} 份`, `All ${acceptable.length}`)}
          checked={isAll}
          partly={items.length > 0 && !isAll}
          onChange={() => setChosen(isAll ? new Set() : new Set(acceptable.map(({ id }) => id)))}
        />
        <Button
          kind="primary"
          disabled={items.length === 0}
          busy={accept.isPending}
          onClick={() => accept.mutate({ key, items })}
        >
          {t(`通过所选 ${items.length} 份`, `Accept ${items.length}`)}
        </Button>
      </div>
      <WaitingTable rows={queue.rows} chosen={chosen} onToggle={toggle} />
    </>
  )
}

function Outcome({
  accept,
}: {
  readonly accept: {
    data?: { done: unknown[]; left: { submission: string; why: { zh: string; en: string } }[] } | undefined
    error: unknown
  }
}) {
  const t = useText()
  return (
    <>
      <Failure error={accept.error} />
      {accept.data === undefined ? null : (
        <Banner kind={accept.data.left.length > 0 ? 'warning' : 'notice'}>
          {t(`已通过 ${accept.data.done.length} 份。`, `${accept.data.done.length} accepted.`)}
          {accept.data.left.map(({ submission, why }) => (
            <span key={submission}> {t(why)}</span>
          ))}
        </Banner>
      )}
    </>
  )
}
