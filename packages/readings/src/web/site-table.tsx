import { AppLink, chinaTime, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { type Column, Table } from '@workpoints/ui/table'
import { siteKindTexts } from '../index.ts'
import type { ListedSite } from './site-data.ts'
import { siteState } from './site-filters.tsx'
import { useUnitName } from './site-words.ts'

/** Sites with their kind, county and latest reading. */
export function SiteTable({ sites }: { readonly sites: readonly ListedSite[] }) {
  const t = useText()
  const unitName = useUnitName()
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
      ...{ key: 'last', head: t('最新小时数据', 'Latest hour'), width: '11rem', align: 'end' },
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

/** Whether a site is in use today, in a word where it is not. */
function State({ site }: { readonly site: ListedSite }) {
  const t = useText()
  const state = siteState(site)
  if (state === 'closed') return <Badge>{t('已停用', 'closed')}</Badge>
  return state === 'coming' ? <Badge>{t(`${site.validFrom} 启用`, `from ${site.validFrom}`)}</Badge> : null
}
