import { useId, useRef, useState } from 'react'
import { ChartSwitch } from './chart-switch.tsx'
import { useWidth } from './element-width.ts'
import { lastKnown, type PaceFigures, type PaceLabels, plainNumber } from './pace-figures.ts'
import { PacePlot } from './pace-plot.tsx'
import { PaceTable } from './pace-table.tsx'
import './pace-chart.css'

export type { Foreseen, PaceFigures, PaceLabels } from './pace-figures.ts'

export interface PaceChartProps extends PaceFigures {
  /** Names the chart, such as the indicator and its scope. */
  readonly label: string
  /** The course in one sentence; the text alternative. */
  readonly summary: string
  readonly unit: string
  readonly labels: PaceLabels
  readonly format?: ((figure: number) => string) | undefined
}

/** The year of a target: actual values, the curve they should follow, the target line, the forecast; with its table twin. */
export function PaceChart({ label, summary, unit, labels, format = plainNumber, ...figures }: PaceChartProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [view, setView] = useState('chart')
  const last = lastKnown(figures.actual)
  const [picked, setPicked] = useState<number>()
  const current = picked ?? Math.max(last, 0)

  const show = (value: number | null | undefined) => (typeof value === 'number' ? format(value) : labels.none)
  const foreseen = figures.forecast?.[current]
  const readout = [
    { kind: 'actual', text: `${labels.actual} ${show(figures.actual[current])}` },
    ...(figures.expected ? [{ kind: 'expected', text: `${labels.expected} ${show(figures.expected[current])}` }] : []),
    ...(foreseen
      ? [
          {
            kind: 'forecast',
            text: `${labels.forecast} ${format(foreseen.value)} (${format(foreseen.low)}–${format(foreseen.high)})`,
          },
        ]
      : []),
  ]
  return (
    <figure className={`wp-pace wp-pace--${figures.light}`} aria-labelledby={`${id}-label`}>
      <figcaption className="wp-pace__head">
        <span id={`${id}-label`} className="wp-hidden">{`${label}：${summary}`}</span>
        <span className="wp-pace__unit">{unit}</span>
        <span className="wp-pace__readout">
          <b>{figures.periods[current]}</b>
          {readout.map(({ kind, text }) => (
            <span key={kind} className={`wp-pace__key wp-pace__key--${kind}`}>
              {text}
            </span>
          ))}
        </span>
        <ChartSwitch labels={labels} view={view} onChange={setView} />
      </figcaption>
      <div ref={box} className="wp-pace__box">
        {view === 'table' ? (
          <PaceTable label={label} unit={unit} labels={labels} figures={figures} format={format} />
        ) : (
          <>
            {width > 0 ? (
              <PacePlot
                figures={figures}
                labels={labels}
                format={format}
                width={width}
                current={current}
                onPick={setPicked}
              />
            ) : null}
            <input
              type="range"
              className="wp-pace__slider"
              aria-label={`${label}，${labels.period}`}
              aria-valuetext={[figures.periods[current], ...readout.map(({ text }) => text)].join('，')}
              min={0}
              max={figures.periods.length - 1}
              value={current}
              onChange={(event) => setPicked(Number(event.target.value))}
            />
          </>
        )}
      </div>
    </figure>
  )
}
