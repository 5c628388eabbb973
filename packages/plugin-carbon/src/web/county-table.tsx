import { formatDecimal } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import type { Low } from './low-data.ts'

type Row = Low['counties'][number]

/** Capacity, stations, factories and vehicles county by county, the one that misses most capacity first. */
export function CountyTable({ counties }: { readonly counties: readonly Row[] }) {
  const t = useText()
  const power = (key: 'capacity' | 'missing' | 'yearEnd', head: string): Column<Row> => ({
    ...{ key, head, unit: t('万千瓦', '10 MW'), align: 'end' },
    sortValue: (row) => (row[key] === null ? null : Number(row[key])),
    cell: (row) => (row[key] === null ? <span className="wp-muted">—</span> : formatDecimal(row[key], 1)),
  })
  const columns: readonly Column<Row>[] = [
    { key: 'county', head: t('县区', 'County'), sortValue: ({ unit }) => unit, cell: ({ county }) => t(county) },
    power('capacity', t('新能源装机', 'Capacity')),
    power('missing', t('距任务还差', 'Missing')),
    { ...power('yearEnd', t('年底预计', 'By year end')), hideBelow: 'narrow' },
    {
      ...{ key: 'stations', head: t('超充站', 'Stations'), unit: t('座', ''), align: 'end' },
      sortValue: ({ stations }) => stations,
      cell: ({ stations, stationsComing: coming }) =>
        coming === 0 ? stations : t(`${stations}（在建 ${coming}）`, `${stations} (+${coming})`),
    },
    {
      ...{
        key: 'factories',
        head: t('本年绿色工厂', 'Green factories'),
        unit: t('个', ''),
        align: 'end',
        hideBelow: 'narrow',
      },
      sortValue: ({ factories }) => factories,
      cell: ({ factories, recommended }) =>
        recommended === 0 ? factories : t(`${factories}（已推荐 ${recommended}）`, `${factories} (+${recommended})`),
    },
    {
      ...{
        key: 'percent',
        head: t('新能源公交出租', 'New-energy buses'),
        unit: '%',
        align: 'end',
        hideBelow: 'narrow',
      },
      sortValue: ({ percent }) => (percent === null ? null : Number(percent)),
      cell: ({ percent }) => percent ?? <span className="wp-muted">—</span>,
    },
  ]
  return (
    <Table
      caption={t('各县区绿色低碳进度', 'Low carbon by county')}
      columns={columns}
      rows={counties}
      rowKey={({ unit }) => unit}
      rowHeader="county"
      rowHref={({ unit }) => `/units/${unit}#carbon.new-energy-capacity`}
      link={AppLink}
    />
  )
}
