import { useText } from '@workpoints/core/web'
import { PaceChart } from '@workpoints/ui/pace-chart'
import type { Living } from './living-data.ts'

const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

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
      periods={english.map((name, month) => t(`${month + 1}月`, name))}
      actual={flow.months.map(({ actual }) => number(actual))}
      expected={flow.months.map(({ due }) => number(due))}
      target={
        flow.target === null ? null : { value: Number(flow.target), label: t(`目标 ${flow.target}`, flow.target) }
      }
      light={flow.light}
      fromZero
      labels={{
        period: t('月份', 'Month'),
        actual: t('累计实际', 'To date'),
        expected: t('序时应达', 'Due by then'),
        target: t('目标', 'Target'),
        forecast: t('预测', 'Forecast'),
        none: t('暂无数据', 'No data'),
        chart: t('图', 'Chart'),
        table: t('表', 'Table'),
        view: t('查看方式', 'View as'),
      }}
    />
  )
}
