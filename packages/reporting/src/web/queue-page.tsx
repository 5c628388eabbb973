import { useMutation } from '@tanstack/react-query'
import { formatDecimal } from '@workpoints/core'
import {
  AppLink,
  chinaTime,
  commandKey,
  Failure,
  QueryState,
  useLightWords,
  useSearch,
  useSession,
  useSetSearch,
  useText,
} from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { Checkbox } from '@workpoints/ui/checkbox'
import { EmptyState } from '@workpoints/ui/empty-state'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { LightMark } from '@workpoints/ui/light-mark'
import { PageHeader } from '@workpoints/ui/page-header'
import { Select } from '@workpoints/ui/select'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { Stage } from '../submission.ts'
import { useReportingApi } from './api.ts'
import { type Queue, useQueue, useReportingChanged } from './reporting-data.ts'
import { stageText } from './round-words.ts'
import './reporting.css'

type Waiting = Queue['rows'][number]

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

function QueueFilters() {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const { data: session } = useSession()
  const mayOverride = session?.plans[0]?.can.includes('manage') ?? false
  return (
    <FilterBar
      label={t('筛选', 'Filter')}
      active={['plugin', 'stage', 'others', 'round'].some((name) => search[name] !== undefined)}
      clearLabel={t('清除筛选', 'Clear filters')}
      onClear={() => setSearch({ plugin: '', stage: '', others: '', round: '' }, true)}
    >
      <Select
        label={t('领域', 'Area')}
        value={search['plugin'] ?? ''}
        onChange={(plugin) => setSearch({ plugin }, true)}
        options={[
          { value: '', label: t('全部', 'All') },
          ...(session?.plugins ?? []).map(({ id, title }) => ({ value: id, label: t(title) })),
        ]}
      />
      <Select
        label={t('环节', 'Stage')}
        value={search['stage'] ?? ''}
        onChange={(stage) => setSearch({ stage }, true)}
        options={[
          { value: '', label: t('全部', 'All') },
          ...Stage.options.map((value) => ({ value, label: t(stageText[value]) })),
        ]}
      />
      {mayOverride ? (
        <Select
          label={t('范围', 'Whose')}
          value={search['others'] ?? ''}
          onChange={(others) => setSearch({ others }, true)}
          options={[
            { value: '', label: t('等我审核', 'Mine') },
            { value: 'all', label: t('全部在审', 'All in review') },
          ]}
        />
      ) : null}
    </FilterBar>
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

interface WaitingTableProps {
  readonly rows: readonly Waiting[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

function WaitingTable({ rows, chosen, onToggle }: WaitingTableProps) {
  const t = useText()
  const words = useLightWords()
  const shown = (value: string | null) => (value === null ? '—' : formatDecimal(value, 2))
  const columns: readonly Column<Waiting>[] = [
    {
      ...{ key: 'choose', head: t('选', 'Pick'), width: '3rem' },
      cell: (row) =>
        row.canAccept ? (
          <Checkbox
            label={t(`选择${row.unit.name.zh}“${row.title.zh}”`, `Choose ${row.unit.name.en}, ${row.title.en}`)}
            labelHidden
            checked={chosen.has(row.id)}
            onChange={() => onToggle(row.id)}
          />
        ) : null,
    },
    {
      ...{ key: 'unit', head: t('单位与任务', 'Unit and task'), wrap: true },
      cell: ({ unit, number, title, light, corrects }) => (
        <>
          {light === null ? null : <LightMark light={light} label={words.label(light)} size="s" />} {t(unit.name)} ·{' '}
          {number === null ? '' : `${number} `}
          {t(title)} {corrects === null ? null : <Badge kind="yellow">{t('更正', 'Correction')}</Badge>}
        </>
      ),
    },
    {
      ...{
        key: 'figures',
        head: t('数值（上期 → 本期）', 'Figures (last → now)'),
        width: '20rem',
        wrap: true,
        hideBelow: 'narrow',
      },
      cell: ({ figures, unchanged }) =>
        unchanged
          ? t('报送无变化', 'No change')
          : figures.map(({ key, name, last, value }) => (
              <div key={key} className={last === value ? 'wp-muted' : undefined}>
                {t(name)} {shown(last)} → {shown(value)}
              </div>
            )),
    },
    {
      ...{ key: 'why', head: t('为何靠前', 'Why here'), width: '13rem', wrap: true, hideBelow: 'medium' },
      cell: ({ why }) => why.map((one) => t(one)).join(t('；', '; ')),
    },
    {
      ...{ key: 'stage', head: t('环节', 'Stage'), width: '9rem', hideBelow: 'medium' },
      cell: ({ stage }) => (stage === null ? '' : t(stageText[stage])),
    },
    {
      ...{ key: 'sent', head: t('报送时间', 'Sent'), width: '10rem', hideBelow: 'narrow' },
      cell: ({ sentAt }) => (sentAt === null ? '' : chinaTime(sentAt)),
    },
  ]
  return (
    <Table
      caption={t('等待审核的填报', 'Reports in review')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/report/${id}?from=review`}
      rowHeader="unit"
      link={AppLink}
      pageKeys
    />
  )
}
