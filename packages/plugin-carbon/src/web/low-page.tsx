import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useText, useViewInput } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { oneDecimal } from '../capacity.ts'
import { ActionTree } from './action-tree.tsx'
import { useApi } from './api.ts'
import { AsksTable } from './asks-table.tsx'
import { CapacityPicture } from './capacity-picture.tsx'
import { ClimateSection } from './climate-section.tsx'
import { CountyTable } from './county-table.tsx'
import { LateTable } from './late-table.tsx'
import type { Low } from './low-data.ts'
import { ProjectBoard } from './project-board.tsx'
import { TransportSection } from './transport-section.tsx'
import { ValueSection } from './value-section.tsx'

/**
 * The page a low-carbon specialist keeps open: what is still asked, capacity by month, projects, counties, and what stands behind them.
 * A county sees the parts that it has rows for.
 */
export default function LowPage() {
  const t = useText()
  const query = useQuery({ ...useApi().low.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title={t('低碳一览', 'Low carbon at a glance')}
        meta={query.data && <Headline low={query.data} />}
        link={AppLink}
      />
      <QueryState query={query}>
        {(low) => (
          <>
            <Section title={t('目标与余量', 'Targets and what is left')}>
              <AsksTable asks={low.asks} />
            </Section>
            {low.late.length === 0 ? null : (
              <Section title={t('逾期事项', 'Overdue')} note={low.late.length}>
                <LateTable late={low.late} />
              </Section>
            )}
            <CapacitySection low={low} />
            {low.isWhole || low.board.length > 0 ? <BoardSection board={low.board} /> : null}
            <TransportSection low={low} />
            {low.isWhole || low.intensity.years.length + low.energy.length > 0 ? <ClimateSection low={low} /> : null}
            {low.isWhole || low.actions.some(({ measures }) => measures.length > 0) ? (
              <ActionSection actions={low.actions} />
            ) : null}
            <ValueSection low={low} />
          </>
        )}
      </QueryState>
    </>
  )
}

function BoardSection({ board }: Pick<Low, 'board'>) {
  const t = useText()
  return (
    <Section
      title={t('电源与储能项目', 'Power and storage projects')}
      note={board.length}
      actions={<AppLink href="/carbon/power-projects">{t('项目台账', 'Projects ledger')}</AppLink>}
    >
      <ProjectBoard board={board} />
    </Section>
  )
}

function ActionSection({ actions }: Pick<Low, 'actions'>) {
  const t = useText()
  return (
    <Section
      title={t('碳达峰“十大行动”', 'The ten peak actions')}
      actions={<AppLink href="/carbon/peak-measures">{t('措施台账', 'Measures ledger')}</AppLink>}
    >
      <ActionTree actions={actions} />
    </Section>
  )
}

function CapacitySection({ low: { capacity, counties, on } }: { readonly low: Low }) {
  const t = useText()
  const { late, later } = capacity.standing
  const aside = [
    ...(late === '0' ? [] : [t(`过预计日期仍未并网 ${oneDecimal(late)}`, `${oneDecimal(late)} past its expected day`)]),
    ...(later === '0'
      ? []
      : [t(`未开工或年后并网 ${oneDecimal(later)}`, `${oneDecimal(later)} not begun or after the year`)]),
  ]
  return (
    <Section
      title={t('新能源发电装机', 'New-energy capacity')}
      {...(aside.length > 0 && {
        lead: t(
          `另有${aside.join('、')}（万千瓦），不计入预计。`,
          `Not among the expected: ${aside.join(', ')} (10 MW).`,
        ),
      })}
      actions={<AppLink href="/carbon/new-energy">{t('新能源台账', 'New-energy ledger')}</AppLink>}
    >
      {capacity.rows === 0 ? (
        <EmptyState compact title={t('新能源台账还没有项目。', 'The ledger holds no project yet.')}>
          {t('登记并网和在建项目后，这里显示各月装机。', 'Enter projects to see the capacity by month.')}
        </EmptyState>
      ) : (
        <CapacityPicture months={capacity.months} target={capacity.target} until={on.slice(0, 7)} />
      )}
      {counties.length === 0 ? null : <CountyTable counties={counties} />}
    </Section>
  )
}

/** The capacity in one sentence, what is missing first. */
function Headline({ low: { capacity, on } }: { readonly low: Low }) {
  const t = useText()
  const { now, missing, yearEnd } = capacity.standing
  if (capacity.rows === 0) return null
  const [have, end] = [oneDecimal(now), oneDecimal(yearEnd)]
  if (missing === null || missing === '0')
    return (
      <span>
        {missing === null
          ? t(`截至 ${on} 新能源装机 ${have} 万千瓦`, `${have} × 10 MW of new energy by ${on}`)
          : t(
              `截至 ${on} 新能源装机 ${have} 万千瓦，已达到目标`,
              `${have} × 10 MW of new energy by ${on}: the target is reached`,
            )}
      </span>
    )
  const gap = oneDecimal(missing)
  return (
    <span>
      {t(
        `新能源装机还差 ${gap} 万千瓦：截至 ${on} 为 ${have}，在建项目如期并网后年底 ${end}`,
        `${gap} × 10 MW of new energy missing: ${have} by ${on}, ${end} at the year's end if all comes when expected`,
      )}
    </span>
  )
}
