import { chinaTime, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { Site } from '../index.ts'
import type { KnownSite, SiteRecord } from './site-data.ts'
import { siteKeys, useSiteWords } from './site-words.ts'

/** What is recorded of a site, and everything that was recorded of it before: from when, what, why, by whom. */
export function SiteRecords({ site }: { readonly site: KnownSite }) {
  const t = useText()
  const words = useSiteWords()
  const items = siteKeys
    .filter((key) => key !== 'name' && words.value(key, site) !== '')
    .map((key) => ({ key, label: words.title(key, site.kind), value: words.value(key, site) }))
  return (
    <>
      <Section title={t('点位信息', 'The site')}>
        <KeyValue items={items} />
      </Section>
      <Section title={t('变更记录', 'History')} note={site.records.length}>
        <RecordTable records={site.records} />
      </Section>
    </>
  )
}

function RecordTable({ records }: { readonly records: readonly SiteRecord[] }) {
  const t = useText()
  const words = useSiteWords()
  /** Against what was recorded just before. */
  const changes = (record: SiteRecord) => {
    const earlier = records[records.indexOf(record) + 1]?.site
    if (earlier === undefined) return t('登记', 'registered')
    const keys = siteKeys.filter((key) => words.value(key, record.site) !== words.value(key, earlier))
    if (keys.length === 0) return t('内容不变', 'the same')
    return keys.map((key) => (
      <Change
        key={key}
        title={words.title(key, record.site.kind)}
        before={textOf(earlier, key)}
        after={textOf(record.site, key)}
      />
    ))
  }
  const textOf = (site: Site, key: (typeof siteKeys)[number]): string => words.value(key, site)
  const columns: readonly Column<SiteRecord>[] = [
    { key: 'from', head: t('自', 'From'), width: '7.5rem', cell: ({ holdsFrom }) => holdsFrom },
    { key: 'what', head: t('改动', 'What'), wrap: true, cell: changes },
    { key: 'why', head: t('说明', 'Why'), wrap: true, hideBelow: 'narrow', cell: ({ reason }) => reason },
    {
      key: 'by',
      head: t('登记人', 'By'),
      width: '9rem',
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ recordedBy }) => recordedBy,
    },
    {
      ...{ key: 'at', head: t('登记时间', 'Recorded'), width: '10.5rem', hideBelow: 'medium' },
      cell: ({ recordedAt }) => chinaTime(recordedAt),
    },
  ]
  return (
    <Table
      caption={t('变更记录', 'History')}
      columns={columns}
      rows={records}
      rowKey={({ version }) => version}
      detail={({ reason, recordedBy }) => [recordedBy, reason].filter((text) => text !== '').join('：')}
    />
  )
}

interface ChangeProps {
  readonly title: string
  readonly before: string
  readonly after: string
}

function Change({ title, before, after }: ChangeProps) {
  const t = useText()
  return (
    <div>
      {title} <del>{before || t('（空）', '(empty)')}</del> → <ins>{after || t('（空）', '(empty)')}</ins>
    </div>
  )
}
