import { useQuery } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import {
  AppLink,
  chinaTime,
  QueryState,
  useLastPathPart,
  usePageTitle,
  useSearch,
  useSetSearch,
  useText,
} from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { useState } from 'react'
import { siteKindTexts } from '../index.ts'
import { useReadingsApi } from './api.ts'
import { DayPicker } from './day-picker.tsx'
import type { KnownSite } from './site-data.ts'
import { SiteDay } from './site-day.tsx'
import { SiteEndDialog } from './site-end-dialog.tsx'
import { SiteMonth } from './site-month.tsx'
import { SiteReceived } from './site-received.tsx'
import { SiteRecords } from './site-records.tsx'
import { useUnitName } from './site-words.ts'
import './readings.css'

/** A site: how complete its month is, a day of it hour by hour with what was corrected, what its monitors sent besides, and what is recorded of the site itself. */
export default function SitePage() {
  const t = useText()
  const id = useLastPathPart()
  const search = useSearch()
  const setSearch = useSetSearch()
  const api = useReadingsApi()
  const known = useQuery(api.site.get.queryOptions({ site: id }))
  // Without a day in the address, the last one that has readings.
  const last = known.data?.lastTime
  const day = search['day'] ?? (last == null ? today() : chinaTime(last).slice(0, 10))
  const isSettled = search['day'] !== undefined || !known.isPending
  const query = useQuery(api.series.list.queryOptions({ site: id, day }, { enabled: isSettled }))
  usePageTitle(known.data?.name ?? id)
  const go = (chosen: string) => setSearch({ day: chosen }, true)
  return (
    <>
      <SiteHeader id={id} site={known.data} canWrite={query.data?.canWrite ?? false} />
      {isSettled ? <SiteMonth site={id} day={day} onDay={go} /> : null}
      <DayPicker day={day} onDay={go} />
      <QueryState query={query} label={t('正在载入数据', 'Loading readings')}>
        {(series) => <SiteDay series={series} day={day} />}
      </QueryState>
      {isSettled ? <SiteReceived site={id} day={day} /> : null}
      {known.data === undefined ? null : <SiteRecords site={known.data} />}
    </>
  )
}

interface HeaderProps {
  readonly id: string
  readonly site: KnownSite | undefined
  readonly canWrite: boolean
}

function SiteHeader({ id, site, canWrite }: HeaderProps) {
  const t = useText()
  const unitName = useUnitName()
  const [ending, setEnding] = useState(false)
  const manages = site?.can.includes('manage') ?? false
  const isClosed = site?.validTo != null
  const actions = (
    <>
      {manages && !isClosed ? <Button onClick={() => setEnding(true)}>{t('停用', 'Close')}</Button> : null}
      {manages ? (
        <ButtonLink href={`/sites/${id}/edit`} link={AppLink}>
          {t('修改点位', 'Change the site')}
        </ButtonLink>
      ) : null}
      {canWrite ? (
        <ButtonLink kind="primary" href="/sites/import" link={AppLink}>
          {t('导入监测数据', 'Import readings')}
        </ButtonLink>
      ) : null}
    </>
  )
  return (
    <>
      <PageHeader
        title={site?.name ?? id}
        meta={
          site === undefined ? undefined : (
            <>
              {[t(siteKindTexts[site.kind]), id, unitName(site.unit), site.basin]
                .filter((text) => text !== '')
                .join(' · ')}{' '}
              {site.simulated ? <Badge>{t('演示', 'demonstration')}</Badge> : null}{' '}
              {site.validTo === null ? null : <Badge>{t(`${site.validTo} 停用`, `closed ${site.validTo}`)}</Badge>}
            </>
          )
        }
        crumbs={[{ label: t('监测点位', 'Monitoring sites'), href: '/sites' }]}
        crumbsLabel={t('位置', 'Where')}
        link={AppLink}
        actions={manages || canWrite ? actions : undefined}
      />
      {site === undefined || !manages ? null : (
        <SiteEndDialog site={site} open={ending} onClose={() => setEnding(false)} />
      )}
    </>
  )
}
