import { useChartLabels, useMonthNames, useText } from '@workpoints/core/web'
import { PaceChart } from '@workpoints/ui/pace-chart'
import type { Living } from './living-data.ts'

interface FlowChartProps {
  readonly flow: Living['forest'] | Living['erosion']
  readonly label: string
  readonly unit: string
}

/** An amount of the year against the curve it should follow, with its table twin. */
export function FlowChart({ flow, label, unit }: FlowChartProps) {
  const t = useText()
  const number = (value: string | null): number | null => (value === null ? null : Number(value))
  const summary = t(
    `已完成 ${number(flow.done)?.toFixed(2)} ${unit}，应完成 ${number(flow.due)?.toFixed(2) ?? '—'} ${unit}`,
    `${number(flow.done)?.toFixed(2)} ${unit} done, ${number(flow.due)?.toFixed(2) ?? '—'} due`,
  )
  return (
    <PaceChart
      label={label}
      summary={summary}
      unit={unit}
      periods={useMonthNames()}
      actual={flow.months.map(({ actual }) => number(actual))}
      expected={flow.months.map(({ due }) => number(due))}
      target={
        flow.target === null ? null : { value: Number(flow.target), label: t(`目标 ${flow.target}`, flow.target) }
      }
      light={flow.light}
      fromZero
      labels={useChartLabels()}
    />
  )
}
