import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { today } from '@workpoints/core'
import {
  AppLink,
  chinaTime,
  QueryState,
  useLastPathPart,
  usePageTitle,
  useSearch,
  useSetSearch,
  useText,
} from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { type Column, Table } from '@workpoints/ui/table'
import { flagTexts, isCounted, siteKindTexts } from '../index.ts'
import type { createReadings } from '../server/readings.ts'
import { useReadingsApi } from './api.ts'
import './readings.css'

type Series = inferRouterOutputs<ReturnType<typeof createReadings>['router']>['series']['list']
type Hour = Series['hours'][number]
type Value = Hour['values'][number]

/** A site's day: its hours with their flags, what counts of them, and what was corrected. */
export default function SitePage() {
  const t = useText()
  const site = useLastPathPart()
  const { day = today() } = useSearch()
  const setSearch = useSetSearch()
  const query = useQuery(useReadingsApi().series.list.queryOptions({ site, day }))
  const name = query.data?.site.name ?? site
  usePageTitle(name)
  return (
    <>
      <PageHeader
        title={name}
        meta={query.data === undefined ? undefined : `${t(siteKindTexts[query.data.site.kind])} · ${site}`}
        crumbs={[{ label: t('监测点位', 'Monitoring sites'), href: '/sites' }]}
        crumbsLabel={t('位置', 'Where')}
        link={AppLink}
      />
      <DateField
        label={t('日期', 'Day')}
        value={day}
        max={today()}
        onChange={(chosen) => setSearch({ day: chosen }, true)}
      />
      <QueryState query={query} label={t('正在载入数据', 'Loading readings')}>
        {(series) =>
          series.hours.length === 0 ? (
            <EmptyState title={t('这一天没有数据。', 'There are no readings of this day.')}>
              {t('请选择另一天，或导入这一天的数据。', 'Choose another day, or import this one.')}
            </EmptyState>
          ) : (
            <SeriesView series={series} />
          )
        }
      </QueryState>
    </>
  )
}

/** Factors of which the day has anything. */
const present = ({ factors, hours }: Series) =>
  factors
    .map((factor, place) => ({ ...factor, place }))
    .filter(({ place }) => hours.some(({ values }) => values[place] != null))

function Cell({ value }: { readonly value: Value | undefined }) {
  const t = useText()
  if (value == null) return <span className="wp-muted">—</span>
  const text = value.value ?? '—'
  if (value.flag === 'valid') return text
  return (
    <span className={isCounted(value.flag) ? undefined : 'readings__uncounted'}>
      {text} <small>{t(flagTexts[value.flag])}</small>
    </span>
  )
}

function SeriesView({ series }: { readonly series: Series }) {
  const t = useText()
  const shown = present(series)
  const hourText = ({ time }: Pick<Hour, 'time'>): string => {
    const hour = Number(chinaTime(time).slice(11, 13)) + (series.hourNames === 'end' ? 1 : 0)
    return series.hourNames === 'end' ? t(`${hour}时`, `to ${hour}:00`) : `${String(hour).padStart(2, '0')}:00`
  }
  const columns: readonly Column<Hour>[] = [
    { key: 'hour', head: t('时间', 'Hour'), width: '5rem', cell: hourText },
    ...shown.map(
      ({ code, name, unit, place }): Column<Hour> => ({
        ...{ key: code, head: t(name), unit: unit === '1' ? undefined : unit, align: 'end', width: '8rem' },
        cell: ({ values }) => <Cell value={values[place]} />,
      }),
    ),
    {
      ...{ key: 'state', head: t('状态', 'State'), width: '8rem' },
      cell: ({ final, version }) =>
        `${final ? t('已审核', 'final') : t('原始', 'provisional')}${version > 1 ? t(`，第 ${version} 版`, `, version ${version}`) : ''}`,
    },
  ]
  return (
    <>
      <p className="readings__day">
        {t('计入统计：', 'Counted: ')}
        {shown
          .map(({ name, place }) => {
            const kept = series.day?.[place]
            return t(
              `${name.zh} ${kept?.count ?? 0} 小时，最大 ${kept?.maximum ?? '—'}`,
              `${name.en} ${kept?.count ?? 0} h, maximum ${kept?.maximum ?? '—'}`,
            )
          })
          .join(t('；', '; '))}
      </p>
      <Table
        caption={t('小时数据', 'Hours')}
        columns={columns}
        rows={series.hours}
        rowKey={({ time }) => time}
        frozen={{ maxHeight: '70vh' }}
      />
      {series.corrections.length === 0 ? null : <Corrections series={series} hourText={hourText} />}
    </>
  )
}

function Corrections({
  series,
  hourText,
}: {
  readonly series: Series
  readonly hourText: (row: Pick<Hour, 'time'>) => string
}) {
  const t = useText()
  type Row = Series['corrections'][number]
  const old = ({ values }: Row): string =>
    series.factors
      .flatMap(({ name }, place) => {
        const value = values[place]
        return value == null ? [] : [`${t(name)} ${value.value ?? t(flagTexts[value.flag])}`]
      })
      .join(t('，', ', '))
  const columns: readonly Column<Row>[] = [
    { key: 'hour', head: t('时间', 'Hour'), width: '5rem', cell: hourText },
    { key: 'old', head: t('原值', 'Replaced'), wrap: true, cell: old },
    {
      ...{ key: 'why', head: t('更正', 'By whom and why'), wrap: true },
      cell: ({ replacedAt, replacedBy, reason }) => `${chinaTime(replacedAt)} ${replacedBy}：${reason}`,
    },
  ]
  return (
    <Table
      caption={t('更正记录', 'Corrections')}
      columns={columns}
      rows={series.corrections}
      rowKey={({ time, version }) => `${time} ${version}`}
    />
  )
}
