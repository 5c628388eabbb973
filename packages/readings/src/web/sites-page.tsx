import { useQuery } from '@tanstack/react-query'
import { useMe } from '@workpoints/accounts/web'
import { AppLink, QueryState, useSearch, useText } from '@workpoints/core/web'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { useReadingsApi } from './api.ts'
import type { ListedSite } from './site-data.ts'
import { SiteFilters, useSiteFilter } from './site-filters.tsx'
import { SiteTable } from './site-table.tsx'

/** What is measured where: the sites that the reader may see, with where their series end. */
export default function SitesPage() {
  const t = useText()
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
        {(sites) => (sites.length === 0 ? <NoSites /> : <Sites sites={sites} />)}
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

function Sites({ sites }: { readonly sites: readonly ListedSite[] }) {
  const t = useText()
  const filter = useSiteFilter(sites)
  return (
    <>
      <SiteFilters sites={sites} filter={filter} />
      {filter.found.length === 0 ? (
        <EmptyState
          title={t('没有符合条件的点位。', 'No site fits what is chosen.')}
          action={<Button onClick={filter.clear}>{t('查看全部点位', 'See all sites')}</Button>}
        />
      ) : (
        <SiteTable sites={filter.found} />
      )}
    </>
  )
}
