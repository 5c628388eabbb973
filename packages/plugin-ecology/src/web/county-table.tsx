import { AppLink, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import type { Living } from './living-data.ts'
import { signed } from './results-section.tsx'

type Row = Living['counties'][number]

const toNumber = (value: string | null): number | null => (value === null ? null : Number(value))

/** Every county over the ledgers of this area, the one farthest behind its forest pace first. */
export function CountyTable({ counties }: { readonly counties: readonly Row[] }) {
  const t = useText()
  const none = <span className="wp-muted">—</span>
  const flow = (key: 'forest' | 'erosion', head: string): Column<Row> => ({
    key,
    head,
    unit: '%',
    align: 'end',
    sortValue: (row) => toNumber(row[key].percent),
    cell: (row) => row[key].percent ?? none,
  })
  const pace = (key: 'forest' | 'erosion', head: string): Column<Row> => ({
    key: `${key}-pace`,
    head,
    unit: '%',
    align: 'end',
    hideBelow: 'medium',
    sortValue: (row) => toNumber(row[key].pace),
    cell: (row) => row[key].pace ?? none,
  })
  const number = (key: 'minesOverdue' | 'shieldOpen' | 'disturbances', head: string): Column<Row> => ({
    key,
    head,
    align: 'end',
    hideBelow: 'narrow',
    sortValue: (row) => row[key],
    cell: (row) => (row[key] === 0 ? <span className="wp-muted">0</span> : row[key]),
  })
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: t('县区', 'County'), sortValue: ({ unit }) => unit, cell: ({ name }) => t(name) },
    flow('forest', t('低改完成', 'Forest')),
    pace('forest', t('占序时', 'Of pace')),
    flow('erosion', t('治理完成', 'Erosion')),
    pace('erosion', t('占序时', 'Of pace')),
    number('minesOverdue', t('逾期矿山', 'Mines overdue')),
    number('shieldOpen', t('“绿盾”未销号', 'Shield open')),
    number('disturbances', t('红线破坏', 'Disturbances')),
    {
      key: 'eqi',
      head: t('EQI 变化', 'EQI change'),
      align: 'end',
      hideBelow: 'narrow',
      sortValue: ({ eqiDelta }) => toNumber(eqiDelta),
      cell: ({ eqiDelta }) => (eqiDelta === null ? none : signed(Number(eqiDelta))),
    },
    {
      key: 'grade',
      head: t('变化分级', 'Grade'),
      hideBelow: 'narrow',
      cell: ({ eqiGrade }) => (eqiGrade === null ? none : t(eqiGrade)),
    },
  ]
  return (
    <Table
      caption={t('各县区生态系统任务', 'Ecosystem tasks by county')}
      columns={columns}
      rows={counties}
      rowKey={({ unit }) => unit}
      rowHeader="name"
      rowHref={({ unit }) => `/units/${unit}#ecology.low-yield-forest`}
      link={AppLink}
    />
  )
}
