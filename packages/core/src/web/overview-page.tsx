import { LightCounts } from '@workpoints/ui/light-counts'
import { PageHeader } from '@workpoints/ui/page-header'
import { useText } from './language.tsx'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink, useViewInput } from './navigation.tsx'
import { OverviewAreas } from './overview-areas.tsx'
import { OverviewCounties } from './overview-counties.tsx'
import { OverviewDue } from './overview-due.tsx'
import { OverviewGoals } from './overview-goals.tsx'
import { type Overview, useOverview } from './overview-query.ts'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { OverviewStuck } from './overview-stuck.tsx'
import { OverviewTurned } from './overview-turned.tsx'
import { OverviewWaiting } from './overview-waiting.tsx'
import { QueryState } from './query-state.tsx'
import './overview-page.css'

/** The month on one page: what is stuck, how the areas stand, who must act, what turned, what is due. */
export default function OverviewPage() {
  const t = useText()
  const query = useOverview(useViewInput())
  return (
    <>
      <PageHeader title={t('总览', 'Overview')} actions={query.data && <Counts counts={query.data.counts} />} />
      <QueryState query={query} skeleton={<OverviewSkeleton />}>
        {(overview) => <OverviewBody overview={overview} />}
      </QueryState>
    </>
  )
}

function OverviewBody({ overview }: { readonly overview: Overview }) {
  const t = useText()
  // A guest of the public edition is told of no county: nothing of them is shown, rather than that there is nothing.
  const seesUnits = overview.counties.some(({ readable }) => readable)
  return (
    <>
      <p className="overview-sentence">{t(overview.sentence)}</p>
      <div className="overview-columns">
        <div>
          <OverviewStuck targets={overview.stuck} areas={overview.areas} counts={overview.counts} />
          <OverviewAreas areas={overview.areas} />
        </div>
        <div>
          {seesUnits ? (
            <OverviewWaiting
              waiting={overview.waiting}
              month={overview.month}
              all={overview.counties.every(({ readable }) => readable)}
            />
          ) : null}
          <OverviewTurned targets={overview.turned} month={overview.month} />
          <OverviewDue targets={overview.due} />
        </div>
      </div>
      <OverviewGoals goals={overview.goals} />
      {seesUnits ? <OverviewCounties counties={overview.counties} areas={overview.areas} /> : null}
    </>
  )
}

function Counts({ counts }: Pick<Overview, 'counts'>) {
  const t = useText()
  const lightLabels = useLightLabels()
  const countsLabel = useCountsLabel()
  return (
    <LightCounts
      counts={counts}
      label={t(`目标：${countsLabel(counts)}`, `Targets: ${countsLabel(counts)}`)}
      lightLabels={lightLabels}
      href={(light) => `/tasks?light=${light}`}
      link={AppLink}
    />
  )
}
