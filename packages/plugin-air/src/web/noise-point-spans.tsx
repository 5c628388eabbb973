import { useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { type Column, Table } from '@workpoints/ui/table'
import type { NoisePointDetail } from './noise-data.ts'

type Span = NoisePointDetail['spans'][number]
type Part = Span['day']

const none = <span className="wp-muted">—</span>

/** Months, quarters and the year of a point: the level against the limit and the share of days within it, by day and night. */
export function PointSpans({ detail: { spans } }: { readonly detail: NoisePointDetail }) {
  const t = useText()
  if (spans.length === 0)
    return <EmptyState compact title={t('今年还没有数据。', 'Nothing is known of this year yet.')} />
  const name = ({ kind, span }: Span): string =>
    kind === 'year'
      ? t('全年', 'Year')
      : kind === 'quarter'
        ? t(`${span.slice(6)}季度`, span)
        : t(`${Number(span.slice(5))}月`, span)
  const part = (period: 'day' | 'night', head: string): readonly Column<Span>[] => [
    {
      ...{ key: `${period}-level`, head: `${head} ${period === 'day' ? 'Ld' : 'Ln'}`, unit: 'dB(A)', align: 'end' },
      cell: (span) => <Level part={span[period]} />,
    },
    {
      ...{ key: `${period}-rate`, head: t(`${head}达标率`, `${head} kept`), unit: '%', align: 'end' },
      cell: (span) => <Rate part={span[period]} />,
    },
  ]
  return (
    <section className="noise-point__part">
      <h3>{t('逐月、季度和全年', 'Months, quarters and year')}</h3>
      <Table
        caption={t('逐月、季度和全年达标情况', 'Months, quarters and year against the limits')}
        rows={spans}
        rowKey={({ span }) => span}
        columns={[
          { key: 'span', head: t('时段', 'Span'), width: '4.5rem', cell: name },
          ...part('day', t('昼间', 'Days')),
          ...part('night', t('夜间', 'Nights')),
        ]}
      />
      <p className="wp-muted">
        {t(
          '声级为有小时数据各日的能量平均；没有小时数据的月份取台账所填声级，季度和全年不取。',
          'Levels are energy means of the days with hours; a month without any shows what the register says, quarters and year do not.',
        )}
      </p>
    </section>
  )
}

function Level({ part: { level, meets } }: { readonly part: Part }) {
  const t = useText()
  if (level === null) return none
  return meets === false ? <strong className="noise__late">{t(`${level} 超标`, `${level} above`)}</strong> : level
}

function Rate({ part: { rate, attainingDays, validDays } }: { readonly part: Part }) {
  const t = useText()
  if (rate === null) return none
  return (
    <>
      {rate} <span className="wp-muted">{t(`${attainingDays}/${validDays}天`, `${attainingDays}/${validDays}`)}</span>
    </>
  )
}
