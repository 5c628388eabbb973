import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatDecimal } from '@workpoints/core'
import { AppLink, QueryState, useText, useViewInput } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useApi } from './api.ts'
import { FarmlandPicture } from './farmland-picture.tsx'
import { FarmlandTable } from './farmland-table.tsx'
import type { Land } from './land-data.ts'
import { LandDuties } from './land-duties.tsx'
import { LandFindings } from './land-findings.tsx'

/** The page a soil specialist keeps open: farmland against its target, by month and county, then plots, samples and sources. */
export default function LandPage() {
  const t = useText()
  const query = useQuery({ ...useApi().land.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title={t('净土一览', 'Soil at a glance')}
        meta={query.data && <Headline land={query.data} />}
        link={AppLink}
      />
      <QueryState query={query}>
        {(land) => (
          <>
            <Section
              title={t('受污染耕地安全利用', 'Safe use of polluted farmland')}
              actions={<AppLink href="/soil/farmland">{t('农用地台账', 'Farmland register')}</AppLink>}
            >
              {land.whole.E === '0' ? (
                <EmptyState
                  compact
                  title={t('农用地台账还没有受污染耕地。', 'The register holds no polluted farmland yet.')}
                >
                  {t('登记评价单元后，这里显示各月面积和各县区进度。', 'Enter units to see areas by month and county.')}
                </EmptyState>
              ) : (
                <>
                  <FarmlandPicture months={land.months} target={land.target} />
                  <FarmlandTable counties={land.counties} />
                </>
              )}
            </Section>
            <LandFindings land={land} />
            <LandDuties land={land} />
          </>
        )}
      </QueryState>
    </>
  )
}

/** The farmland in one sentence, headroom first. */
function Headline({ land: { whole, target, on } }: { readonly land: Land }) {
  const t = useText()
  if (whole.percent === null) return <span>{whole.reason === null ? null : t(whole.reason)}</span>
  const missing = formatDecimal(whole.missingMu, 0)
  if (target === null)
    return <span>{t(`截至 ${on} 安全利用率 ${whole.percent}%`, `${whole.percent}% in safe use by ${on}`)}</span>
  return (
    <span>
      {whole.meets === true
        ? t(
            `截至 ${on} 安全利用率 ${whole.percent}%，已达到 ${target}% 的目标`,
            `${whole.percent}% in safe use by ${on}; the target of ${target}% is reached`,
          )
        : t(
            `还需落实 ${missing} 亩才能达到 ${target}%：截至 ${on} 安全利用率 ${whole.percent}%`,
            `${missing} mu more reach ${target}%: ${whole.percent}% in safe use by ${on}`,
          )}
    </span>
  )
}
