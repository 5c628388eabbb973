import { AppLink, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import type { RoundDetail } from './reporting-data.ts'

type UnitRow = RoundDetail['units'][number]

/** Words that every report asks for: progress, problems, next steps. */
const textsOfReport = 3

/** How much the round asks of each county: reports, figures, and fields in all. */
export function RoundBurden({ round }: { readonly round: RoundDetail }) {
  const t = useText()
  const places = round.units.filter(({ isPlace }) => isPlace)
  const fieldsOf = ({ reports, figures }: UnitRow): number => figures + reports * textsOfReport
  const fields = places.map(fieldsOf)
  const mean = places.length === 0 ? 0 : Math.round(fields.reduce((sum, one) => sum + one, 0) / places.length)
  const number = (key: string, head: string, value: (row: UnitRow) => number): Column<UnitRow> => ({
    ...{ key, head, width: '8rem', align: 'end' },
    cell: value,
    sortValue: value,
  })
  return (
    <>
      <p>
        {t(
          `本期向 ${places.length} 个县区征集，平均每个县区 ${mean} 项（最多 ${Math.max(0, ...fields)} 项）。数值项由上期结转或系统计算预填，一个数只填一次。`,
          `The round asks ${places.length} counties for ${mean} fields each on average (at most ${Math.max(0, ...fields)}). Figures are prefilled, and asked once.`,
        )}
      </p>
      <Table
        caption={t('各县区填报负担', 'What the round asks of each county')}
        columns={[
          { key: 'unit', head: t('县区', 'County'), wrap: true, cell: ({ name }) => t(name) },
          number('reports', t('填报表', 'Reports'), ({ reports }) => reports),
          number('figures', t('数值项', 'Figures'), ({ figures }) => figures),
          number('texts', t('文字项', 'Texts'), ({ reports }) => reports * textsOfReport),
          number('fields', t('合计', 'Fields'), fieldsOf),
        ]}
        rows={places}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/units/${id}`}
        link={AppLink}
        defaultSort={{ column: 'fields', direction: 'descending' }}
      />
    </>
  )
}
