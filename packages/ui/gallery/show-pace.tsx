import { PaceChart, type PaceLabels } from '../src/pace-chart.tsx'
import { Section } from '../src/section.tsx'
import { StackedChart } from '../src/stacked-chart.tsx'

const labels: PaceLabels = {
  period: '月份',
  actual: '实际',
  expected: '序时进度',
  target: '目标',
  forecast: '预测',
  none: '暂无数据',
  chart: '图',
  table: '表',
  view: '显示方式',
}
const periods = Array.from({ length: 12 }, (_, month) => `${month + 1}月`)
const none = Array.from({ length: 6 }, () => null)
const band = (value: number, spread: number) => ({ value, low: value - spread, high: value + spread })

export function PaceShow() {
  return (
    <div className="gallery-two">
      <Section title="新改建污水管网" note="全市">
        <PaceChart
          label="新改建污水管网"
          summary="截至 6 月累计 41.6 公里，序时进度 90 公里，目标 180 公里"
          unit="累计，公里"
          periods={periods}
          actual={[3, 9, 15, 22, 31, 41.6, ...none]}
          expected={periods.map((_, month) => (month + 1) * 15)}
          target={{ value: 180, label: '目标 180' }}
          forecast={[...none, ...[49, 56, 64, 72, 79, 87].map((value, step) => band(value, 3 + step * 3))]}
          light="red"
          labels={labels}
        />
      </Section>
      <Section title="中心城区 PM2.5 平均浓度" note="年初至今">
        <PaceChart
          label="中心城区 PM2.5 平均浓度"
          summary="1—6 月平均 24.1 微克/立方米，目标 25.5 以内"
          unit="累计平均，微克/立方米"
          periods={periods}
          actual={[33.2, 31.5, null, 27.4, 25.6, 24.1, ...none]}
          target={{ value: 25.5, label: '目标 ≤ 25.5' }}
          forecast={[
            ...none,
            ...[23.2, 22.4, 22.1, 22.6, 23.4, 24.6].map((value, step) => band(value, 0.4 + step * 0.35)),
          ]}
          light="green"
          fromZero={false}
          labels={labels}
        />
      </Section>
      <Section title="污染地块整治" note="逐月">
        <StackedChart
          label="污染地块面积（公顷）"
          summary="截至 6 月整治完成 30 公顷，目标 40 公顷"
          parts={[
            { key: 'done', name: '整治完成', tone: 'middle' },
            { key: 'due', name: '尚未整治', tone: 'open' },
          ]}
          columns={[6, 10, 16, 22, 27, 30].map((done, month) => ({
            key: `2025-0${month + 1}`,
            name: periods[month] ?? '',
            sizes: { done, due: 48 - done },
            figure: `${((done / 48) * 100).toFixed(1)}%`,
          }))}
          places={12}
          target={{ value: 40, label: '目标 40' }}
          format={String}
          labels={{ ...labels, column: labels.period, figure: '整治率' }}
        />
      </Section>
    </div>
  )
}
