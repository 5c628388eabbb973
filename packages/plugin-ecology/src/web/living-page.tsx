import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatDecimal } from '@workpoints/core'
import { AppLink, QueryState, useText, useViewInput } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useApi } from './api.ts'
import { CountyTable } from './county-table.tsx'
import { ErosionSection, ForestSection } from './flow-sections.tsx'
import { LinesSection, ShieldSection } from './lines-sections.tsx'
import type { Living } from './living-data.ts'
import { MinesSection } from './mines-section.tsx'
import { ResultsSection } from './results-section.tsx'
import { SpeciesSection } from './species-section.tsx'

/** The page a specialist for ecosystems keeps open: what is built up in the year, what is overdue, what was published, and all by county. */
export default function LivingPage() {
  const t = useText()
  const query = useQuery({ ...useApi().living.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title={t('生态一览', 'Nature at a glance')}
        meta={query.data && <Headline living={query.data} />}
        link={AppLink}
      />
      <QueryState query={query}>
        {(living) => (
          <>
            <ForestSection living={living} />
            <ErosionSection living={living} />
            <MinesSection mines={living.mines} on={living.on} />
            <ShieldSection living={living} />
            <LinesSection living={living} />
            <ResultsSection living={living} />
            <SpeciesSection living={living} />
            <Section title={t('各县区', 'By county')}>
              <CountyTable counties={living.counties} />
            </Section>
          </>
        )}
      </QueryState>
    </>
  )
}

/** What the rest of the year must bring, in one sentence. */
function Headline({ living: { forest, erosion, mines, shield } }: { readonly living: Living }) {
  const t = useText()
  const parts = [
    forest.left === null || forest.aMonth === null
      ? null
      : t(
          `低质低效林还需 ${formatDecimal(forest.left, 2)} 万亩，后 ${forest.monthsLeft} 个月每月 ${forest.aMonth} 万亩`,
          `${formatDecimal(forest.left, 2)} × 10,000 mu of forest to go, ${forest.aMonth} in each of ${forest.monthsLeft} months`,
        ),
    erosion.left === null || erosion.aMonth === null
      ? null
      : t(
          `水土流失治理还需 ${formatDecimal(erosion.left, 1)} 平方公里，每月 ${erosion.aMonth} 平方公里`,
          `${formatDecimal(erosion.left, 1)} km² of erosion control to go, ${erosion.aMonth} a month`,
        ),
    mines.states.overdue === 0
      ? null
      : t(`${mines.states.overdue} 座矿山逾期`, `${mines.states.overdue} mines overdue`),
    shield.open === 0 ? null : t(`${shield.open} 个“绿盾”问题未销号`, `${shield.open} Green Shield problems open`),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return <span>{`${parts.join(t('；', '; '))}${t('。', '.')}`}</span>
}
