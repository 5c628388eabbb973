import { useChartLabels, useText } from '@workpoints/core/web'
import { ChartFigure } from '@workpoints/ui/chart-figure'
import { Plot } from '@workpoints/ui/plot'
import { Table } from '@workpoints/ui/table'
import type { Living } from './living-data.ts'
import './living.css'

type Month = Living['mines']['months'][number]

const kinds = ['inTime', 'late', 'open', 'overdue'] as const
type Kind = (typeof kinds)[number]

interface MineTimelineProps {
  readonly months: readonly Month[]
  readonly on: string
}

/** A mark for each mine in the month of its last day, around the day of the view. */
export function MineTimeline({ months, on }: MineTimelineProps) {
  const t = useText()
  const names: Readonly<Record<Kind, string>> = {
    inTime: t('按期通过', 'passed in time'),
    late: t('逾期通过', 'passed late'),
    open: t('未到期，未通过', 'not due, not passed'),
    overdue: t('逾期未通过', 'overdue'),
  }
  const label = t('各月到期的矿山（座）', 'Mines by the month they are due')
  return (
    <ChartFigure
      label={label}
      labels={useChartLabels()}
      keys={kinds.map((kind) => ({ key: kind, name: names[kind], className: `eco-mark--${kind}` }))}
      chart={<Marks months={months} on={on} label={label} />}
      table={
        <Table
          caption={label}
          rows={months.filter((month) => kinds.some((kind) => month[kind] > 0))}
          rowKey={({ period }) => period}
          columns={[
            { key: 'period', head: t('月份', 'Month'), cell: ({ period }) => period },
            ...kinds.map((kind) => ({
              key: kind,
              head: names[kind],
              align: 'end' as const,
              cell: (month: Month) => month[kind] || '',
            })),
          ]}
        />
      }
    />
  )
}

const [foot, step] = [22, 18]

function Marks({ months, on, label }: MineTimelineProps & { readonly label: string }) {
  const most = Math.max(...months.map((month) => kinds.reduce((sum, kind) => sum + month[kind], 0)), 2)
  const height = most * step + foot + 18
  return (
    <Plot label={label} height={height} wide>
      {(width) => (
        <>
          {months.map((month, index) => (
            <MonthMarks key={month.period} month={month} at={[index, width / months.length, height - foot]} />
          ))}
          <Today months={months} on={on} size={[width, height - foot]} />
        </>
      )}
    </Plot>
  )
}

interface MonthMarksProps {
  readonly month: Month
  readonly at: readonly [index: number, width: number, bottom: number]
}

/** One column: a mark a mine, overdue ones on top; January and July are written below. */
function MonthMarks({ month, at: [index, width, bottom] }: MonthMarksProps) {
  const marks = kinds.flatMap((kind) => Array.from({ length: month[kind] }, () => kind))
  const side = Math.min(width - 2, step - 4)
  const left = index * width + (width - side) / 2
  return (
    <g>
      {marks.map((kind, height) => (
        <rect
          key={height}
          className={`eco-mark eco-mark--${kind}`}
          x={left}
          y={bottom - 4 - side - height * step}
          width={side}
          height={side}
          rx={kind === 'overdue' ? 0 : side / 2}
        />
      ))}
      {/-(01|07)$/.test(month.period) ? (
        <text x={left} y={bottom + 16}>
          {month.period.slice(2)}
        </text>
      ) : null}
    </g>
  )
}

interface TodayProps extends MineTimelineProps {
  readonly size: readonly [width: number, bottom: number]
}

/** The line between what has run out and what has not, and the ground the marks stand on. */
function Today({ months, on, size: [width, bottom] }: TodayProps) {
  const at = months.findIndex(({ period }) => period === on.slice(0, 7))
  const x = ((at + Number(on.slice(8)) / 31) * width) / months.length
  return (
    <g>
      <line x1={0} x2={width} y1={bottom} y2={bottom} />
      <line className="eco-today" x1={x} x2={x} y1={0} y2={bottom} />
      <text x={x - 6} y={10} textAnchor="end">
        {on}
      </text>
    </g>
  )
}
