import { useText } from '@workpoints/core/web'
import { axisOver, linear, linePath } from '@workpoints/ui/chart-scale'
import { useWidth } from '@workpoints/ui/element-width'
import { useRef } from 'react'
import type { Sections } from './sections-data.ts'
import './phosphorus-plot.css'

type Course = Sections['phosphorus']['gan']

const height = 180
const margin = { top: 12, right: 48, bottom: 22, left: 44 }

/** This year's months drawn through, last year's thin, the expected value dashed; as wide as its place. */
export function PhosphorusPlot({ course, label }: { readonly course: Course; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className="water-phosphorus__box">
      {width > 0 ? <Plot course={course} label={label} width={width} /> : null}
    </div>
  )
}

const numbers = (series: readonly (string | null)[]): (number | null)[] =>
  series.map((value) => (value === null ? null : Number(value)))

function Plot({ course, label, width }: { readonly course: Course; readonly label: string; readonly width: number }) {
  const t = useText()
  const [now, before] = [numbers(course.thisYear), numbers(course.lastYear)]
  const expected = course.expected === null ? null : Number(course.expected)
  const axis = axisOver([...now, ...before, expected], true)
  const y = linear(axis, height - margin.bottom, margin.top)
  const x = linear({ min: 0, max: 11 }, margin.left, width - margin.right)
  const path = (values: readonly (number | null)[]) =>
    linePath(values.map((value, index) => (value === null ? null : ([x(index), y(value)] as const))))
  const last = now.findLastIndex((value) => value !== null)
  const summary = `${label}：${course.thisYear.map((value, index) => `${index + 1}月 ${value ?? '—'}`).join('，')}`
  return (
    <svg
      className="water-phosphorus__plot"
      width={width}
      height={height}
      role="img"
      aria-label={t(summary, `${label}: ${course.thisYear.join(', ')}`)}
    >
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {Array.from({ length: 12 }, (_, index) => (
        <text key={`m${index + 1}`} x={x(index)} y={height - 6} textAnchor="middle">
          {width > 420 || index % 2 === 0 ? t(`${index + 1}月`, String(index + 1)) : null}
        </text>
      ))}
      <path className="water-phosphorus__before" d={path(before)} />
      <path className="water-phosphorus__now" d={path(now)} />
      {last < 0 ? null : <circle className="water-phosphorus__last" cx={x(last)} cy={y(now[last] ?? 0)} r={3.5} />}
      {before[11] == null ? null : (
        <text x={width - margin.right + 4} y={y(before[11]) + 4}>
          {t('上年', 'last')}
        </text>
      )}
      {expected === null ? null : (
        <g className="water-phosphorus__expected">
          <line x1={margin.left} x2={width - margin.right} y1={y(expected)} y2={y(expected)} />
          <text x={width - margin.right + 4} y={y(expected) + 4}>
            {t('预期', 'expected')}
          </text>
        </g>
      )}
    </svg>
  )
}
