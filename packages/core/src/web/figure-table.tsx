import { EmptyState } from '@workpoints/ui/empty-state'
import { type Column, Table } from '@workpoints/ui/table'
import { monthText } from '../index.ts'
import type { TargetDetail } from '../server/task.router.ts'
import { type FigureLine, figureGrid } from './figure-grid.ts'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { bareValueText } from './value-text.ts'

export interface FigureTableProps {
  /** Details of one indicator; their figures are shown together, each once. */
  readonly details: readonly TargetDetail[]
  readonly on: string
}

/** An indicator's figures as reported: units down, periods across; what is missing is a dash. */
export function FigureTable({ details, on }: FigureTableProps) {
  const t = useText()
  const [first] = details
  const { periods, lines } = figureGrid(
    details.flatMap(({ observations }) => observations),
    on,
  )
  if (lines.length === 0 && details.some(({ hidden }) => hidden))
    return (
      <EmptyState
        compact
        title={t('各单位的数值不向您的账号显示。', 'The figures of units are not shown to your account.')}
      />
    )
  if (first === undefined || lines.length === 0)
    return (
      <EmptyState compact title={t('暂无数据。', 'No figures yet.')}>
        {t(
          '责任单位填报后，这里按单位和月份列出每个数。',
          'Once units report, their figures stand here by unit and month.',
        )}
      </EmptyState>
    )
  const columns: readonly Column<FigureLine>[] = [
    { key: 'unit', head: t('单位', 'Unit'), cell: ({ name }) => t(name) },
    ...periods.map(
      (period): Column<FigureLine> => ({
        key: period,
        head: /^\d{4}-\d{2}$/.test(period) ? t(monthText(period)) : period,
        align: 'end',
        sortValue: ({ figures }) => (figures.has(period) ? Number(figures.get(period)?.value) : null),
        cell: ({ figures }) => {
          const figure = figures.get(period)
          return figure === undefined ? (
            <span className="wp-muted" title={t('暂无数据', 'No data')}>
              —
            </span>
          ) : (
            t(bareValueText(first.target, figure.value))
          )
        },
      }),
    ),
  ]
  return (
    <Table
      caption={t('各单位各月数据', 'Figures by unit and month')}
      columns={columns}
      rows={lines}
      rowKey={({ unit }) => unit}
      rowHref={({ unit, readable }) => (readable ? `/units/${unit}` : undefined)}
      link={AppLink}
      frozen={{ maxHeight: '36rem' }}
    />
  )
}
