import { amount } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { Table } from '@workpoints/ui/table'
import type { Low } from './low-data.ts'

/** What each target of the area still asks for, one line a target. */
export function AsksTable({ asks }: { readonly asks: Low['asks'] }) {
  const t = useText()
  return (
    <Table
      caption={t('各项目标还要做什么', 'What each target still asks for')}
      rows={asks}
      rowKey={({ key }) => key}
      rowHref={({ key }) => `/indicators/carbon.${key}`}
      link={AppLink}
      rowHeader="name"
      detail={({ left }) => t(left)}
      columns={[
        { key: 'name', head: t('指标', 'Measure'), wrap: true, cell: ({ name }) => t(name) },
        {
          ...{ key: 'value', head: t('目前', 'Now'), align: 'end' },
          cell: ({ value, unit }) =>
            value === null ? (
              <span className="wp-muted">{t('无数据', 'no data')}</span>
            ) : unit === null ? (
              value
            ) : (
              t(amount(value, unit, 2))
            ),
        },
        {
          ...{ key: 'target', head: t('目标', 'Target'), align: 'end' },
          cell: ({ target }) => target ?? <span className="wp-muted">—</span>,
        },
        {
          key: 'left',
          head: t('还差、余量', 'Missing or left'),
          wrap: true,
          hideBelow: 'narrow',
          cell: ({ left }) => t(left),
        },
      ]}
    />
  )
}
