import { type ReactNode, useId, useState } from 'react'
import { ChartSwitch, type ChartViewLabels } from './chart-switch.tsx'
import { cx } from './class-names.ts'
import './chart-figure.css'

export interface ChartKey {
  readonly key: string
  readonly name: string
  /** Its class sets `--part`, the colour of the swatch and of what is drawn; and `--edge` where its line has another. */
  readonly className: string
}

export type { ChartViewLabels } from './chart-switch.tsx'

export interface ChartFigureProps {
  readonly label: string
  readonly keys: readonly ChartKey[]
  readonly labels: ChartViewLabels
  /** What has to be known to read it. */
  readonly note?: ReactNode
  readonly chart: ReactNode
  readonly table: ReactNode
}

/** A drawing with its title, its key and its table twin. */
export function ChartFigure({ label, keys, labels, note, chart, table }: ChartFigureProps) {
  const id = useId()
  const [view, setView] = useState('chart')
  return (
    <figure className="wp-chart" aria-labelledby={id}>
      <figcaption className="wp-chart__head">
        <span id={id} className="wp-chart__label">
          {label}
        </span>
        {keys.map(({ key, name, className }) => (
          <span key={key} className={cx('wp-chart__key', className)}>
            {name}
          </span>
        ))}
        <ChartSwitch labels={labels} view={view} onChange={setView} />
      </figcaption>
      {note ? <p className="wp-muted">{note}</p> : null}
      {view === 'chart' ? chart : table}
    </figure>
  )
}
