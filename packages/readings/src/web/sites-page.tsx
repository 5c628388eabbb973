import { useQuery } from '@tanstack/react-query'
import { useMe } from '@workpoints/accounts/web'
import { today } from '@workpoints/core'
import { AppLink, chinaTime, QueryState, useSearch, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { ButtonLink } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { type Column, Table } from '@workpoints/ui/table'
import { siteKindTexts } from '../index.ts'
import { useReadingsApi } from './api.ts'
import type { ListedSite } from './site-data.ts'
import { useUnitName } from './site-words.ts'

/** What is measured where: the sites that the reader may see, with where their series end. */
export default function SitesPage() {
  const t = useText()
  const { plugin } = useSearch()
  const query = useQuery(useReadingsApi().site.list.queryOptions())
  return (
    <>
      <PageHeader
        title={t('监测点位', 'Monitoring sites')}
        lead={t(
          '空气站、断面、噪声点位、排污口和污水厂监控点，及其小时数据。',
          'Stations, sections, points and monitors with their hourly readings.',
        )}
        actions={<Actions sites={query.data ?? []} />}
      />
      <QueryState query={query} label={t('正在载入点位', 'Loading sites')}>
        {(sites) => <SiteTable sites={sites.filter((site) => plugin === undefined || site.plugin === plugin)} />}
      </QueryState>
    </>
  )
}

/** Whether the reader registers sites at all; of each site the server says so itself. */
const useManages = (): boolean => useMe().data?.can.includes('manage') ?? false

function useNewHref(): string {
  const { plugin } = useSearch()
  return `/sites/new${plugin === undefined ? '' : `?plugin=${plugin}`}`
}

function Actions({ sites }: { readonly sites: readonly ListedSite[] }) {
  const t = useText()
  const manages = useManages()
  const newHref = useNewHref()
  const imports = sites.some(({ can }) => can.includes('report') || can.includes('correct'))
  if (!manages && !imports) return null
  return (
    <>
      {imports ? (
        <ButtonLink kind={manages ? 'secondary' : 'primary'} href="/sites/import" link={AppLink}>
          {t('导入监测数据', 'Import readings')}
        </ButtonLink>
      ) : null}
      {manages ? (
        <>
          <ButtonLink href="/sites/sheet" link={AppLink}>
            {t('按表导入点位', 'Import a list')}
          </ButtonLink>
          <ButtonLink kind="primary" href={newHref} link={AppLink}>
            {t('新增点位', 'Add a site')}
          </ButtonLink>
        </>
      ) : null}
    </>
  )
}

function NoSites() {
  const t = useText()
  const manages = useManages()
  const newHref = useNewHref()
  if (!manages)
    return (
      <EmptyState title={t('还没有监测点位。', 'There are no sites yet.')}>
        {t('点位由市环委办登记后显示在这里。', 'They appear here once the committee office has registered them.')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('还没有监测点位。', 'There are no sites yet.')}
      action={
        <ButtonLink kind="primary" href={newHref} link={AppLink}>
          {t('新增点位', 'Add a site')}
        </ButtonLink>
      }
    >
      {t(
        '登记空气站、断面、噪声点位、排污口和污水厂监控点后，可导入或自动接收它们的小时数据；点位多时可按表导入。',
        'Once stations, sections, points and monitors are registered, their hourly readings are imported or come by themselves; many are better brought by list.',
      )}
    </EmptyState>
  )
}

/** Whether a site is in use today, in a word where it is not. */
function State({ site }: { readonly site: ListedSite }) {
  const t = useText()
  const now = today()
  if (site.validTo !== null && site.validTo < now) return <Badge>{t('已停用', 'closed')}</Badge>
  return site.validFrom > now ? <Badge>{t(`${site.validFrom} 启用`, `from ${site.validFrom}`)}</Badge> : null
}

function SiteTable({ sites }: { readonly sites: readonly ListedSite[] }) {
  const t = useText()
  const unitName = useUnitName()
  if (sites.length === 0) return <NoSites />
  const columns: readonly Column<ListedSite>[] = [
    {
      ...{ key: 'name', head: t('点位', 'Site'), wrap: true, sortValue: ({ name }: ListedSite) => name },
      cell: ({ name }) => name,
    },
    { key: 'id', head: t('编号', 'Id'), width: '9rem', hideBelow: 'medium', cell: ({ id }) => id },
    {
      ...{ key: 'kind', head: t('类型', 'Kind'), width: '11rem', hideBelow: 'narrow' },
      cell: (site) => (
        <>
          {t(siteKindTexts[site.kind])}{' '}
          {site.simulated ? <Badge kind="plain">{t('演示', 'demonstration')}</Badge> : null} <State site={site} />
        </>
      ),
      sortValue: ({ kind }) => kind,
    },
    {
      ...{ key: 'unit', head: t('所在县区', 'County'), width: '9rem', hideBelow: 'narrow' },
      cell: ({ unit }) => unitName(unit),
      sortValue: ({ unit }) => unit,
    },
    {
      ...{ key: 'last', head: t('最新数据', 'Latest'), width: '11rem', align: 'end' },
      cell: ({ lastTime }) => (lastTime === null ? t('尚无数据', 'none yet') : chinaTime(lastTime)),
      sortValue: ({ lastTime }) => lastTime,
    },
  ]
  return (
    <Table
      caption={t('监测点位', 'Monitoring sites')}
      columns={columns}
      rows={sites}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/sites/${id}`}
      link={AppLink}
      pageKeys
      detail={(site) => (
        <>
          {t(siteKindTexts[site.kind])} · {unitName(site.unit)} <State site={site} />
        </>
      )}
    />
  )
}
