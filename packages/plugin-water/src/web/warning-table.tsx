import { useSetSearch, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { SectionRow } from './sections-data.ts'
import { itemText } from './water-words.ts'

type Margin = SectionRow['warning']['close'][number]

interface Warned {
  readonly key: string
  readonly row: SectionRow
  readonly margin: Margin
  readonly isLost: boolean
  /** Whether this item alone keeps the section from its class, or is about to. */
  readonly isOnly: boolean
}

/** Items that have lost a section its class, then those closest to it. */
function warnedOf(rows: readonly SectionRow[]): readonly Warned[] {
  const all = rows.flatMap((row) => {
    const { lostBy, close } = row.warning
    const lost = lostBy.map((margin) => ({ margin, isLost: true, isOnly: lostBy.length === 1 }))
    // A section that has lost its class is told with what it lost it by; its other items come after that is mended.
    const near = lostBy.length > 0 ? [] : close.map((margin) => ({ margin, isLost: false, isOnly: close.length === 1 }))
    return [...lost, ...near].map((one) => ({ ...one, row, key: `${row.id}/${one.margin.key}` }))
  })
  return all.toSorted((a, b) => Number(a.margin.leftPercent) - Number(b.margin.leftPercent))
}

/** Early warning: sections that an item has cost their class, or is about to. */
export function WarningTable({ rows }: { readonly rows: readonly SectionRow[] }) {
  const t = useText()
  const setSearch = useSetSearch()
  const warned = warnedOf(rows)
  return (
    <Section
      title={t('预警', 'Early warning')}
      note={warned.length}
      lead={t(
        '年初至期末均值已劣于目标类别限值，或距限值不足 10% 的指标（没有目标类别的断面以Ⅲ类计；10% 为平台设定）。',
        'Items whose mean from January on is worse than the limit of the target class, or within 10 % of it (class III where there is no target; the 10 % are the platform’s own).',
      )}
    >
      {warned.length === 0 ? (
        <p className="wp-muted">{t('没有临近失守的断面。', 'No section is close to losing its class.')}</p>
      ) : (
        <Table
          caption={t('预警断面', 'Sections with a warning')}
          rows={warned}
          rowKey={({ key }) => key}
          onOpen={({ row }) => setSearch({ section: row.id }, true)}
          columns={[
            { key: 'name', head: t('断面', 'Section'), wrap: true, cell: ({ row }) => row.name },
            {
              key: 'county',
              head: t('县区', 'County'),
              hideBelow: 'medium',
              wrap: true,
              cell: ({ row }) => t(row.county),
            },
            { key: 'item', head: t('指标', 'Item'), wrap: true, cell: ({ margin }) => t(itemText(margin.key)) },
            { key: 'value', head: t('累计均值', 'Mean'), align: 'end', cell: ({ margin }) => margin.value },
            {
              key: 'limit',
              head: t('限值', 'Limit'),
              align: 'end',
              hideBelow: 'narrow',
              cell: ({ margin, row }) => `${margin.limit}（${row.warning.keeps}）`,
            },
            {
              key: 'left',
              head: t('余量', 'Left'),
              unit: '%',
              align: 'end',
              sortValue: ({ margin }) => Number(margin.leftPercent),
              cell: ({ margin }) => margin.leftPercent,
            },
            {
              key: 'state',
              head: t('情况', 'State'),
              hideBelow: 'narrow',
              wrap: true,
              cell: ({ isLost, isOnly }) =>
                isLost ? (
                  <strong>{isOnly ? t('已失守，只差这一项', 'lost by this item alone') : t('已失守', 'lost')}</strong>
                ) : isOnly ? (
                  t('临近，只差这一项', 'close, this item alone')
                ) : (
                  t('临近', 'close')
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}
