import { useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useLastPathPart, usePageTitle, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { PageHeader } from '@workpoints/ui/page-header'
import { useReadingsApi } from './api.ts'
import { SiteEditor } from './site-editor.tsx'
import './readings.css'

/** A site as it was last recorded, to be changed from a day on or corrected. */
export default function EditSitePage() {
  const t = useText()
  const id = useLastPathPart()
  const query = useQuery(useReadingsApi().site.get.queryOptions({ site: id }))
  const name = query.data?.name ?? id
  usePageTitle(t(`修改${name}`, `Change ${name}`))
  return (
    <>
      <PageHeader
        title={t('修改点位', 'Change a site')}
        meta={`${name} · ${id}`}
        crumbs={[
          { label: t('监测点位', 'Monitoring sites'), href: '/sites' },
          { label: name, href: `/sites/${id}` },
        ]}
        crumbsLabel={t('位置', 'Where')}
        link={AppLink}
      />
      <QueryState query={query} label={t('正在载入点位', 'Loading the site')}>
        {(site) =>
          site.can.includes('manage') ? (
            <SiteEditor known={site} />
          ) : (
            <Banner kind="warning">
              {t(
                '您的账号不能修改这个点位；由市环委办修改。',
                'Your account may not change this site; the committee office does.',
              )}
            </Banner>
          )
        }
      </QueryState>
    </>
  )
}
