import { useNow, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { flagTexts, isCounted } from '../index.ts'
import { hoursOf, unitText, useHourText } from './hour-words.ts'
import { SiteCorrections } from './site-corrections.tsx'
import type { Hour, Series, Value } from './site-data.ts'
import { ValueDialog } from './value-dialog.tsx'

interface SiteDayProps {
  readonly series: Series
  readonly day: string
}

/** A site's day: its 24 hours with their flags, what of them counts, and what was corrected. */
export function SiteDay({ series, day }: SiteDayProps) {
  const t = useText()
  if (series.hours.length === 0)
    return (
      <EmptyState title={t('这一天没有数据。', 'There are no readings of this day.')}>
        {t('请在上方选择有数据的一天，或导入这一天的数据。', 'Choose a day above that has some, or import this one.')}
      </EmptyState>
    )
  return (
    <Section title={t('小时数据', 'Hours')} note={t(`${series.hours.length} 小时`, `${series.hours.length} h`)}>
      <DaySum series={series} />
      <HourTable series={series} day={day} />
      {series.corrections.length === 0 ? null : (
        <div className="readings-apart">
          <SiteCorrections series={series} />
        </div>
      )}
    </Section>
  )
}

/** Factors of which the day has anything. */
const present = ({ factors, hours }: Series) =>
  factors
    .map((factor, place) => ({ ...factor, place }))
    .filter(({ place }) => hours.some(({ values }) => values[place] != null))

function DaySum({ series }: { readonly series: Series }) {
  const t = useText()
  const parts = present(series).map(({ name, place }) => {
    const kept = series.day?.[place]
    return t(
      `${name.zh} ${kept?.count ?? 0} 小时，最大 ${kept?.maximum ?? '—'}`,
      `${name.en} ${kept?.count ?? 0} h, maximum ${kept?.maximum ?? '—'}`,
    )
  })
  return (
    <p className="readings__day">
      {t('计入统计：', 'Counted: ')}
      {parts.join(t('；', '; '))}
    </p>
  )
}

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

interface Line {
  readonly time: string
  /** Undefined where the hour is missing. */
  readonly hour: Hour | undefined
}

function HourTable({ series, day }: SiteDayProps) {
  const t = useText()
  const hourText = useHourText(series.hourNames)
  const [correcting, setCorrecting] = useState<Hour>()
  const known = new Map(series.hours.map((hour) => [hour.time, hour]))
  const times = [...new Set([...hoursOf(day, useNow()), ...known.keys()])].toSorted()
  const state = ({ hour }: Line): string => {
    if (hour === undefined) return t('无数据', 'none')
    const { final, version } = hour
    return `${final ? t('已审核', 'final') : t('原始', 'provisional')}${version > 1 ? t(`，已改 ${version - 1} 次`, `, changed ${version - 1}×`) : ''}`
  }
  const correct = ({ hour }: Line) =>
    hour === undefined ? null : (
      <Button
        size="s"
        kind="quiet"
        aria-label={t(`更正 ${hourText(hour)}的数据`, `Correct ${hourText(hour)}`)}
        onClick={() => setCorrecting(hour)}
      >
        {t('更正', 'Correct')}
      </Button>
    )
  const columns: readonly Column<Line>[] = [
    {
      key: 'hour',
      head: t('时间', 'Hour'),
      width: '5rem',
      cell: (line) => <span className="readings__hour">{hourText(line)}</span>,
    },
    ...present(series).map(
      ({ code, name, unit, place }): Column<Line> => ({
        ...{ key: code, head: t(name), unit: unitText(unit), align: 'end', width: '8rem' },
        cell: ({ hour }) => <Cell value={hour?.values[place]} />,
      }),
    ),
    { key: 'state', head: t('状态', 'State'), width: '10rem', cell: state },
    ...(series.canWrite
      ? [{ key: 'correct', head: t('操作', 'Actions'), width: '5rem', align: 'end' as const, cell: correct }]
      : []),
  ]
  return (
    <>
      <Table
        caption={t('小时数据', 'Hours')}
        columns={columns}
        rows={times.map((time) => ({ time, hour: known.get(time) }))}
        rowKey={({ time }) => time}
        frozen={{ maxHeight: '70vh' }}
      />
      <ValueDialog series={series} hour={correcting} onClose={() => setCorrecting(undefined)} />
    </>
  )
}
