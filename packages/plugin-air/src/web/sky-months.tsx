import { useText } from '@workpoints/core/web'
import { useWidth } from '@workpoints/ui/element-width'
import { Section } from '@workpoints/ui/section'
import { Segmented } from '@workpoints/ui/segmented'
import { type Column, Table } from '@workpoints/ui/table'
import { useId, useRef, useState } from 'react'
import type { Sky } from './sky-data.ts'

type Month = Sky['months'][number]

const height = 220
const margin = { top: 16, right: 8, bottom: 24, left: 34 }

/** PM2.5 month by month beside the year before and the target, as a chart or as its table with both figures. */
export function SkyMonths({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const id = useId()
  const [view, setView] = useState('chart')
  const label = t('PM2.5 月均浓度（微克/立方米，剔除沙尘日）', 'Monthly PM2.5 (µg/m³, without dust days)')
  return (
    <Section title={t('月均与去年同期', 'Months against last year')}>
      <figure className="sky__figure" aria-labelledby={id}>
        <figcaption className="sky__caption">
          <span id={id}>{label}</span>
          <span className="sky__key sky__key--now">{t('今年', 'this year')}</span>
          <span className="sky__key sky__key--before">{t('去年同期', 'last year')}</span>
          <Segmented
            label={t('查看方式', 'View as')}
            value={view}
            onChange={setView}
            segments={[
              { value: 'chart', label: t('图', 'Chart') },
              { value: 'table', label: t('表', 'Table') },
            ]}
          />
        </figcaption>
        {sky.months.some(({ before }) => before !== null) ? null : (
          <p className="wp-muted">
            {t('无上年数据，不作同期比较。', 'There are no readings of last year to compare with.')}
          </p>
        )}
        {view === 'chart' ? <Chart sky={sky} label={label} /> : <Twin months={sky.months} label={label} />}
      </figure>
    </Section>
  )
}

function Chart(props: { readonly sky: Sky; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className="sky__box">
      {width > 0 ? <Plot {...props} width={width} /> : null}
    </div>
  )
}

const meanOf = (standing: Month['before']): number | null =>
  standing?.deducted.mean == null ? null : Number(standing.deducted.mean)

interface PlotProps {
  readonly sky: Sky
  readonly label: string
  readonly width: number
}

function Plot({ sky: { months, subject }, label, width }: PlotProps) {
  const t = useText()
  const target = subject.pm25 === null ? null : Number(subject.pm25)
  const top = Math.max(...months.flatMap(({ now, before }) => [meanOf(now) ?? 0, meanOf(before) ?? 0]), target ?? 0, 10)
  const y = (value: number) => height - margin.bottom - (value / (top * 1.08)) * (height - margin.bottom - margin.top)
  const step = (width - margin.left - margin.right) / 12
  const told = months.map(({ period, now }) => `${period} ${now.deducted.mean ?? '—'}`).join(t('，', ', '))
  const ticks = [0, Math.round(top / 2), Math.round(top)]
  return (
    <svg className="sky__plot" width={width} height={height} role="img" aria-label={`${label}：${told}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {months.map(({ period, now, before }, index) => (
        <g key={period}>
          <Bar
            className="sky__bar--before"
            x={margin.left + step * (index + 0.12)}
            wide={step * 0.34}
            value={meanOf(before)}
            y={y}
          />
          <Bar
            className="sky__bar--now"
            x={margin.left + step * (index + 0.5)}
            wide={step * 0.38}
            value={meanOf(now)}
            y={y}
          />
          {step > 34 && meanOf(now) !== null ? (
            <text x={margin.left + step * (index + 0.69)} y={y(meanOf(now) ?? 0) - 4} textAnchor="middle">
              {now.deducted.mean}
            </text>
          ) : null}
          <text x={margin.left + step * (index + 0.5)} y={height - 8} textAnchor="middle">
            {step > 26 ? t(`${Number(period.slice(5))}月`, period.slice(5)) : Number(period.slice(5))}
          </text>
        </g>
      ))}
      {target === null ? null : (
        <g className="sky__target">
          <line x1={margin.left} x2={width - margin.right} y1={y(target)} y2={y(target)} />
          <text x={width - margin.right} y={y(target) - 5} textAnchor="end">
            {t(`全年目标 ${target}`, `target of the year ${target}`)}
          </text>
        </g>
      )}
    </svg>
  )
}

interface BarProps {
  readonly className: string
  readonly x: number
  readonly wide: number
  readonly value: number | null
  readonly y: (value: number) => number
}

function Bar({ className, x, wide, value, y }: BarProps) {
  if (value === null) return null
  return <rect className={className} x={x} width={wide} y={y(value)} height={Math.max(0, y(0) - y(value))} />
}

/** Months as rows: both means, the year before, and the days. */
function Twin({ months, label }: { readonly months: readonly Month[]; readonly label: string }) {
  const t = useText()
  const number = (key: string, head: string, cell: (month: Month) => string | null): Column<Month> => ({
    ...{ key, head, align: 'end' as const },
    cell: (month) => cell(month) ?? <span className="wp-muted">—</span>,
  })
  const days = (part: Month['now']['all']) =>
    part.ratio === null ? null : `${part.ratio}% (${part.goodDays}/${part.validDays})`
  return (
    <Table
      caption={label}
      rows={months}
      rowKey={({ period }) => period}
      rowHeader="period"
      columns={[
        { key: 'period', head: t('月份', 'Month'), cell: ({ period }) => period },
        number('mean', t('PM2.5（剔除沙尘日）', 'PM2.5 without dust'), ({ now }) => now.deducted.mean),
        number('all', t('PM2.5（全部）', 'PM2.5, all'), ({ now }) => now.all.mean),
        number('before', t('去年同期', 'Last year'), ({ before }) => before?.deducted.mean ?? null),
        { ...number('ratio', t('优良率', 'Good days'), ({ now }) => days(now.all)), hideBelow: 'narrow' },
        {
          ...number('ratio2', t('优良率（剔除沙尘日）', 'Without dust'), ({ now }) => days(now.deducted)),
          hideBelow: 'medium',
        },
        {
          ...number('ratio3', t('去年同期优良率', 'Last year'), ({ before }) =>
            before === null ? null : days(before.all),
          ),
          hideBelow: 'narrow',
        },
        { ...number('heavy', t('重污染', 'Heavy'), ({ now }) => String(now.all.heavyDays)), hideBelow: 'narrow' },
      ]}
    />
  )
}
