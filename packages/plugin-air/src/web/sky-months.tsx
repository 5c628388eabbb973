import { monthText } from '@workpoints/core'
import { useChartLabels, useText } from '@workpoints/core/web'
import { ChartFigure } from '@workpoints/ui/chart-figure'
import { axisOver, linear } from '@workpoints/ui/chart-scale'
import { Plot, PlotTarget, PlotTicks } from '@workpoints/ui/plot'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { Sky } from './sky-data.ts'

type Month = Sky['months'][number]

const height = 220
const margin = { top: 16, right: 8, bottom: 24, left: 34 }

/** PM2.5 month by month beside the year before and the target, as a chart or as its table with both figures. */
export function SkyMonths({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const label = t('PM2.5 月均浓度（微克/立方米，剔除沙尘日）', 'Monthly PM2.5 (µg/m³, without dust days)')
  return (
    <Section title={t('月均与去年同期', 'Months against last year')}>
      <ChartFigure
        label={label}
        labels={useChartLabels()}
        keys={[
          { key: 'now', name: t('今年', 'this year'), className: 'sky__bar--now' },
          { key: 'before', name: t('去年同期', 'last year'), className: 'sky__bar--before' },
        ]}
        note={
          sky.months.some(({ before }) => before !== null)
            ? null
            : t('无上年数据，不作同期比较。', 'There are no readings of last year to compare with.')
        }
        chart={<Chart sky={sky} label={label} />}
        table={<Twin months={sky.months} label={label} />}
      />
    </Section>
  )
}

const meanOf = (standing: Month['before']): number | null =>
  standing?.deducted.mean == null ? null : Number(standing.deducted.mean)

interface ChartProps {
  readonly sky: Sky
  readonly label: string
}

function Chart({ sky: { months, subject }, label }: ChartProps) {
  const t = useText()
  const target = subject.pm25 === null ? null : Number(subject.pm25)
  const axis = axisOver([...months.flatMap(({ now, before }) => [meanOf(now), meanOf(before)]), target, 10], true)
  const y = linear(axis, height - margin.bottom, margin.top)
  const told = months.map(({ period, now }) => `${period} ${now.deducted.mean ?? '—'}`).join(t('，', ', '))
  return (
    <Plot label={`${label}：${told}`} height={height}>
      {(width) => {
        const reach = [margin.left, width - margin.right] as const
        const step = (reach[1] - reach[0]) / 12
        return (
          <>
            <PlotTicks ticks={axis.ticks} y={y} reach={reach} />
            {months.map((month, index) => (
              <Pair key={month.period} month={month} left={reach[0] + step * index} step={step} y={y} />
            ))}
            {target === null ? null : (
              <PlotTarget y={y(target)} reach={reach} label={t(`全年目标 ${target}`, `target of the year ${target}`)} />
            )}
          </>
        )
      }}
    </Plot>
  )
}

interface PairProps {
  readonly month: Month
  readonly left: number
  readonly step: number
  readonly y: (value: number) => number
}

/** A month beside that of the year before, with its figure where there is room. */
function Pair({ month: { period, now, before }, left, step, y }: PairProps) {
  const t = useText()
  const mean = meanOf(now)
  return (
    <g>
      <Bar className="sky__bar--before" x={left + step * 0.12} wide={step * 0.34} value={meanOf(before)} y={y} />
      <Bar className="sky__bar--now" x={left + step * 0.5} wide={step * 0.38} value={mean} y={y} />
      {step > 34 && mean !== null ? (
        <text x={left + step * 0.69} y={y(mean) - 4} textAnchor="middle">
          {now.deducted.mean}
        </text>
      ) : null}
      <text x={left + step * 0.5} y={height - 8} textAnchor="middle">
        {step > 26 ? t(monthText(period)) : Number(period.slice(5))}
      </text>
    </g>
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
