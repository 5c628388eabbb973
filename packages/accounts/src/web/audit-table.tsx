import { auditKindText, auditOutcomeText } from '@workpoints/core'
import { QueryState, useSetSearch, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Pager } from '@workpoints/ui/pager'
import { type Column, Table } from '@workpoints/ui/table'
import { useRef } from 'react'
import { type AuditLine, useAuditList, useAuditSearch } from './audit-data.ts'
import { useClearAuditFilters } from './audit-filters.tsx'
import './audit-page.css'

/** How it ended, in words that stand out where it did not end well. */
export function Outcome({ outcome }: Pick<AuditLine, 'outcome'>) {
  const t = useText()
  return <span className={`audit-outcome audit-outcome--${outcome}`}>{t(auditOutcomeText[outcome])}</span>
}

function useColumns(): Column<AuditLine>[] {
  const t = useText()
  return [
    {
      key: 'time',
      head: t('时间', 'Time'),
      width: '10rem',
      hideBelow: 'narrow',
      cell: ({ time }) => <time>{time}</time>,
    },
    { key: 'who', head: t('人员', 'Who'), width: '12rem', hideBelow: 'narrow', cell: ({ who }) => who },
    {
      key: 'address',
      head: t('来自', 'From'),
      width: '8rem',
      hideBelow: 'medium',
      cell: ({ address }) => address ?? <span className="wp-muted">—</span>,
    },
    { key: 'words', head: t('做了什么', 'What was done'), cell: ({ words }) => t(words), wrap: true },
    {
      key: 'record',
      head: t('对象', 'Record'),
      width: '11.5rem',
      hideBelow: 'medium',
      cell: ({ record }) => (record === null ? <span className="wp-muted">—</span> : t(record)),
    },
    {
      key: 'kind',
      head: t('类别', 'Kind'),
      width: '4.75rem',
      hideBelow: 'medium',
      cell: ({ kind }) => t(auditKindText[kind]),
    },
    {
      key: 'outcome',
      head: t('结果', 'Outcome'),
      width: '4.75rem',
      hideBelow: 'narrow',
      cell: ({ outcome }) => <Outcome outcome={outcome} />,
    },
  ]
}

/** The entries that fit as a dense list, newest first, and the steps to older ones. */
export function AuditTable() {
  const t = useText()
  const query = useAuditList()
  return (
    <QueryState query={query} label={t('正在载入审计记录', 'Loading the audit trail')}>
      {({ entries, next }) => (
        <>
          <Entries entries={entries} />
          {entries.length === 0 ? null : <Steps entries={entries} next={next} busy={query.isPlaceholderData} />}
        </>
      )}
    </QueryState>
  )
}

function Entries({ entries }: { readonly entries: readonly AuditLine[] }) {
  const t = useText()
  const { entry, isFiltered } = useAuditSearch()
  const setSearch = useSetSearch()
  const clear = useClearAuditFilters()
  return (
    <Table
      caption={t('审计记录，最新在前', 'Audit trail, newest first')}
      columns={useColumns()}
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      rowHeader="words"
      onOpen={({ seq }) => setSearch({ entry: String(seq) }, true)}
      selected={entry === undefined ? undefined : String(entry)}
      detail={({ time, who, outcome }) => (
        <span className="wp-narrow-only">
          {time} · {who}
          {outcome === 'done' ? null : (
            <>
              {' · '}
              <Outcome outcome={outcome} />
            </>
          )}
        </span>
      )}
      empty={
        <EmptyState
          title={
            isFiltered
              ? t('没有符合条件的审计记录。', 'No entry fits the filters.')
              : t('还没有审计记录。', 'There are no entries yet.')
          }
          action={isFiltered ? <Button onClick={clear}>{t('查看全部记录', 'See all entries')}</Button> : undefined}
        >
          {isFiltered
            ? null
            : t(
                '登录、修改、导出和被拒绝的操作会逐条记在这里。',
                'Sign-ins, changes, exports and refusals will stand here.',
              )}
        </EmptyState>
      }
      pageKeys
    />
  )
}

interface StepsProps {
  readonly entries: readonly AuditLine[]
  readonly next: number | null
  readonly busy: boolean
}

/** Newer pages are those one came by; who came by an address goes to the newest. */
function Steps({ entries, next, busy }: StepsProps) {
  const t = useText()
  const { before } = useAuditSearch()
  const setSearch = useSetSearch()
  const way = useRef<string[]>([])
  const go = (to: string | undefined) => setSearch({ before: to, entry: undefined }, true)
  const first = entries[0]?.seq ?? 0
  const last = entries.at(-1)?.seq ?? 0
  return (
    <Pager
      label={t('翻页', 'Pages')}
      newerLabel={t('较新', 'Newer')}
      olderLabel={t('较早', 'Older')}
      busy={busy}
      onNewer={before === undefined ? undefined : () => go(way.current.pop())}
      onOlder={
        next === null
          ? undefined
          : () => {
              if (before !== undefined) way.current.push(String(before))
              go(String(next))
            }
      }
    >
      {t(`第 ${first} 至 ${last} 条中的 ${entries.length} 条`, `${entries.length} entries, number ${first} to ${last}`)}
    </Pager>
  )
}
