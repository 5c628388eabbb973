import { useChartLabels, useMonthNames, useText } from '@workpoints/core/web'
import { type StackColumn, StackedChart } from '@workpoints/ui/stacked-chart'
import { type FarmlandMonth, inTenThousand, pollutedDegrees } from '../land.ts'
import { farmlandDegrees } from '../registers/farmland.ts'

interface FarmlandPictureProps {
  readonly months: readonly FarmlandMonth[]
  /** Percentage of the polluted farmland that has to be under its measures. */
  readonly target: string | null
}

const tones = { slight: 'light', moderate: 'middle', severe: 'dark' } as const

/** Polluted farmland month by month: what is under its measures by degree, the lightest at the foot, and what is not yet. */
export function FarmlandPicture({ months, target }: FarmlandPictureProps) {
  const t = useText()
  const names = useMonthNames()
  const labels = useChartLabels()
  const label = t('受污染耕地按月面积（万亩）', 'Polluted farmland by month (10,000 mu)')
  const columns = months.map(
    ({ period, under, due, percent }, index): StackColumn => ({
      key: period,
      name: names[index] ?? '',
      sizes: Object.fromEntries(Object.entries({ ...under, due }).map(([key, mu]) => [key, Number(mu) / 10_000])),
      figure: percent ?? '—',
    }),
  )
  const last = months.at(-1)
  const whole = Object.values(columns.at(-1)?.sizes ?? {}).reduce((sum, part) => sum + part, 0)
  return (
    <StackedChart
      label={label}
      summary={
        last === undefined
          ? label
          : t(
              `${label}，${last.period} 安全利用率 ${last.percent ?? '—'}%`,
              `${label}; ${last.period}: ${last.percent ?? '—'}%`,
            )
      }
      parts={[
        ...pollutedDegrees.map((degree) => ({ key: degree, name: t(farmlandDegrees[degree]), tone: tones[degree] })),
        { key: 'due', name: t('措施未到位', 'Measures still due'), tone: 'open' },
      ]}
      columns={columns}
      places={12}
      target={
        target === null
          ? null
          : { value: (whole * Number(target)) / 100, label: t(`目标 ${target}%`, `target ${target}%`) }
      }
      format={(area) => inTenThousand(String(area * 10_000))}
      labels={{ ...labels, column: labels.period, figure: t('安全利用率（%）', 'Rate (%)') }}
    />
  )
}
