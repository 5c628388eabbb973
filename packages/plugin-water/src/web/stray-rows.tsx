import type { Text } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Sections } from './sections-data.ts'

/** Laboratory rows that count nowhere; nothing is shown while there are none. */
export function StrayRows({ rows }: { readonly rows: Sections['stray'] }) {
  const t = useText()
  if (rows.length === 0) return null
  return (
    <Section
      title={t('未对上断面的监测结果', 'Results without their section')}
      note={rows.length}
      lead={t(
        '断面编号未在“点位与数据”登记、或断面当月底不在启用期内的结果不参加评价；县区与断面所在县区不一致的，按断面所在县区统计。请登记断面或更正台账。',
        'Results of sections that are not registered, or were not measured at the month’s end, are not assessed; those with another county count for the section’s own. Register the section or correct the row.',
      )}
      actions={<AppLink href="/water/samples">{t('手工监测台账', 'Laboratory results')}</AppLink>}
    >
      <Table
        caption={t('未对上断面的监测结果', 'Results without their section')}
        rows={rows}
        rowKey={({ section, unit, why }) => `${section}/${unit}/${why}`}
        columns={[
          { key: 'section', head: t('断面编号', 'Section'), cell: ({ section }) => section },
          { key: 'county', head: t('填报县区', 'County'), cell: ({ county }) => t(county) },
          {
            key: 'why',
            head: t('问题', 'Why'),
            cell: ({ why }) => t(whyText[why]),
          },
          { key: 'rows', head: t('结果', 'Rows'), align: 'end', cell: ({ rows: count }) => count },
          {
            key: 'months',
            head: t('月份', 'Months'),
            hideBelow: 'narrow',
            cell: ({ first, last }) => (first === last ? first : `${first}—${last}`),
          },
        ]}
      />
    </Section>
  )
}

const whyText: Readonly<Record<Sections['stray'][number]['why'], Text>> = {
  unregistered: { zh: '未登记断面', en: 'not registered' },
  'not-measured': { zh: '断面当月不在启用期内', en: 'not measured that month' },
  'other-county': { zh: '县区不一致', en: 'other county' },
}
