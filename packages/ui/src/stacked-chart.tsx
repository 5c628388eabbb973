import { ChartFigure, type ChartViewLabels } from './chart-figure.tsx'
import { axisOver, linear } from './chart-scale.ts'
import { Plot, PlotTarget, PlotTicks } from './plot.tsx'
import { Table } from './table.tsx'
import './stacked-chart.css'

/** A layer of the columns; `open` is what is not there yet. */
export interface StackPart {
  readonly key: string
  readonly name: string
  readonly tone: 'light' | 'middle' | 'dark' | 'open'
}

export interface StackColumn {
  readonly key: string
  /** Under the column. */
  readonly name: string
  /** Sizes by the keys of the parts; what is missing is 0. */
  readonly sizes: Readonly<Record<string, number>>
  /** Still to come: drawn back behind what has been. */
  readonly ahead?: boolean
  /** In the last column of the table. */
  readonly figure: string
}

export interface StackedChartProps {
  readonly label: string
  /** The course in one sentence; the text alternative. */
  readonly summary: string
  /** From the foot up. */
  readonly parts: readonly StackPart[]
  readonly columns: readonly StackColumn[]
  /** Places along the axis, such as the twelve months of a year that has only begun. */
  readonly places: number
  readonly target: { readonly value: number; readonly label: string } | null
  /** A size as the table shows it. */
  readonly format: (size: number) => string
  readonly labels: ChartViewLabels & { readonly column: string; readonly figure: string }
}

/** Columns of stacked parts against a target, with their table twin. */
export function StackedChart(props: StackedChartProps) {
  const { label, parts, columns, format, labels } = props
  return (
    <ChartFigure
      label={label}
      labels={labels}
      keys={parts.map(({ key, name, tone }) => ({ key, name, className: `wp-stack--${tone}` }))}
      chart={<Columns {...props} />}
      table={
        <Table
          caption={label}
          rows={columns}
          rowKey={({ key }) => key}
          columns={[
            { key: 'column', head: labels.column, cell: ({ key }) => key },
            ...parts.map(({ key, name }) => ({
              ...{ key, head: name, align: 'end' as const },
              cell: ({ sizes }: StackColumn) => format(sizes[key] ?? 0),
            })),
            { key: 'figure', head: labels.figure, align: 'end', cell: ({ figure }) => figure },
          ]}
        />
      }
    />
  )
}

const height = 230
const margin = { top: 20, right: 8, bottom: 24, left: 44 }

/** A place narrower than this has room for every second name only. */
const nameWidth = 30

function Columns({ summary, parts, columns, places, target }: StackedChartProps) {
  const wholes = columns.map(({ sizes }) => parts.reduce((sum, { key }) => sum + (sizes[key] ?? 0), 0))
  const axis = axisOver([...wholes, target?.value], true)
  const y = linear(axis, height - margin.bottom, margin.top)
  return (
    <Plot label={summary} height={height}>
      {(width) => {
        const reach = [margin.left, width - margin.right] as const
        const step = (reach[1] - reach[0]) / places
        return (
          <>
            <PlotTicks ticks={axis.ticks} y={y} reach={reach} />
            {columns.map((column, index) => (
              <Stack key={column.key} {...{ column, parts, y, step }} left={reach[0] + index * step} />
            ))}
            {columns.map(({ key, name }, index) =>
              step < nameWidth && index % 2 === 1 ? null : (
                <text key={key} x={reach[0] + (index + 0.5) * step} y={height - 8} textAnchor="middle">
                  {name}
                </text>
              ),
            )}
            {target === null ? null : <PlotTarget y={y(target.value)} reach={reach} label={target.label} />}
          </>
        )
      }}
    </Plot>
  )
}

interface StackProps {
  readonly column: StackColumn
  readonly parts: readonly StackPart[]
  readonly y: (size: number) => number
  readonly left: number
  readonly step: number
}

/** One column. */
function Stack({ column: { sizes, ahead }, parts, y, left, step }: StackProps) {
  const feet = parts.map((_, index) => parts.slice(0, index).reduce((sum, { key }) => sum + (sizes[key] ?? 0), 0))
  return (
    <g className={ahead === true ? 'wp-stack__ahead' : undefined}>
      {parts.map(({ key, tone }, index) => {
        const foot = feet[index] ?? 0
        const size = sizes[key] ?? 0
        return size === 0 ? null : (
          <rect
            key={key}
            className={`wp-stack__part wp-stack--${tone}`}
            x={left + step * 0.14}
            width={step * 0.72}
            y={y(foot + size)}
            height={y(foot) - y(foot + size)}
          />
        )
      })}
    </g>
  )
}
