import { monthText } from '@workpoints/core'
import { useSetSearch, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { SectionRow, Sections } from './sections-data.ts'
import { trophicText } from './water-words.ts'
import './trophic-table.css'

type Trophic = NonNullable<SectionRow['trophic']>
type Index = Trophic['toDate']
type LakeRow = SectionRow & { readonly trophic: Trophic }

const isLake = (row: SectionRow): row is LakeRow => row.trophic !== null

/** The trophic state of lakes and reservoirs, point by point: from January on and by month; nothing where there is no lake. */
export function TrophicTable({
  rows,
  period,
}: {
  readonly rows: readonly SectionRow[]
  readonly period: Sections['period']
}) {
  const t = useText()
  const setSearch = useSetSearch()
  const lakes = rows.filter(isLake)
  if (lakes.length === 0) return null
  const number = Number(period.slice(5))
  return (
    <Section
      title={t('湖库营养状态', 'Trophic state of lakes')}
      note={lakes.length}
      lead={t(
        '综合营养状态指数 TLI(∑) 由叶绿素a、总磷、总氮、透明度和高锰酸盐指数计算，五项缺一不评；年初至期末按各项均值计算。公式和权重待办公室核对《地表水环境质量评价办法（试行）》原文。',
        'TLI(∑) of chlorophyll a, phosphorus, nitrogen, transparency and permanganate index; without all five there is none. To date it is found from the means. Formulas and weights are to be checked against the text.',
      )}
    >
      <Table
        caption={t('各湖库点位营养状态', 'Trophic state of each point')}
        rows={lakes}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setSearch({ section: id }, true)}
        detail={({ trophic }) => <Months trophic={trophic} />}
        columns={[
          { key: 'name', head: t('点位', 'Point'), wrap: true, cell: ({ name }) => name },
          {
            key: 'county',
            head: t('县区', 'County'),
            hideBelow: 'medium',
            cell: ({ county }) => t(county),
          },
          {
            key: 'toDate',
            head: number === 1 ? t('1月', 'January') : t(`1—${number}月`, 'To date'),
            align: 'end',
            sortValue: ({ trophic }) => (trophic.toDate.TLI === null ? null : Number(trophic.toDate.TLI)),
            cell: ({ trophic }) => trophic.toDate.TLI ?? '—',
          },
          {
            key: 'state',
            head: t('营养状态', 'State'),
            wrap: true,
            cell: ({ trophic }) => <State index={trophic.toDate} />,
          },
          {
            key: 'months',
            head: t('各月', 'Months'),
            hideBelow: 'narrow',
            wrap: true,
            cell: ({ trophic }) => <Months trophic={trophic} />,
          },
        ]}
      />
    </Section>
  )
}

function State({ index: { state, reason } }: { readonly index: Index }) {
  const t = useText()
  if (state === null) return <span className="wp-muted">{reason === null ? '—' : t(reason.text)}</span>
  return <b className={`water-trophic water-trophic--${trophicText(state).rank}`}>{t(trophicText(state).text)}</b>
}

/** The index of each month with its state in a word; months without one say so. */
function Months({ trophic }: { readonly trophic: Trophic }) {
  const t = useText()
  return (
    <ol className="water-trophic__months">
      {trophic.months.map(({ period, TLI, state, reason }) => (
        <li key={period} title={reason === null ? undefined : t(reason.text)}>
          <span className="wp-muted">{t(monthText(period))}</span>
          {TLI === null || state === null ? (
            <span className="wp-muted">{t('缺项', 'no index')}</span>
          ) : (
            <span className={`water-trophic water-trophic--${trophicText(state).rank}`}>
              {TLI} {t(trophicText(state).short)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
