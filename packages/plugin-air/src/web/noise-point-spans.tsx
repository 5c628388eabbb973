import { monthText } from '@workpoints/core'
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
        ? t(`${span.slice(6)}季度`, `Q${span.slice(6)}`)
        : t(monthText(span))
  const part = (period: 'day' | 'night', [zh, en]: readonly [zh: string, en: string]): readonly Column<Span>[] => [
    {
      ...{ key: `${period}-level`, head: `${t(zh, en)} ${period === 'day' ? 'Ld' : 'Ln'}`, align: 'end', wrap: true },
      cell: (span) => <Level part={span[period]} />,
    },
    {
      ...{ key: `${period}-rate`, head: t(`${zh}达标`, `${en} kept`), unit: '%', align: 'end', wrap: true },
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
          { key: 'span', head: t('时段', 'Span'), width: '4.25rem', cell: name },
          ...part('day', ['昼', 'Day']),
          ...part('night', ['夜', 'Night']),
        ]}
      />
      <p className="wp-muted">
        {t(
          '声级单位 dB(A)，为有小时数据各日的能量平均（不足全部有效日的注明天数）；没有小时数据的月份取台账所填声级，季度和全年不取。',
          'Levels in dB(A) are energy means of the days with hours, told with their number where they are not all; a month without any shows what the register says, quarters and year do not.',
        )}
      </p>
    </section>
  )
}

function Level({ part: { level, meets, byHours, validDays } }: { readonly part: Part }) {
  const t = useText()
  if (level === null) return none
  return (
    <>
      {meets === false ? <strong className="noise__late">{t(`${level} 超标`, `${level} above`)}</strong> : level}
      {byHours === 0 || byHours === validDays ? null : (
        <span className="wp-muted"> {t(`${byHours}天`, `${byHours} d`)}</span>
      )}
    </>
  )
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
