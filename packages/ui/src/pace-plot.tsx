import { useId } from 'react'
import { axisOver, linear, linePath, spreadLabels } from './chart-scale.ts'
import { lastKnown, type PaceFigures, type PaceLabels } from './pace-figures.ts'

export interface PacePlotProps {
  readonly figures: PaceFigures
  readonly labels: PaceLabels
  readonly format: (figure: number) => string
  /** In CSS pixels. */
  readonly width: number
  readonly current: number
  readonly onPick: (period: number | undefined) => void
}

const height = 240
const margin = { top: 10, bottom: 26, left: 40, right: 84 }

/** The drawing of a pace chart; hidden from screen readers, which have the slider and the table. */
export function PacePlot({ figures, labels, format, width, current, onPick }: PacePlotProps) {
  const clip = useId()
  const { periods, actual, expected = [], target = null, forecast = [], fromZero = true } = figures
  const bands = forecast.flatMap((band) => (band ? [band.value, band.low, band.high] : []))
  const axis = axisOver([...actual, ...expected, target?.value, ...bands], fromZero)
  const right = width - margin.right
  const y = linear(axis, height - margin.bottom, margin.top)
  const x = linear({ min: 0, max: Math.max(periods.length - 1, 1) }, margin.left + 8, right - 8)
  const place = (values: readonly (number | null | undefined)[]) =>
    values.map((value, index) => (typeof value === 'number' ? ([x(index), y(value)] as const) : null))

  const last = lastKnown(actual)
  const from = actual[last] ?? null
  const course = forecast.map((band, index) =>
    index === last && from !== null ? { value: from, low: from, high: from } : band,
  )
  const upper = place(course.map((band) => band?.high ?? null)).filter((point) => point !== null)
  const lower = place(course.map((band) => band?.low ?? null)).filter((point) => point !== null)
  const ends = [
    ...(target ? [{ key: 'target', text: target.label, at: target.value }] : []),
    ...endOf('expected', labels.expected, expected),
    ...endOf(
      'forecast',
      labels.forecast,
      course.map((band) => band?.value ?? null),
    ),
  ]
  const heights = spreadLabels(
    ends.map((end) => y(end.at)),
    15,
    { min: margin.top + 4, max: height - margin.bottom },
  )
  const every = width < 520 ? 2 : 1

  return (
    <svg
      className="wp-pace__plot"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
      onPointerMove={(event) => {
        const offset = event.clientX - event.currentTarget.getBoundingClientRect().left
        const step = x(1) - x(0)
        onPick(Math.min(periods.length - 1, Math.max(0, Math.round((offset - x(0)) / step))))
      }}
      onPointerLeave={() => onPick(undefined)}
    >
      <clipPath id={clip}>
        <rect x={margin.left} y={0} width={Math.max(right - margin.left, 0)} height={height} />
      </clipPath>
      {axis.ticks.map((tick) => (
        <g key={tick} className="wp-pace__tick">
          <line x1={margin.left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick)} dy="0.35em">
            {format(tick)}
          </text>
        </g>
      ))}
      {periods.map((period, index) =>
        index % every === 0 ? (
          <text key={period} className="wp-pace__period" x={x(index)} y={height - 6}>
            {period}
          </text>
        ) : null,
      )}
      <g clipPath={`url(#${clip})`}>
        {upper.length === 0 ? null : (
          <path className="wp-pace__band" d={`${linePath([...upper, ...lower.reverse()])}Z`} />
        )}
        <line
          className="wp-pace__current"
          x1={x(current)}
          x2={x(current)}
          y1={margin.top}
          y2={height - margin.bottom}
        />
        <path className="wp-pace__expected" d={linePath(place(expected))} />
        {target ? (
          <line className="wp-pace__target" x1={margin.left} x2={right} y1={y(target.value)} y2={y(target.value)} />
        ) : null}
        <path className="wp-pace__forecast" d={linePath(place(course.map((band) => band?.value ?? null)))} />
        <path className="wp-pace__actual" d={linePath(place(actual))} />
        {place(actual).map((point, index) =>
          point ? (
            <circle
              key={periods[index]}
              className="wp-pace__point"
              cx={point[0]}
              cy={point[1]}
              r={index === current ? 5 : 3}
            />
          ) : null,
        )}
      </g>
      {ends.map((end, index) => (
        <text
          key={end.key}
          className={`wp-pace__end wp-pace__end--${end.key}`}
          x={right + 6}
          y={heights[index]}
          dy="0.35em"
        >
          {end.text}
        </text>
      ))}
    </svg>
  )
}

function endOf(key: string, text: string, values: readonly (number | null)[]) {
  const at = values.findLast((value) => value !== null)
  return typeof at === 'number' ? [{ key, text, at }] : []
}
