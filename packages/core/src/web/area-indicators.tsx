import type { inferRouterOutputs } from '@trpc/server'
import { type Column, Table } from '@workpoints/ui/table'
import type { coreHalf } from '../server/core-half.ts'
import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { AppLink } from './navigation.tsx'
import { TargetLight } from './target-table.tsx'

type Listed = inferRouterOutputs<(typeof coreHalf)['router']>['indicator']['list'][number]
/** What this table needs of an indicator. */
export type IndicatorRow = Pick<Listed, 'id' | 'name' | 'unit' | 'meaning'> & {
  readonly targets: readonly TargetView[]
}

const worstOf = ({ targets }: IndicatorRow): TargetView['light'] =>
  targets.map((target) => target.light).sort((a, b) => rankOf(a) - rankOf(b))[0] ?? null

/** What an area measures: each indicator with its light, its unit of measure, what it means, and what is asked of it. */
export function AreaIndicators({ indicators }: { readonly indicators: readonly IndicatorRow[] }) {
  const t = useText()
  const columns: readonly Column<IndicatorRow>[] = [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: t('3.75rem', '5.5rem'),
      cell: (row) => (row.targets.length === 0 ? '' : <TargetLight light={worstOf(row)} />),
    },
    { key: 'name', head: t('指标', 'Indicator'), width: '28%', wrap: true, cell: ({ name }) => t(name) },
    { key: 'unit', head: t('计量单位', 'Unit'), width: '7rem', hideBelow: 'narrow', cell: ({ unit }) => t(unit) },
    {
      key: 'meaning',
      head: t('含义与依据', 'What it means'),
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ meaning }) => <span className="area-meaning">{t(meaning)}</span>,
    },
    {
      key: 'asked',
      head: t('目标值', 'Asked'),
      width: '10rem',
      align: 'end',
      wrap: true,
      hideBelow: 'medium',
      cell: ({ targets }) => targets.map((target) => t(target.demand)).join(t('；', '; ')),
    },
  ]
  return (
    <Table
      caption={t('指标', 'Indicators')}
      columns={columns}
      rows={indicators}
      rowKey={(row) => row.id}
      rowHeader="name"
      rowHref={(row) => `/indicators/${row.id}`}
      link={AppLink}
      detail={({ meaning }) => t(meaning)}
    />
  )
}
