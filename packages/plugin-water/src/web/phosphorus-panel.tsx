import { useChartLabels, useText } from '@workpoints/core/web'
import { ChartSwitch } from '@workpoints/ui/chart-switch'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { PhosphorusPlot } from './phosphorus-plot.tsx'
import type { Sections } from './sections-data.ts'

type Course = Sections['phosphorus']['gan']

interface PhosphorusPanelProps {
  readonly phosphorus: Sections['phosphorus']
  readonly period: string
}

/** Total phosphorus of the Gan basin and at the city border against last year, and what the rest of the year may average. */
export function PhosphorusPanel({ phosphorus, period }: PhosphorusPanelProps) {
  const t = useText()
  const labels = useChartLabels()
  const [view, setView] = useState('chart')
  const courses = [
    {
      key: 'gan',
      title: t('赣江流域断面总磷月均浓度', 'Phosphorus of the Gan basin by month'),
      course: phosphorus.gan,
    },
    {
      key: 'border',
      title: t('市界断面总磷月均浓度', 'Phosphorus at the city border by month'),
      course: phosphorus.border,
    },
  ]
  return (
    <Section
      title={t('总磷', 'Total phosphorus')}
      lead={t(
        '各断面月均浓度的平均（毫克/升）；只比较两年都有数据的月份。',
        'Means over the sections, mg/L; only months that both years have are compared.',
      )}
      actions={<ChartSwitch labels={labels} view={view} onChange={setView} />}
    >
      <div className="water-phosphorus">
        {courses.map(({ key, title, course }) => (
          <figure key={key} className="water-phosphorus__figure">
            <figcaption>
              <strong>{title}</strong> <PaceWords course={course} />
            </figcaption>
            {view === 'chart' ? (
              <PhosphorusPlot course={course} label={title} />
            ) : (
              <Twin course={course} label={title} year={Number(period.slice(0, 4))} />
            )}
          </figure>
        ))}
      </div>
    </Section>
  )
}

/** Where the mean stands against the expected value, in a sentence. */
function PaceWords({ course: { pace, expected, trend } }: { readonly course: Course }) {
  const t = useText()
  if (pace !== null && expected !== null && pace.mean !== null) {
    const rest =
      pace.restMayAverage === null
        ? ''
        : pace.reachable === true
          ? t(`，余下各月平均不超过 ${pace.restMayAverage}`, `; the rest may average ${pace.restMayAverage}`)
          : t('，已无法达到', '; out of reach')
    return (
      <span className="wp-muted">
        {t(`累计 ${pace.mean}，预期控制值 ${expected}${rest}`, `${pace.mean} to date, expected ${expected}${rest}`)}
      </span>
    )
  }
  if (trend.direction === null) return null
  return (
    <span className="wp-muted">
      {t(
        `累计 ${trend.mean}，比上年同期${trend.direction} ${trend.change?.replace('-', '') ?? ''}`,
        `${trend.mean} to date, ${trend.change} on last year`,
      )}
    </span>
  )
}

function Twin({ course, label, year }: { readonly course: Course; readonly label: string; readonly year: number }) {
  const t = useText()
  const rows = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    now: course.thisYear[index] ?? null,
    before: course.lastYear[index] ?? null,
  }))
  return (
    <Table
      caption={label}
      rows={rows}
      rowKey={({ month }) => String(month)}
      columns={[
        { key: 'month', head: t('月份', 'Month'), cell: ({ month }) => month },
        { key: 'now', head: String(year), align: 'end', cell: ({ now }) => now ?? '—' },
        { key: 'before', head: String(year - 1), align: 'end', cell: ({ before }) => before ?? '—' },
      ]}
    />
  )
}
