import { PaceChart } from '@workpoints/ui/pace-chart'
import { waterClass } from '../index.ts'
import type { TargetDetail } from '../server/task.router.ts'
import { useChartLabels, useMonthNames } from './chart-words.ts'
import { useText } from './language.tsx'
import { forecastSeries, toNumbers } from './target-series.ts'

/** Whether a year's course can be drawn: there is a figure, and it is more than done or not done. */
export const isDrawable = ({ target, actual }: TargetDetail): boolean =>
  target.accumulation !== 'milestone' && actual.some((value) => value !== null)

/** The year of a target as a chart with its table twin: actual values, pace, target, forecast. */
export function TargetChart({ detail }: { readonly detail: TargetDetail }) {
  const t = useText()
  const periods = useMonthNames()
  const labels = useChartLabels()
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
      labels={labels}
      {...(isClass ? { format: (figure: number) => t(waterClass(Math.round(figure))) } : {})}
    />
  )
}
