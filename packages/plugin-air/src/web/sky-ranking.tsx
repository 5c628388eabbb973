import { useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { Sky } from './sky-data.ts'

type Row = Sky['rows'][number]
type Rank = keyof Row['ranks']

const numeric = (value: string | null): number | null => (value === null ? null : Number(value))

/** The counties and zones against each other: by PM2.5, by its improvement on last year, and by good days. Equal ones share a rank. */
export function SkyRanking({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const rank = (key: Rank, head: string): Column<Row> => ({
    ...{ key: `rank-${key}`, head, align: 'end' as const, width: '4.5rem', hideBelow: 'narrow' as const },
    sortValue: ({ ranks }) => ranks[key],
    cell: ({ ranks }) => ranks[key] ?? <span className="wp-muted">—</span>,
  })
  const value = (key: 'pm25' | 'before' | 'improvement' | 'ratio', head: string): Column<Row> => ({
    ...{ key, head, align: 'end' as const },
    sortValue: (row) => numeric(row[key]),
    cell: (row) => (
      <>
        {row[key] ?? <span className="wp-muted">—</span>}
        {key === 'before' || row.ranks[key] === null ? null : (
          <small className="sky__rank">{t(`第${row.ranks[key]}`, `no. ${row.ranks[key]}`)}</small>
        )}
      </>
    ),
  })
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: t('县区', 'County'), sortValue: ({ unit }) => unit, cell: ({ name }) => t(name) },
    value('pm25', 'PM2.5'),
    rank('pm25', t('位次', 'Rank')),
    { ...value('before', t('去年同期', 'Last year')), hideBelow: 'medium' },
    value('improvement', t('改善%', 'Improved %')),
    rank('improvement', t('位次', 'Rank')),
    value('ratio', t('优良率%', 'Good days %')),
    rank('ratio', t('位次', 'Rank')),
    {
      ...{ key: 'bad', head: t('超标天', 'Above'), align: 'end', hideBelow: 'medium' },
      sortValue: ({ badDays }) => badDays,
      cell: ({ badDays, heavyDays }) =>
        heavyDays === 0 ? badDays : t(`${badDays}（重污染 ${heavyDays}）`, `${badDays} (${heavyDays} heavy)`),
    },
  ]
  return (
    <Section
      title={t('县（市、区）排名', 'Counties ranked')}
      note={t(`共 ${sky.measured} 个`, `${sky.measured} in all`)}
      lead={t(
        'PM2.5 为剔除沙尘日后的年初至今平均（微克/立方米），优良率按全部有效日；数值相同的位次并列。点列名可按该项排序。',
        'PM2.5 is the mean of the year so far without dust days (µg/m³), good days count all valid days; equal values share a rank. Press a head to sort.',
      )}
    >
      <Table
        caption={t('县（市、区）空气质量排名', 'Counties ranked by their air')}
        columns={columns}
        rows={sky.rows}
        rowKey={({ unit }) => unit}
        rowHeader="name"
        defaultSort={{ column: 'pm25', direction: 'ascending' }}
      />
    </Section>
  )
}
