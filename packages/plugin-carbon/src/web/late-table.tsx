import { AppLink, useText } from '@workpoints/core/web'
import { Table } from '@workpoints/ui/table'
import type { Low } from './low-data.ts'

/** What was due and has not come, over all ledgers of the area. */
export function LateTable({ late }: { readonly late: Low['late'] }) {
  const t = useText()
  return (
    <Table
      caption={t('逾期事项', 'Overdue')}
      rows={late}
      rowKey={({ path, id }) => `${path}/${id}`}
      rowHref={({ path, label }) => `/carbon/${path}?q=${encodeURIComponent(label)}`}
      link={AppLink}
      rowHeader="label"
      detail={({ county, due }) => `${t(county)} · ${due}`}
      columns={[
        { key: 'label', head: t('事项', 'What'), wrap: true, cell: ({ label }) => label },
        { key: 'register', head: t('台账', 'Ledger'), hideBelow: 'medium', cell: ({ register }) => t(register) },
        {
          key: 'county',
          head: t('县区或责任单位', 'County or unit'),
          hideBelow: 'narrow',
          cell: ({ county }) => t(county),
        },
        { key: 'due', head: t('应完成', 'Due'), hideBelow: 'narrow', cell: ({ due }) => due },
        {
          ...{ key: 'days', head: t('逾期天数', 'Days late'), align: 'end' },
          sortValue: ({ days }) => days,
          cell: ({ days }) => days,
        },
      ]}
    />
  )
}
