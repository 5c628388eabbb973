import { PaceChart } from '@workpoints/ui/pace-chart'
import { waterClass } from '../index.ts'
import type { TargetDetail } from '../server/task.router.ts'
import { useText } from './language.tsx'
import { forecastSeries, toNumbers } from './target-series.ts'

const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The months of the year as an axis names them. */
export function useMonthNames(): readonly string[] {
  const t = useText()
  return english.map((name, index) => t(`${index + 1}月`, name))
}

/** Whether a year's course can be drawn: there is a figure, and it is more than done or not done. */
export const isDrawable = ({ target, actual }: TargetDetail): boolean =>
  target.accumulation !== 'milestone' && actual.some((value) => value !== null)

/** The year of a target as a chart with its table twin: actual values, pace, target, forecast. */
export function TargetChart({ detail }: { readonly detail: TargetDetail }) {
  const t = useText()
  const periods = useMonthNames()
  const { target } = detail
  const actual = toNumbers(detail.actual)
  const demand = t(target.demand)
  const unit = ` ${t(target.unit)}`
  const goalLabel = demand.endsWith(unit) ? demand.slice(0, -unit.length) : demand
  const isClass = target.kind === 'class'
  const isSum =
    target.unit.zh !== '%' && !isClass && (target.accumulation === 'flow' || target.accumulation === 'level')
  return (
    <PaceChart
      label={t(target.name)}
      summary={[target.reason, target.forecast?.text].flatMap((text) => (text ? [t(text)] : [])).join(t('。', ' '))}
      unit={t(target.unit)}
      periods={periods}
      actual={actual}
      expected={toNumbers(detail.expected)}
      target={target.goalValue === null ? null : { value: Number(target.goalValue), label: goalLabel }}
      forecast={forecastSeries(actual, target.forecast, Number(target.due.slice(5, 7)))}
      light={target.light ?? 'grey'}
      fromZero={isSum || target.accumulation === 'incident'}
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
      {...(isClass ? { format: (figure: number) => t(waterClass(Math.round(figure))) } : {})}
    />
  )
}
