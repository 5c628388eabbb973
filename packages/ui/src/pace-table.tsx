import type { ReactNode } from 'react'
import type { Foreseen, PaceFigures, PaceLabels } from './pace-figures.ts'
import { type Column, Table } from './table.tsx'

export interface PaceTableProps {
  readonly label: string
  readonly unit: string
  readonly labels: PaceLabels
  readonly figures: PaceFigures
  readonly format: (figure: number) => string
}

/** The same figures as the chart in rows. */
export function PaceTable({ label, unit, labels, figures, format }: PaceTableProps) {
  const { periods, actual, expected, target, forecast } = figures
  const show = (value: number | null | undefined) =>
    typeof value === 'number' ? format(value) : <span className="wp-muted">{labels.none}</span>
  const column = (key: string, head: string, cell: (period: number) => ReactNode): Column<number> => ({
    key,
    head,
    align: 'end',
    cell,
  })
  return (
    <Table
      caption={`${label}，${unit}`}
      rows={periods.map((_, index) => index)}
      rowKey={String}
      columns={[
        { key: 'period', head: labels.period, cell: (period) => periods[period] },
        column('actual', labels.actual, (period) => show(actual[period])),
        ...(expected ? [column('expected', labels.expected, (period) => show(expected[period]))] : []),
        ...(target ? [column('target', labels.target, () => show(target.value))] : []),
        ...(forecast ? [column('forecast', labels.forecast, (period) => foreseenAt(forecast[period], format))] : []),
      ]}
    />
  )
}

/** Empty where the value is known already and nothing is foreseen. */
function foreseenAt(band: Foreseen | null | undefined, format: PaceTableProps['format']): string {
  return band ? `${format(band.value)} (${format(band.low)}–${format(band.high)})` : ''
}
