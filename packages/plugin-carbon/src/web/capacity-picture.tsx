import { formatDecimal } from '@workpoints/core'
import { useChartLabels, useMonthNames, useText } from '@workpoints/core/web'
import { type StackColumn, StackedChart } from '@workpoints/ui/stacked-chart'
import { type CapacityMonth, drawnKinds, oneDecimal } from '../capacity.ts'
import { powerKinds } from '../rules/new-energy.ts'

interface CapacityPictureProps {
  readonly months: readonly CapacityMonth[]
  /** 万千瓦 */
  readonly target: string | null
  /** The last month with figures of its own; later ones are expected. */
  readonly until: string
}

const tones = { solar: 'light', wind: 'middle', biomass: 'dark' } as const

const format = (size: number) => oneDecimal(String(size))

/** New-energy capacity month by month: what is connected by kind, what is expected to come on top of it, and the target. */
export function CapacityPicture({ months, target, until }: CapacityPictureProps) {
  const t = useText()
  const names = useMonthNames()
  const labels = useChartLabels()
  const label = t('各月末新能源发电装机（万千瓦）', 'New-energy capacity by month (10 MW)')
  const columns = months.map(({ period, connected, expected }, index): StackColumn => {
    const sizes = Object.fromEntries(
      Object.entries({ ...connected, expected }).map(([key, size]) => [key, Number(size)]),
    )
    const whole = Object.values(sizes).reduce((sum, size) => sum + size, 0)
    return { key: period, name: names[index] ?? '', sizes, ahead: period > until, figure: format(whole) }
  })
  const now = columns.findLast(({ ahead }) => ahead !== true)?.figure ?? '—'
  const end = columns.at(-1)?.figure ?? '—'
  return (
    <StackedChart
      label={label}
      summary={t(`${label}：目前 ${now}，年底预计 ${end}`, `${label}: ${now} now, ${end} expected`)}
      parts={[
        ...drawnKinds.map((kind) => ({ key: kind, name: t(powerKinds[kind]), tone: tones[kind] })),
        { key: 'expected', name: t('在建，按预计并网日期', 'Under construction, when expected'), tone: 'open' },
      ]}
      columns={columns}
      places={12}
      target={
        target === null
          ? null
          : { value: Number(target), label: t(`目标 ${formatDecimal(target)}`, `target ${formatDecimal(target)}`) }
      }
      format={format}
      labels={{ ...labels, column: labels.period, figure: t('合计', 'In all') }}
    />
  )
}
