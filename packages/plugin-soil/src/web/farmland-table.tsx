import { formatDecimal } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import type { Land } from './land-data.ts'

type Row = Land['counties'][number]

/** How the farmland of each county stands, the one with the most to do first. */
export function FarmlandTable({ counties }: { readonly counties: readonly Row[] }) {
  const t = useText()
  const area = (key: 'E' | 'missingMu', head: string): Column<Row> => ({
    key,
    head,
    unit: t('亩', 'mu'),
    align: 'end',
    sortValue: (row) => Number(row[key]),
    cell: (row) => formatDecimal(row[key], 0),
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      head: t('县区', 'County'),
      sortValue: ({ unit }) => unit,
      cell: ({ name, isCounted }) => (
        <>
          {t(name)}
          {isCounted ? null : <span className="wp-muted"> {t('不计入全市', 'not in the city’s rate')}</span>}
        </>
      ),
    },
    {
      key: 'percent',
      head: t('安全利用率', 'Safe use'),
      unit: '%',
      align: 'end',
      sortValue: ({ percent }) => (percent === null ? null : Number(percent)),
      cell: ({ percent }) => percent ?? <span className="wp-muted">—</span>,
    },
    {
      key: 'meets',
      head: t('达标', 'Meets'),
      hideBelow: 'narrow',
      sortValue: ({ meets }) => (meets === null ? null : Number(meets)),
      cell: ({ meets, reason }) =>
        meets === null ? (
          <span className="wp-muted">{reason === null ? '—' : t(reason)}</span>
        ) : meets ? (
          t('达到', 'yes')
        ) : (
          t('未达到', 'not yet')
        ),
    },
    area('missingMu', t('还差', 'Missing')),
    { ...area('E', t('受污染耕地', 'Polluted')), hideBelow: 'narrow' },
    {
      key: 'open',
      head: t('未到位单元', 'Open units'),
      align: 'end',
      hideBelow: 'narrow',
      sortValue: ({ open }) => open,
      cell: ({ open, units }) => `${open} / ${units}`,
    },
  ]
  return (
    <Table
      caption={t('各县区受污染耕地安全利用', 'Safe use of polluted farmland by county')}
      columns={columns}
      rows={counties}
      rowKey={({ unit }) => unit}
      rowHeader="name"
      rowHref={({ unit }) => `/units/${unit}#soil.farmland-safe-use`}
      link={AppLink}
    />
  )
}
