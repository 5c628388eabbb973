import { axisOver, linear, linePath } from './chart-scale.ts'
import type { Light } from './light-mark.tsx'
import './sparkline.css'

export interface SparklineProps {
  /** The course in one sentence; the text alternative. */
  readonly label: string
  /** In order of time; null leaves a gap. */
  readonly values: readonly (number | null)[]
  readonly target?: number | null | undefined
  /** Colour of the last point. */
  readonly light?: Light | undefined
}

const width = 88
const height = 24
const margin = 4

/** The course of a figure in the height of a line; the last known point is marked, the target is dashed. */
export function Sparkline({ label, values, target = null, light = 'grey' }: SparklineProps) {
  const axis = axisOver([...values, target], false, 2)
  const known = values.filter((value) => value !== null)
  const y = linear(
    { min: Math.min(...known, target ?? axis.max), max: Math.max(...known, target ?? axis.min, axis.min + 1e-9) },
    height - margin,
    margin,
  )
  const x = linear({ min: 0, max: Math.max(values.length - 1, 1) }, margin, width - margin)
  const points = values.map((value, index) => (value === null ? null : ([x(index), y(value)] as const)))
  const last = points.findLast((point) => point !== null)
  return (
    <span className={`wp-sparkline wp-sparkline--${light}`} title={label}>
      <span className="wp-hidden">{label}</span>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false">
        {target === null ? null : (
          <line className="wp-sparkline__target" x1={margin} x2={width - margin} y1={y(target)} y2={y(target)} />
        )}
        <path className="wp-sparkline__line" d={linePath(points)} />
        {last ? <circle className="wp-sparkline__last" cx={last[0]} cy={last[1]} r="2.75" /> : null}
      </svg>
    </span>
  )
}
