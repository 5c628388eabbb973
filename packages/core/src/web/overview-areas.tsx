import { LightCounts } from '@workpoints/ui/light-counts'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useAreaName } from './area-name.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { isKnown } from './light-rank.ts'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import type { Overview } from './overview-query.ts'
import { asSentence } from './sentence.ts'
import { TargetLight } from './target-table.tsx'

type AreaRow = Overview['areas'][number]

/** The areas as rows: worst light, counts, and the target that needs a hand first with its headroom in words. */
export function OverviewAreas({ areas }: { readonly areas: readonly AreaRow[] }) {
  const t = useText()
  const lightLabels = useLightLabels()
  const countsLabel = useCountsLabel()
  const nameOf = useAreaName()
  const columns: readonly Column<AreaRow>[] = [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: t('3.75rem', '5.5rem'),
      cell: ({ light }) => <TargetLight light={light} />,
    },
    {
      key: 'name',
      head: t('领域', 'Area'),
      wrap: true,
      cell: (area) => (
        <span title={t(area.title)}>
          <span className="overview-ordinal">{t(chapterOrdinal(area.number))}</span>
          {nameOf(area)}
        </span>
      ),
    },
    {
      key: 'counts',
      head: t('目标数', 'Targets'),
      width: '12.5rem',
      cell: ({ counts }) => <LightCounts counts={counts} label={countsLabel(counts)} lightLabels={lightLabels} />,
      hideBelow: 'narrow',
    },
    {
      key: 'worst',
      head: t('最要紧的', 'First to act on'),
      width: '38%',
      wrap: true,
      hideBelow: 'narrow',
      cell: (area) => <Worst area={area} />,
    },
  ]
  const enabled = areas.filter((area) => area.enabled)
  const off = areas.length - enabled.length
  return (
    <Section title={t('各领域', 'Areas')}>
      <Table
        caption={t('各工作领域的状态', 'How the areas stand')}
        columns={columns}
        rows={enabled}
        rowKey={(area) => String(area.number)}
        rowHeader="name"
        rowHref={(area) => `/${area.plugin}`}
        link={AppLink}
        detail={(area) => (
          <>
            <LightCounts counts={area.counts} label={countsLabel(area.counts)} lightLabels={lightLabels} />
            <Worst area={area} />
          </>
        )}
        pageKeys
      />
      {off === 0 ? null : (
        <p className="overview-off">
          {t(`另有 ${off} 个领域的模块未启用，`, `The modules of ${off} more areas are not enabled; `)}
          <AppLink href="/tasks">{t('其任务可在“任务”中查看', 'their tasks are under Tasks')}</AppLink>
          {t('。', '.')}
        </p>
      )}
    </Section>
  )
}

function Worst({ area }: { readonly area: AreaRow }) {
  const t = useText()
  const { worst } = area
  if (worst === null)
    return (
      <span className="wp-muted">
        {isKnown(area.counts) ? t('没有滞后的目标', 'Nothing is behind') : t('尚无数据', 'No figures yet')}
      </span>
    )
  if (worst.headroom === null) return worst.reason === null ? t(worst.name) : t(worst.reason)
  return (
    <span className="overview-worst">
      {t(worst.name)}
      <span className="overview-worst__sentence">{asSentence(t(worst.headroom.text))}</span>
    </span>
  )
}
