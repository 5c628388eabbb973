import { type ReactNode, useRef } from 'react'
import { cx } from './class-names.ts'
import { useWidth } from './element-width.ts'
import { plainNumber } from './pace-figures.ts'
import './plot.css'

export interface PlotProps {
  /** The drawing in words, its text alternative. */
  readonly label: string
  /** CSS pixels. */
  readonly height: number
  /** As wide as its place even where that is very wide. */
  readonly wide?: boolean
  readonly children: (width: number) => ReactNode
}

/** A drawing as wide as its place, made once the place is measured. */
export function Plot({ label, height, wide = false, children }: PlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className={cx('wp-plot', wide && 'wp-plot--wide')} style={{ minHeight: height }}>
      {width > 0 ? (
        <svg
          className="wp-plot__drawing"
          {...{ width, height, viewBox: `0 0 ${width} ${height}` }}
          role="img"
          aria-label={label}
        >
          {children(width)}
        </svg>
      ) : null}
    </div>
  )
}

/** Left and right end of a level line in CSS pixels. */
type Reach = readonly [from: number, to: number]

export interface PlotTicksProps {
  readonly ticks: readonly number[]
  readonly y: (figure: number) => number
  readonly reach: Reach
}

/** Level lines at the round figures of an upright axis, each with its figure on the left. */
export function PlotTicks({ ticks, y, reach: [from, to] }: PlotTicksProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} />
      <text x={from - 6} y={y(tick)} dy="0.35em" textAnchor="end">
        {plainNumber(tick)}
      </text>
    </g>
  ))
}

export interface PlotTargetProps {
  readonly y: number
  readonly reach: Reach
  readonly label: string
  /** Behind the end of the line; above it else. */
  readonly beside?: boolean
}

/** The dashed line of a figure that is to be reached or kept. */
export function PlotTarget({ y, reach: [from, to], label, beside = false }: PlotTargetProps) {
  return (
    <g className="wp-plot__target">
      <line x1={from} x2={to} y1={y} y2={y} />
      {beside ? (
        <text x={to + 4} y={y} dy="0.35em">
          {label}
        </text>
      ) : (
        <text x={to} y={y - 5} textAnchor="end">
          {label}
        </text>
      )}
    </g>
  )
}
