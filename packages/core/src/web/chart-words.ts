import type { PaceLabels } from '@workpoints/ui/pace-chart'
import { monthText } from '../index.ts'
import { useText } from './language.tsx'

/** The months of the year as an axis names them. */
export function useMonthNames(): readonly string[] {
  const t = useText()
  return Array.from({ length: 12 }, (_, index) => t(monthText(`2025-${String(index + 1).padStart(2, '0')}`)))
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
