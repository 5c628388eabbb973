import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { EmptyState } from '@workpoints/ui/empty-state'
import { LightCounts } from '@workpoints/ui/light-counts'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import type { Plugin } from '../index.ts'
import type { areaOverview } from '../server/area.ts'
import type { router } from '../server/trpc.ts'
import { AreaIndicators } from './area-indicators.tsx'
import { AreaTasks } from './area-tasks.tsx'
import { AreaUrgent } from './area-urgent.tsx'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink, useViewInput } from './navigation.tsx'
import { QueryState } from './query-state.tsx'
import { TargetTable } from './target-table.tsx'
import './area-page.css'

type AreaRouter = ReturnType<typeof router<{ overview: ReturnType<typeof areaOverview> }>>

export interface AreaPageProps {
  readonly plugin: Plugin
  /** The plugin's slice of the API, or at least its `overview`. */
  readonly api: Pick<TRPCOptionsProxy<AreaRouter>, 'overview'>
}

/** The first page of a module: what its area has to do, the goals it answers for, and what it measures. */
export function AreaPage({ plugin, api }: AreaPageProps) {
  const t = useText()
  const countsLabel = useCountsLabel()
  const lightLabels = useLightLabels()
  const query = useQuery({ ...api.overview.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  const { data } = query
  const ordinal = data?.area?.number ?? plugin.area
  return (
    <>
      <PageHeader
        title={
          <>
            {ordinal === null ? null : <span className="area-ordinal">{t(chapterOrdinal(ordinal))}</span>}
            {t(data?.area?.title ?? plugin.title)}
          </>
        }
        meta={
          data === undefined ? undefined : (
            <>
              <LightCounts counts={data.counts} label={countsLabel(data.counts)} lightLabels={lightLabels} />
              <span>
                {t(
                  `${data.tasks.length} 项任务，${data.indicators.length} 个指标`,
                  `${data.tasks.length} tasks, ${data.indicators.length} indicators`,
                )}
              </span>
              {ordinal === null ? null : (
                <AppLink href={`/document#area-${ordinal}`}>{t('看原文', 'Read it in the document')}</AppLink>
              )}
            </>
          )
        }
        link={AppLink}
      />
      <QueryState query={query}>
        {(area) => (
          <>
            <AreaUrgent targets={area.indicators.flatMap((indicator) => indicator.targets)} />
            <Section title={t('任务', 'Tasks')} note={area.tasks.length}>
              {area.tasks.length === 0 ? (
                <EmptyState
                  compact
                  title={t('这份工作要点没有把任务列入这个领域。', 'The plan lists no task in this area.')}
                >
                  {t('列入后，任务在这里按原文顺序列出。', 'Tasks will be listed here in the order of the document.')}
                </EmptyState>
              ) : (
                <AreaTasks tasks={area.tasks} />
              )}
            </Section>
            {area.goals.map((goal) => (
              <Section
                key={goal.id}
                title={t(`主要目标：${goal.title.zh}`, `Goal: ${goal.title.en}`)}
                lead={<span lang="zh-CN">{goal.text}</span>}
              >
                <TargetTable caption={t(goal.title)} targets={goal.targets} />
              </Section>
            ))}
            <Section title={t('指标', 'Indicators')} note={area.indicators.length}>
              <AreaIndicators indicators={area.indicators} />
            </Section>
          </>
        )}
      </QueryState>
    </>
  )
}
