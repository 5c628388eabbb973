import { AppLink, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import { oneDecimal } from '../capacity.ts'
import type { Low } from './low-data.ts'

type Row = Low['counties'][number]

/** Capacity, stations, factories and vehicles county by county, the one that misses most capacity first. */
export function CountyTable({ counties }: { readonly counties: readonly Row[] }) {
  const t = useText()
  const power = (key: 'capacity' | 'missing' | 'yearEnd', head: string): Column<Row> => ({
    ...{ key, head, unit: t('万千瓦', '10 MW'), align: 'end' },
    sortValue: (row) => (row[key] === null ? null : Number(row[key])),
    cell: (row) => (row[key] === null ? <span className="wp-muted">—</span> : oneDecimal(row[key])),
  })
  const number = (key: 'stations' | 'stationsComing' | 'factories' | 'recommended', head: string): Column<Row> => ({
    ...{ key, head, align: 'end' },
    sortValue: (row) => row[key],
    cell: (row) => row[key],
  })
  const columns: readonly Column<Row>[] = [
    { key: 'county', head: t('县区', 'County'), sortValue: ({ unit }) => unit, cell: ({ county }) => t(county) },
    power('capacity', t('装机', 'Capacity')),
    power('missing', t('还差', 'Missing')),
    { ...power('yearEnd', t('年底预计', 'By year end')), hideBelow: 'narrow' },
    { ...number('stations', t('超充站', 'Stations')), hideBelow: 'narrow' },
    { ...number('stationsComing', t('在建超充站', 'Stations to come')), hideBelow: 'medium' },
    { ...number('factories', t('本年绿色工厂', 'Green factories')), hideBelow: 'narrow' },
    { ...number('recommended', t('已推荐工厂', 'Recommended')), hideBelow: 'medium' },
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
      detail={({ stations, factories }) =>
        t(`超充站 ${stations}，工厂 ${factories}`, `${stations} stations, ${factories} factories`)
      }
      rowHref={({ unit }) => `/units/${unit}#carbon.new-energy-capacity`}
      link={AppLink}
    />
  )
}
