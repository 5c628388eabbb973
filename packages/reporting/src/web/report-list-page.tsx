import { useMutation } from '@tanstack/react-query'
import { commandKey, Failure, QueryState, useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { PageHeader } from '@workpoints/ui/page-header'
import { Select } from '@workpoints/ui/select'
import { useState } from 'react'
import { useReportingApi } from './api.ts'
import { DueLine } from './due-line.tsx'
import { isOpen, type MyReport } from './my-report.ts'
import { ReportTables } from './report-tables.tsx'
import { type Mine, useMine, useReportingChanged } from './reporting-data.ts'
import { UnchangedDialog } from './unchanged-dialog.tsx'
import { UrgeBanner } from './urge-banner.tsx'
import './reporting.css'

/** What is asked of the reader's unit this month, and nothing else. */
export default function ReportListPage() {
  const t = useText()
  const { round } = useSearch()
  const query = useMine(round)
  return (
    <>
      <PageHeader
        title={t('我的填报', 'My reports')}
        lead={t(
          '本单位本期需要报送的任务。数值已按上期结转，边填边存。',
          'What is asked of your unit. Figures go on from the last round; everything is saved as you type.',
        )}
      />
      <UrgeBanner />
      <QueryState query={query}>{(mine) => <MyReports mine={mine} />}</QueryState>
    </>
  )
}

/** Returned ones first, then what is not begun, what is written, what was sent. */
const order = { returned: 0, empty: 1, draft: 2, review: 3, accepted: 4 } as const

function MyReports({ mine }: { readonly mine: Mine }) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const { state = '' } = search
  const rows = mine.rows
    .filter((row) => state === '' || (state === 'open' ? isOpen(row) : row.state === state))
    .toSorted((a, b) => order[a.state] - order[b.state])
  if (mine.rows.length === 0) return <NothingAsked mine={mine} />
  const open = mine.rows.filter(isOpen).length
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <>
      <DueLine mine={mine} open={open} />
      <FilterBar
        label={t('筛选', 'Filter')}
        status={t(`共 ${mine.rows.length} 项，${open} 项待报`, `${open} of ${mine.rows.length} to send`)}
        active={state !== '' || search['round'] !== undefined}
        clearLabel={t('清除筛选', 'Clear filters')}
        onClear={() => setSearch({ state: '', round: '' }, true)}
      >
        <Select
          label={t('状态', 'State')}
          value={state}
          onChange={(value) => setSearch({ state: value }, true)}
          options={[
            { value: '', label: t('全部', 'All') },
            { value: 'open', label: t('待报', 'To send') },
            { value: 'returned', label: t('退回修改', 'Returned') },
            { value: 'review', label: t('审核中', 'In review') },
            { value: 'accepted', label: t('已通过', 'Accepted') },
          ]}
        />
        <Select
          label={t('调度', 'Round')}
          value={search['round'] ?? ''}
          onChange={(value) => setSearch({ round: value }, true)}
          options={[
            { value: '', label: t('正在填报的', 'Open ones') },
            ...mine.rounds.map(({ id, title }) => ({ value: id, label: t(title) })),
          ]}
        />
        <Button disabled={chosen.size === 0} onClick={() => setAsking(true)}>
          {t(`所选 ${chosen.size} 项本月无变化`, `No change in the ${chosen.size} chosen`)}
        </Button>
      </FilterBar>
      <ReportTables rows={rows} chosen={chosen} onToggle={toggle} />
      {asking ? (
        <Unchanged
          rows={mine.rows.filter(({ id }) => chosen.has(id))}
          onClose={() => {
            setAsking(false)
            setChosen(new Set())
          }}
        />
      ) : null}
    </>
  )
}

function NothingAsked({ mine }: { readonly mine: Mine }) {
  const t = useText()
  const next = mine.rounds.find(({ phase }) => phase === 'planned')
  return (
    <EmptyState title={t('目前没有需要您填报的任务。', 'Nothing is asked of you now.')}>
      {next === undefined
        ? t(
            '市环委办开启下一期调度后，需要填报的任务会出现在这里。',
            'What you have to report appears here when the office opens the next round.',
          )
        : t(
            `下一期：${next.title.zh}，${next.opensAt.slice(0, 10)} 开放。`,
            `Next: ${next.title.en}, from ${next.opensAt.slice(0, 10)}.`,
          )}
    </EmptyState>
  )
}

/** Sends the chosen reports as unchanged, and says which could not be. */
function Unchanged({ rows, onClose }: { readonly rows: readonly MyReport[]; readonly onClose: () => void }) {
  const t = useText()
  const changed = useReportingChanged()
  const [key] = useState(commandKey)
  const send = useMutation(useReportingApi().submission.unchanged.mutationOptions({ onSuccess: () => changed() }))
  const titles = new Map(rows.map((row) => [row.id, row.title]))
  return (
    <UnchangedDialog
      count={rows.length}
      busy={send.isPending}
      onClose={onClose}
      onSend={(reason) => send.mutate({ key, submissions: rows.map(({ id }) => id), reason })}
      done={send.data !== undefined}
    >
      <Failure error={send.error} />
      {send.data === undefined ? null : (
        <>
          <p>{t(`已报送 ${send.data.done.length} 项。`, `${send.data.done.length} sent.`)}</p>
          {send.data.left.map(({ submission, why }) => (
            <p key={submission}>
              {t(titles.get(submission) ?? { zh: '', en: '' })}：{t(why)}
            </p>
          ))}
        </>
      )}
    </UnchangedDialog>
  )
}
