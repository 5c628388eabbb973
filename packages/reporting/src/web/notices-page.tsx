import { AppLink, chinaTime, QueryState, useSearch, useSession, useSetSearch, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { noticeKindText } from '../notice-words.ts'
import { type Notice, useNotices } from './notice-data.ts'
import { NoticeFilters } from './notice-filters.tsx'
import { narrowed } from './notice-narrowed.ts'
import { NoticeRulesDialog } from './notice-rules-dialog.tsx'
import { NoticeClockView, NoticeStateBadges } from './notice-state.tsx'
import { usePlanId } from './reporting-data.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { UrgeBanner } from './urge-banner.tsx'
import './notice.css'

/** Every notice that the reader may see, with its clock; the office issues here. */
export default function NoticesPage() {
  const t = useText()
  const plan = usePlanId()
  const query = useNotices()
  const { data: session } = useSession()
  const [setting, setSetting] = useState(false)
  const isOffice = session?.plans.find(({ id }) => id === plan)?.can.includes('manage') ?? false
  return (
    <>
      <PageHeader
        title={t('督办', 'Notices')}
        lead={t(
          '提醒、督办、约谈的发出、签收、回复与核查。时限由系统按工作日计算，逾期自动标出。',
          'Reminders, supervision and interviews, from issuing to closing. Deadlines are counted in working days.',
        )}
        actions={
          isOffice ? (
            <>
              <ButtonLink kind="primary" href="/notices/new" link={AppLink}>
                {t('发出通知', 'Issue a notice')}
              </ButtonLink>
              <Button onClick={() => setSetting(true)}>{t('文号与时限设置', 'Settings')}</Button>
            </>
          ) : undefined
        }
      />
      <UrgeBanner />
      {isOffice ? <SuggestionList /> : null}
      <QueryState query={query}>
        {(notices) =>
          notices.length === 0 ? (
            <EmptyState title={t('还没有提醒、督办或约谈。', 'There are no notices.')}>
              {isOffice
                ? t('对推进滞后的单位，可在此发出提醒或督办。', 'Issue one to a unit that lags.')
                : t('市环委办发给本单位的通知会显示在这里。', 'What the office sends your unit stands here.')}
            </EmptyState>
          ) : (
            <NoticeList notices={notices} />
          )
        }
      </QueryState>
      {setting ? <NoticeRulesDialog onClose={() => setSetting(false)} /> : null}
    </>
  )
}

function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const rows = narrowed(notices, search)
  const columns: readonly Column<Notice>[] = [
    {
      ...{ key: 'title', head: t('事项', 'Notice'), wrap: true },
      cell: ({ title }) => t(title),
    },
    {
      ...{ key: 'kind', head: t('类型', 'Kind'), width: '4.5rem', hideBelow: 'narrow' },
      cell: ({ kind }) => <Badge kind="accent">{t(noticeKindText[kind])}</Badge>,
      sortValue: ({ kind }) => kind,
    },
    {
      ...{ key: 'unit', head: t('单位', 'Unit'), width: '7rem', hideBelow: 'narrow', wrap: true },
      cell: ({ unit }) => t(unit.name),
      sortValue: ({ unit }) => t(unit.name),
    },
    {
      ...{ key: 'state', head: t('状态', 'State'), width: '10.5rem', wrap: true, hideBelow: 'narrow' },
      cell: (notice) => <NoticeStateBadges notice={notice} />,
      sortValue: ({ state }) => state,
    },
    {
      ...{ key: 'clock', head: t('时限', 'Deadline'), width: '13rem', wrap: true, hideBelow: 'narrow' },
      cell: (notice) => <NoticeClockView notice={notice} />,
      sortValue: ({ clock }) => clock?.due ?? null,
    },
    {
      ...{ key: 'number', head: t('文号', 'Number'), width: '12rem', hideBelow: 'medium', wrap: true },
      cell: ({ number }) => <span lang="zh-CN">{number ?? '—'}</span>,
    },
    {
      ...{ key: 'issued', head: t('发出时间', 'Issued'), width: '6.5rem', hideBelow: 'medium' },
      cell: ({ issuedAt }) => (issuedAt === null ? '—' : chinaTime(issuedAt).slice(0, 10)),
      sortValue: ({ issuedAt }) => issuedAt,
    },
  ]
  return (
    <>
      <NoticeFilters notices={notices} count={rows.length} />
      <Table
        caption={t('提醒、督办与约谈', 'Notices')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/notices/${id}`}
        link={AppLink}
        pageKeys
        detail={(notice) => (
          <>
            {t(noticeKindText[notice.kind])} · {t(notice.unit.name)} <NoticeStateBadges notice={notice} />
            {notice.clock === null ? null : (
              <div>
                <NoticeClockView notice={notice} />
              </div>
            )}
          </>
        )}
        empty={
          <EmptyState
            compact
            title={t('没有符合条件的事项。', 'Nothing fits.')}
            action={
              <Button onClick={() => setSearch({ kind: '', state: '', unit: '', due: '', source: '' }, true)}>
                {t('清除筛选', 'Clear filters')}
              </Button>
            }
          />
        }
      />
    </>
  )
}
