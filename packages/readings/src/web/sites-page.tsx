import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { AppLink, chinaTime, QueryState, useSearch, useSession, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { type Column, Table } from '@workpoints/ui/table'
import { siteKindTexts } from '../index.ts'
import type { createReadings } from '../server/readings.ts'
import { useReadingsApi } from './api.ts'

type Site = inferRouterOutputs<ReturnType<typeof createReadings>['router']>['site']['list'][number]

/** What is measured where: the sites that the reader may see, with where their series end. */
export default function SitesPage() {
  const t = useText()
  const { plugin } = useSearch()
  const query = useQuery(useReadingsApi().site.list.queryOptions())
  const mayImport = (sites: readonly Site[] = []) =>
    sites.some(({ can }) => can.includes('report') || can.includes('correct'))
  return (
    <>
      <PageHeader
        title={t('监测点位', 'Monitoring sites')}
        lead={t(
          '空气站、断面、噪声点位、排污口和污水厂监控点，及其小时数据。',
          'Stations, sections, points and monitors with their hourly readings.',
        )}
        actions={
          mayImport(query.data) ? (
            <AppLink href="/sites/import" className="wp-button wp-button--primary">
              {t('导入监测数据', 'Import readings')}
            </AppLink>
          ) : undefined
        }
      />
      <QueryState query={query} label={t('正在载入点位', 'Loading sites')}>
        {(sites) => <SiteTable sites={sites.filter((site) => plugin === undefined || site.plugin === plugin)} />}
      </QueryState>
    </>
  )
}

function SiteTable({ sites }: { readonly sites: readonly Site[] }) {
  const t = useText()
  const { data: session } = useSession()
  const unitName = (id: string): string => {
    const unit = session?.counties.find((county) => county.id === id)
    return unit === undefined ? id : t(unit.name)
  }
  if (sites.length === 0)
    return (
      <EmptyState title={t('还没有监测点位。', 'There are no sites yet.')}>
        {t('点位由市环委办登记后显示在这里。', 'They appear here once the committee office has registered them.')}
      </EmptyState>
    )
  const columns: readonly Column<Site>[] = [
    { key: 'name', head: t('点位', 'Site'), wrap: true, cell: ({ name }) => name, sortValue: ({ name }) => name },
    { key: 'id', head: t('编号', 'Id'), width: '9rem', hideBelow: 'medium', cell: ({ id }) => id },
    {
      ...{ key: 'kind', head: t('类型', 'Kind'), width: '8rem', hideBelow: 'narrow' },
      cell: ({ kind, simulated }) => (
        <>
          {t(siteKindTexts[kind])} {simulated ? <Badge kind="plain">{t('模拟', 'simulated')}</Badge> : null}
        </>
      ),
      sortValue: ({ kind }) => kind,
    },
    {
      ...{ key: 'unit', head: t('所在单位', 'Unit'), width: '9rem', hideBelow: 'narrow' },
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
      rowHref={({ id, lastTime }) =>
        `/sites/${id}${lastTime === null ? '' : `?day=${chinaTime(lastTime).slice(0, 10)}`}`
      }
      link={AppLink}
      pageKeys
      detail={({ kind, unit }) => `${t(siteKindTexts[kind])} · ${unitName(unit)}`}
    />
  )
}
