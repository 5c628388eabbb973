import { useText } from '@workpoints/core/web'
import { axisOver, linear, linePath } from '@workpoints/ui/chart-scale'
import { Plot, PlotTarget, PlotTicks } from '@workpoints/ui/plot'
import type { Sections } from './sections-data.ts'
import './phosphorus-plot.css'

type Course = Sections['phosphorus']['gan']

const height = 180
const margin = { top: 12, right: 48, bottom: 22, left: 44 }

const numbers = (series: readonly (string | null)[]): (number | null)[] =>
  series.map((value) => (value === null ? null : Number(value)))

interface PhosphorusPlotProps {
  readonly course: Course
  readonly label: string
}

/** This year's months drawn through, last year's thin, the expected value dashed. */
export function PhosphorusPlot({ course, label }: PhosphorusPlotProps) {
  const t = useText()
  const [now, before] = [numbers(course.thisYear), numbers(course.lastYear)]
  const expected = course.expected === null ? null : Number(course.expected)
  const axis = axisOver([...now, ...before, expected], true)
  const y = linear(axis, height - margin.bottom, margin.top)
  const summary = `${label}：${course.thisYear.map((value, index) => `${index + 1}月 ${value ?? '—'}`).join('，')}`
  return (
    <Plot label={t(summary, `${label}: ${course.thisYear.join(', ')}`)} height={height} wide>
      {(width) => {
        const reach = [margin.left, width - margin.right] as const
        return (
          <>
            <PlotTicks ticks={axis.ticks} y={y} reach={reach} />
            <Lines now={now} before={before} reach={reach} y={y} />
            {expected === null ? null : (
              <PlotTarget y={y(expected)} reach={reach} label={t('预期', 'expected')} beside />
            )}
          </>
        )
      }}
    </Plot>
  )
}

interface LinesProps {
  readonly now: readonly (number | null)[]
  readonly before: readonly (number | null)[]
  readonly reach: readonly [from: number, to: number]
  readonly y: (value: number) => number
}

function Lines({ now, before, reach: [from, to], y }: LinesProps) {
  const t = useText()
  const x = linear({ min: 0, max: 11 }, from, to)
  const path = (values: readonly (number | null)[]) =>
    linePath(values.map((value, index) => (value === null ? null : ([x(index), y(value)] as const))))
  const last = now.findLastIndex((value) => value !== null)
  return (
    <>
      {Array.from({ length: 12 }, (_, index) => (
        <text key={`m${index + 1}`} x={x(index)} y={height - 6} textAnchor="middle">
          {to - from > 330 || index % 2 === 0 ? t(`${index + 1}月`, String(index + 1)) : null}
        </text>
      ))}
      <path className="water-phosphorus__before" d={path(before)} />
      <path className="water-phosphorus__now" d={path(now)} />
      {last < 0 ? null : <circle className="water-phosphorus__last" cx={x(last)} cy={y(now[last] ?? 0)} r={3.5} />}
      {before[11] == null ? null : (
        <text x={to + 4} y={y(before[11])} dy="0.35em">
          {t('上年', 'last')}
        </text>
      )}
    </>
  )
}
