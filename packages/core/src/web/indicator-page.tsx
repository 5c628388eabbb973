import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@workpoints/ui/empty-state'
import { KeyValue } from '@workpoints/ui/key-value'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useCoreApi } from './api.ts'
import { FigureTable } from './figure-table.tsx'
import { accumulationText, reportedByText, rollUpText } from './indicator-words.ts'
import { useText } from './language.tsx'
import { AppLink, useLastPathPart, useViewInput } from './navigation.tsx'
import './indicator-table.css'
import { usePageTitle } from './page-title.ts'
import { QueryState } from './query-state.tsx'
import { SourceTable } from './source-table.tsx'
import { isDrawable, TargetChart } from './target-chart.tsx'
import { targetHref } from './target-link.ts'
import { TargetStanding, TargetTags } from './target-report.tsx'

const useIndicator = (indicator: string) =>
  useQuery(useCoreApi().indicator.get.queryOptions({ ...useViewInput(), indicator }))
type IndicatorData = NonNullable<ReturnType<typeof useIndicator>['data']>

/** One indicator: what it is, how each target on it stands, and its figures by unit and month. */
export default function IndicatorPage() {
  const query = useIndicator(useLastPathPart())
  return <QueryState query={query}>{(data) => <IndicatorView data={data} />}</QueryState>
}

function IndicatorView({ data }: { readonly data: IndicatorData }) {
  const t = useText()
  const { indicator, details, on } = data
  const [first] = details
  const all = new Map(details.flatMap(({ observations }) => observations.map((row) => [row.id, row] as const)))
  usePageTitle(t(indicator.name))
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('指标', 'Indicators'), href: '/indicators' }]}
        crumbsLabel={t('所在位置', 'You are here')}
        link={AppLink}
        title={t(indicator.name)}
        lead={t(indicator.meaning)}
      />
      <Counting indicator={indicator} />
      {details.length === 0 ? (
        <EmptyState
          title={t('本年工作要点没有给这个指标定目标。', 'This year’s plan sets no target on this indicator.')}
        />
      ) : null}
      {details.map((detail) => (
        <Section
          key={detail.target.id}
          id={detail.target.id}
          title={t(detail.target.name)}
          note={<TargetTags target={detail.target} />}
          actions={<AppLink href={targetHref(detail.target)}>{t('所在任务或目标', 'Its task or goal')}</AppLink>}
        >
          <TargetStanding target={detail.target} />
          {isDrawable(detail) ? <TargetChart detail={detail} /> : null}
        </Section>
      ))}
      <Section title={t('各单位各月数据', 'Figures by unit and month')} note={t(indicator.unit)}>
        <FigureTable details={details} on={on} />
      </Section>
      {first === undefined || all.size === 0 ? null : (
        <Section
          title={t('历史版本与来源', 'Versions and sources')}
          note={all.size}
          lead={t(
            '数据更正后，原数加删除线保留，可查何时、由谁更正。',
            'A corrected figure stays, struck through, with when and by whom it was replaced.',
          )}
        >
          <SourceTable detail={{ ...first, observations: [...all.values()] }} />
        </Section>
      )}
    </>
  )
}

/** How the indicator is counted, in a line. */
function Counting({ indicator }: { readonly indicator: IndicatorData['indicator'] }) {
  const t = useText()
  return (
    <div className="indicator-counting">
      <KeyValue
        across
        items={[
          { key: 'unit', label: t('计量单位', 'Unit of measure'), value: t(indicator.unit) },
          { key: 'time', label: t('各期怎么合成', 'Over time'), value: t(accumulationText[indicator.accumulation]) },
          { key: 'units', label: t('各单位怎么合成', 'Over units'), value: t(rollUpText[indicator.rollUp]) },
          {
            key: 'better',
            label: t('方向', 'Direction'),
            value:
              indicator.direction === 'higher' ? t('越高越好', 'higher is better') : t('越低越好', 'lower is better'),
          },
          { key: 'by', label: t('谁来报', 'Who reports'), value: t(reportedByText[indicator.reportedBy]) },
        ]}
      />
    </div>
  )
}
