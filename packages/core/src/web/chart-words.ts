import type { PaceLabels } from '@workpoints/ui/pace-chart'
import { useText } from './language.tsx'

const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The months of the year as an axis names them. */
export function useMonthNames(): readonly string[] {
  const t = useText()
  return english.map((name, index) => t(`${index + 1}月`, name))
}

/** The words on the charts of a year. */
export function useChartLabels(): PaceLabels {
  const t = useText()
  return {
    period: t('月份', 'Month'),
    actual: t('累计实际', 'To date'),
    expected: t('序时应达', 'Due by then'),
    target: t('目标', 'Target'),
    forecast: t('预测', 'Forecast'),
    none: t('暂无数据', 'No data'),
    chart: t('图', 'Chart'),
    table: t('表', 'Table'),
    view: t('查看方式', 'View as'),
  }
}
