import type { PaceLabels } from './pace-figures.ts'
import { Segmented } from './segmented.tsx'

export type ChartViewLabels = Pick<PaceLabels, 'view' | 'chart' | 'table'>

export interface ChartSwitchProps {
  readonly labels: ChartViewLabels
  readonly view: string
  readonly onChange: (view: string) => void
}

/** Turns a drawing into its table and back. */
export function ChartSwitch({ labels, view, onChange }: ChartSwitchProps) {
  return (
    <Segmented
      label={labels.view}
      value={view}
      onChange={onChange}
      segments={[
        { value: 'chart', label: labels.chart },
        { value: 'table', label: labels.table },
      ]}
    />
  )
}
