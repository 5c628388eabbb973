import { AppLink, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { type Column, Table } from '@workpoints/ui/table'
import type { Checks } from './noise-data.ts'

type County = Checks['counties'][number]
type Figure = 'exhaust' | 'heavy' | 'nonroad' | 'fuel' | 'failed' | 'open'

/** What each county has done, and what failed there and is not mended. */
export function CheckCounties({ checks: { counties } }: { readonly checks: Checks }) {
  const t = useText()
  const column = (key: Figure, head: string): Column<County> => ({
    ...{ key, head, align: 'end' },
    sortValue: (row) => row[key],
    cell: (row) => row[key],
  })
  if (counties.every(({ exhaust, heavy, nonroad }) => exhaust + heavy + nonroad === 0))
    return (
      <EmptyState compact title={t('抽测台账还没有今年的记录。', 'The registers hold no check of this year yet.')}>
        {t('填写或导入抽测记录后，这里按县区汇总。', 'Enter or import checks to see them by county.')}
      </EmptyState>
    )
  return (
    <Table
      caption={t('各县（市、区）抽测', 'Checks by county')}
      rows={counties}
      rowKey={({ unit }) => unit}
      rowHeader="name"
      rowHref={({ unit }) => `/units/${unit}#air.diesel-exhaust-checks`}
      link={AppLink}
      columns={[
        { key: 'name', head: t('县区', 'County'), width: '6rem', cell: ({ name }) => t(name) },
        column('exhaust', t('柴油车', 'Diesel')),
        column('heavy', t('重型车', 'Heavy')),
        column('nonroad', t('机械', 'Machines')),
        { ...column('fuel', t('油品', 'Fuel')), hideBelow: 'narrow' },
        { ...column('failed', t('尾气不合格', 'Failed')), hideBelow: 'narrow' },
        { ...column('open', t('未复检合格', 'Not mended')), hideBelow: 'narrow' },
      ]}
    />
  )
}
