import { type Column, Table } from '@workpoints/ui/table'
import type { Indicator } from '../index.ts'
import type { TargetView } from '../server/target.view.ts'
import { accumulationText, rollUpText } from './indicator-words.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { AppLink } from './navigation.tsx'
import { TargetLight } from './target-table.tsx'
import './indicator-table.css'

/** An indicator with the targets that are set on it. */
export type ListedIndicator = Indicator & { readonly targets: readonly TargetView[] }

/** What is asked of an indicator, each demand after its light. */
function Asked({ targets }: { readonly targets: readonly TargetView[] }) {
  const t = useText()
  if (targets.length === 0) return <span className="wp-muted">{t('要点未定目标', 'No target in the plan')}</span>
  return (
    <ul className="indicator-asked">
      {targets.map((target) => (
        <li key={target.id}>
          <TargetLight light={target.light} />
          {targets.length > 1 ? <span className="wp-muted">{t(target.scope)}</span> : null}
          <span>{t(target.demand)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Indicators with their unit of measure, how they are counted, what they mean, and what is asked of them. */
export function IndicatorTable({ caption, indicators }: { caption: string; indicators: readonly ListedIndicator[] }) {
  const t = useText()
  const counted = ({ accumulation, rollUp }: Indicator) =>
    accumulation === 'milestone'
      ? t(accumulationText.milestone)
      : `${t(accumulationText[accumulation])}${t('；', '; ')}${t(rollUpText[rollUp])}`
  const columns: readonly Column<ListedIndicator>[] = [
    { key: 'name', head: t('指标', 'Indicator'), wrap: true, cell: ({ name }) => t(name) },
    { key: 'unit', head: t('计量单位', 'Unit'), width: '7rem', hideBelow: 'narrow', cell: ({ unit }) => t(unit) },
    {
      key: 'counted',
      head: t('怎么算', 'How it is counted'),
      width: '16%',
      wrap: true,
      hideBelow: 'medium',
      cell: (row) => <span className="indicator-small">{counted(row)}</span>,
    },
    {
      key: 'meaning',
      head: t('含义与依据', 'What it means'),
      width: '32%',
      wrap: true,
      hideBelow: 'medium',
      cell: ({ meaning }) => <span className="indicator-small">{t(meaning)}</span>,
    },
    {
      key: 'asked',
      head: t('目标与状态', 'Targets'),
      width: '15rem',
      wrap: true,
      hideBelow: 'narrow',
      sortValue: ({ targets }) => Math.min(6, ...targets.map(({ light }) => rankOf(light))),
      cell: ({ targets }) => <Asked targets={targets} />,
    },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={indicators}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/indicators/${id}`}
      link={AppLink}
      detail={({ targets, unit }) => (
        <>
          {t(unit)}
          <Asked targets={targets} />
        </>
      )}
    />
  )
}
