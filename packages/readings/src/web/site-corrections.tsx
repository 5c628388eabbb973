import { chinaTime, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useHourText, useValueText } from './hour-words.ts'
import type { Series, Value } from './site-data.ts'

type Row = Series['corrections'][number]

/** What took the place of a replaced row: its next version, the last of which is what stands now. */
function nextOf({ corrections, hours }: Series, { time, version }: Row): readonly Value[] {
  const later = corrections.find((one) => one.time === time && one.version === version + 1)
  return later?.values ?? hours.find((hour) => hour.time === time)?.values ?? []
}

/** What was replaced on a day: which values, by which, when, by whom and why; the latest first. */
export function SiteCorrections({ series }: { readonly series: Series }) {
  const t = useText()
  const hourText = useHourText(series.hourNames)
  const valueText = useValueText()
  const changes = (row: Row) => {
    const next = nextOf(series, row)
    return series.factors.flatMap(({ code, name }, place) => {
      const [before, after] = [row.values[place], next[place]]
      if (before?.value === after?.value && before?.flag === after?.flag) return []
      return [
        <div key={code}>
          {t(name)} <del>{valueText(before)}</del> → <ins>{valueText(after)}</ins>
        </div>,
      ]
    })
  }
  const columns: readonly Column<Row>[] = [
    { key: 'hour', head: t('时间', 'Hour'), width: '5rem', cell: hourText },
    { key: 'change', head: t('改动', 'What'), wrap: true, cell: changes },
    { key: 'reason', head: t('理由', 'Why'), wrap: true, cell: ({ reason }) => reason },
    {
      key: 'by',
      head: t('更正人', 'By'),
      width: '9rem',
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ replacedBy }) => replacedBy,
    },
    {
      ...{ key: 'at', head: t('更正时间', 'When'), width: '10.5rem', hideBelow: 'narrow' },
      cell: ({ replacedAt }) => chinaTime(replacedAt),
    },
  ]
  return (
    <Section title={t('更正记录', 'Corrections')} note={series.corrections.length} level={3}>
      <Table
        caption={t('更正记录', 'Corrections')}
        columns={columns}
        rows={series.corrections.toSorted((a, b) => (a.replacedAt < b.replacedAt ? 1 : -1))}
        rowKey={({ time, version }) => `${time} ${version}`}
        detail={({ replacedAt, replacedBy }) => `${replacedBy} ${chinaTime(replacedAt)}`}
      />
    </Section>
  )
}
