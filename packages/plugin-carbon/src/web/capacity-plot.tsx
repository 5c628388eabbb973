import { formatDecimal } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { useWidth } from '@workpoints/ui/element-width'
import { useRef } from 'react'
import { type CapacityMonth, drawnKinds, oneDecimal } from '../capacity.ts'

const height = 240
const margin = { top: 20, right: 8, bottom: 24, left: 36 }

/** Rising parts of a column, what is expected on top. */
export const partsOf = (month: CapacityMonth) => [
  ...drawnKinds.map((kind) => ({ key: kind as string, size: Number(month.connected[kind]) })),
  { key: 'expected', size: Number(month.expected) },
]

const wholeOf = (month: CapacityMonth): number => partsOf(month).reduce((sum, { size }) => sum + size, 0)

interface CapacityPlotProps {
  readonly months: readonly CapacityMonth[]
  readonly label: string
  readonly target: string | null
  readonly until: string
}

/** The drawing, as wide as its place. */
export function CapacityPlot(props: CapacityPlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className="carbon-picture__box">
      {width > 0 ? <Plot {...props} width={width} /> : null}
    </div>
  )
}

/** The top of the axis: a round figure that holds everything. */
function topOf(figures: readonly number[]): number {
  const most = Math.max(...figures, 1)
  const step = 10 ** Math.floor(Math.log10(most))
  return Math.ceil((most * 1.02) / step) * step
}

function Plot({ months, label, target, until, width }: CapacityPlotProps & { readonly width: number }) {
  const t = useText()
  const top = topOf([...months.map(wholeOf), Number(target ?? 0)])
  const y = (size: number) => height - margin.bottom - (size / top) * (height - margin.bottom - margin.top)
  const step = (width - margin.left - margin.right) / 12
  const now = months.findLast(({ period }) => period <= until)
  const end = months.at(-1)
  const said = (month: CapacityMonth | undefined) => (month ? oneDecimal(String(wholeOf(month))) : '—')
  const summary = t(
    `${label}：目前 ${said(now)}，年底预计 ${said(end)}`,
    `${label}: ${said(now)} now, ${said(end)} expected`,
  )
  return (
    <svg className="carbon-picture__plot" width={width} height={height} role="img" aria-label={summary}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={margin.left} x2={width - margin.right} y1={y(top * share)} y2={y(top * share)} />
          <text x={margin.left - 6} y={y(top * share)} dy="0.35em" textAnchor="end">
            {formatDecimal(String(top * share), 1)}
          </text>
        </g>
      ))}
      {months.map((month, index) => (
        <Stack
          key={month.period}
          month={month}
          isAhead={month.period > until}
          x={margin.left + index * step}
          step={step}
          y={y}
        />
      ))}
      {target === null ? null : (
        <g className="carbon-picture__target">
          <line x1={margin.left} x2={width - margin.right} y1={y(Number(target))} y2={y(Number(target))} />
          <text x={margin.left + 4} y={y(Number(target)) - 5}>
            {t(`目标 ${target}`, `target ${target}`)}
          </text>
        </g>
      )}
    </svg>
  )
}

interface StackProps {
  readonly month: CapacityMonth
  readonly isAhead: boolean
  readonly x: number
  readonly step: number
  readonly y: (size: number) => number
}

/** One month. */
function Stack({ month, isAhead, x, step, y }: StackProps) {
  const t = useText()
  const parts = partsOf(month)
  return (
    <g className={isAhead ? 'carbon-picture__ahead' : undefined}>
      {parts.map(({ key, size }, index) => {
        const from = parts.slice(0, index).reduce((sum, part) => sum + part.size, 0)
        return size === 0 ? null : (
          <rect
            key={key}
            className={`carbon-picture__part carbon-picture__part--${key}`}
            x={x + step * 0.14}
            width={step * 0.72}
            y={y(from + size)}
            height={y(from) - y(from + size)}
          />
        )
      })}
      <text x={x + step * 0.5} y={height - 8} textAnchor="middle">
        {t(`${Number(month.period.slice(5))}月`, month.period.slice(5))}
      </text>
    </g>
  )
}
