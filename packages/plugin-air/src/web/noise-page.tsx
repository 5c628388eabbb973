import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useText, useViewInput } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useApi } from './api.ts'
import { LedgersClosed } from './ledgers-closed.tsx'
import { ActionsSection, ComplaintsSection } from './noise-complaints.tsx'
import type { Noise } from './noise-data.ts'
import { NoisePointDrawer } from './noise-point-drawer.tsx'
import { PointsSection } from './noise-points.tsx'
import { RatesSection } from './noise-rates.tsx'
import { TracingSection } from './noise-tracing.tsx'

/** The page a specialist for noise keeps open: nights against the target, every point, what is traced, and complaints. */
export default function NoisePage() {
  const t = useText()
  const query = useQuery({ ...useApi().noise.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title={t('声环境一览', 'Noise at a glance')}
        meta={query.data && <Headline noise={query.data} />}
        link={AppLink}
      />
      <QueryState query={query}>
        {(noise) =>
          noise.seesNone ? (
            <LedgersClosed />
          ) : (
            <>
              {noise.year.last === null ? (
                <Section title={t('功能区声环境达标率', 'Zone noise within limits')}>
                  <EmptyState
                    compact
                    title={t(
                      '今年还没有小时数据，逐月结果台账也没有数据。',
                      'There are no hourly levels of this year, and no month in the register.',
                    )}
                  >
                    <AppLink href="/air/noise-months">
                      {t('填写或导入点位月度结果', 'Enter or import months of points')}
                    </AppLink>
                  </EmptyState>
                </Section>
              ) : (
                <RatesSection noise={noise} />
              )}
              <PointsSection noise={noise} />
              <NoisePointDrawer />
              <TracingSection noise={noise} />
              <ComplaintsSection noise={noise} />
              <ActionsSection noise={noise} />
            </>
          )
        }
      </QueryState>
    </>
  )
}

/** Headroom first: what the nights that are left must bring. */
function Headline({ noise: { year, isPart } }: { readonly noise: Noise }) {
  const t = useText()
  const { rate, target, headroom } = year.night
  if (rate === null || year.last === null) return null
  const now = isPart
    ? t(`截至 ${year.last}，所辖点位夜间达标率 ${rate}%`, `own points: ${rate}% of nights by ${year.last}`)
    : t(`截至 ${year.last}，夜间达标率 ${rate}%`, `${rate}% of nights within limits by ${year.last}`)
  if (target === null || headroom.needed === null) return <span>{now}</span>
  return (
    <span>
      {headroom.reachable === false
        ? t(`全年 ${target}% 的目标已无法实现：`, `${target}% of the year are out of reach: `)
        : t(
            `后 ${headroom.daysLeft} 天夜间达标率平均不低于 ${headroom.needed}% 才能达到 ${target}%：`,
            `${headroom.needed}% in the ${headroom.daysLeft} days left reach ${target}%: `,
          )}
      {now}
    </span>
  )
}
