import { useMutation } from '@tanstack/react-query'
import {
  AppLink,
  commandKey,
  Failure,
  QueryState,
  useNow,
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
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { Select } from '@workpoints/ui/select'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { useReportingApi } from './api.ts'
import { type Mine, useMine, useReportingChanged } from './reporting-data.ts'
import { leftText, partText, stateMark, stateWords } from './round-words.ts'
import { UnchangedDialog } from './unchanged-dialog.tsx'
import { UrgeBanner } from './urge-banner.tsx'
import './reporting.css'

export type MyReport = Mine['rows'][number]

const isOpen = ({ state }: MyReport): boolean => state === 'empty' || state === 'draft' || state === 'returned'

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

/** Until when, in words, for the round that is due first. */
function DueLine({ mine, open }: { readonly mine: Mine; readonly open: number }) {
  const t = useText()
  const now = useNow()
  const [first] = mine.rows
    .filter(isOpen)
    .toSorted((a, b) => (a.extendedTo ?? a.dueAt).localeCompare(b.extendedTo ?? b.dueAt))
  if (first === undefined || open === 0)
    return <Banner>{t('本期任务已全部报送。', 'Everything asked of you has been sent.')}</Banner>
  const until = first.extendedTo ?? first.dueAt
  const left = t(leftText(until, now))
  const isLate = Date.parse(until) < now
  return (
    <Banner kind={isLate ? 'danger' : 'notice'}>
      {isLate
        ? t(`截止时间${left}，现在报送将记为逾期。`, `The due time was ${left}; what is sent now counts as late.`)
        : t(`距截止${left}，还有 ${open} 项待报。`, `${left}; ${open} to send.`)}
      {first.extendedTo === null
        ? ''
        : t(`（已延期，原截止 ${first.dueAt.slice(0, 10)}）`, ` (extended; was due ${first.dueAt.slice(0, 10)})`)}
    </Banner>
  )
}

interface TablesProps {
  readonly rows: readonly MyReport[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

/** A table an area, in the plan's order. */
function ReportTables({ rows, chosen, onToggle }: TablesProps) {
  const t = useText()
  const { data: session } = useSession()
  const plugins = session?.plugins ?? []
  const columns: readonly Column<MyReport>[] = [
    {
      ...{ key: 'choose', head: t('选', 'Pick'), width: '3rem' },
      cell: (row) =>
        isOpen(row) && row.corrects === null ? (
          <Checkbox
            label={t(`选择“${row.title.zh}”`, `Choose ${row.title.en}`)}
            labelHidden
            checked={chosen.has(row.id)}
            onChange={() => onToggle(row.id)}
          />
        ) : null,
    },
    {
      ...{ key: 'title', head: t('任务', 'Task'), wrap: true },
      cell: ({ number, title, part, corrects, unit }) => (
        <>
          {number === null ? '' : `${number} `}
          {t(title)} {part === 'county' ? null : <Badge>{t(partText[part])}</Badge>}
          {corrects === null ? null : <Badge kind="yellow">{t('更正', 'Correction')}</Badge>}
          <span className="wp-hidden">{t(unit.name)}</span>
        </>
      ),
    },
    {
      ...{ key: 'state', head: t('状态', 'State'), width: '13rem' },
      cell: ({ state, stage, phase, returnedReasons, late }) => (
        <>
          <Badge kind={stateMark(state, phase === 'late').light}>{t(stateWords(state, stage))}</Badge>{' '}
          {returnedReasons > 0 ? t(`${returnedReasons} 处意见`, `${returnedReasons} remarks`) : null}
          {late ? t(' 逾期', ' late') : null}
        </>
      ),
    },
    {
      ...{ key: 'fields', head: t('数值项', 'Figures'), width: '6rem', align: 'end', hideBelow: 'narrow' },
      cell: ({ fields }) => fields,
    },
  ]
  if (rows.length === 0) return <EmptyState title={t('没有符合条件的任务。', 'Nothing fits.')} />
  return plugins.flatMap(({ id, title }) => {
    const own = rows.filter(({ plugin }) => plugin === id)
    return own.length === 0
      ? []
      : [
          <Section key={id} title={t(title)} note={own.length}>
            <Table
              caption={t(title)}
              columns={columns}
              rows={own}
              rowKey={({ id: key }) => key}
              rowHref={({ id: key }) => `/report/${key}`}
              rowHeader="title"
              link={AppLink}
            />
          </Section>,
        ]
  })
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
