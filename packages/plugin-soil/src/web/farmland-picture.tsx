import { useText } from '@workpoints/core/web'
import { useWidth } from '@workpoints/ui/element-width'
import { Segmented } from '@workpoints/ui/segmented'
import { type Column, Table } from '@workpoints/ui/table'
import { useId, useRef, useState } from 'react'
import { type FarmlandMonth, inTenThousand, pollutedDegrees } from '../land.ts'
import { farmlandDegrees } from '../registers/farmland.ts'
import './farmland-picture.css'

const height = 220
const margin = { top: 8, right: 8, bottom: 24, left: 44 }

/** Rising parts of a column, the lightest degree at the foot and what is not yet under measures on top. */
const partsOf = (month: FarmlandMonth) => [
  ...pollutedDegrees.map((degree) => ({ key: degree as string, area: Number(month.under[degree]) })),
  { key: 'due', area: Number(month.due) },
]

/** All polluted farmland of a month, 亩. */
const wholeOf = (month: FarmlandMonth): number => partsOf(month).reduce((sum, { area }) => sum + area, 0)

interface FarmlandPictureProps {
  readonly months: readonly FarmlandMonth[]
  /** Percentage of the polluted farmland that has to be under its measures. */
  readonly target: string | null
}

/** Polluted farmland month by month: what is under its measures by degree, and what is not yet; with its table twin. */
export function FarmlandPicture({ months, target }: FarmlandPictureProps) {
  const t = useText()
  const id = useId()
  const [view, setView] = useState('chart')
  const names = [
    ...pollutedDegrees.map((degree) => ({ key: degree as string, name: t(farmlandDegrees[degree]) })),
    { key: 'due', name: t('措施未到位', 'Measures still due') },
  ]
  const label = t('受污染耕地按月面积（万亩）', 'Polluted farmland by month (10,000 mu)')
  return (
    <figure className="soil-picture" aria-labelledby={id}>
      <figcaption className="soil-picture__head">
        <span id={id}>{label}</span>
        {names.map(({ key, name }) => (
          <span key={key} className={`soil-picture__key soil-picture__key--${key}`}>
            {name}
          </span>
        ))}
        <Segmented
          label={t('查看方式', 'View as')}
          value={view}
          onChange={setView}
          segments={[
            { value: 'chart', label: t('图', 'Chart') },
            { value: 'table', label: t('表', 'Table') },
          ]}
        />
      </figcaption>
      {view === 'chart' ? (
        <Columns months={months} label={label} target={target} />
      ) : (
        <Twin months={months} names={names} label={label} />
      )}
    </figure>
  )
}

interface PlotProps {
  readonly months: readonly FarmlandMonth[]
  readonly label: string
}

/** The drawing, as wide as its place. */
function Columns(props: PlotProps & FarmlandPictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className="soil-picture__box">
      {width > 0 ? <Plot {...props} width={width} /> : null}
    </div>
  )
}

function Plot({ months, label, target, width }: PlotProps & FarmlandPictureProps & { readonly width: number }) {
  const t = useText()
  const top = Math.max(...months.map(wholeOf), 1)
  const y = (area: number) => height - margin.bottom - (area / top) * (height - margin.bottom - margin.top)
  const step = (width - margin.left - margin.right) / 12
  const last = months.at(-1)
  const wanted = last === undefined ? 0 : (wholeOf(last) * Number(target ?? 0)) / 100
  const summary =
    last === undefined
      ? label
      : t(
          `${label}，${last.period} 安全利用率 ${last.percent ?? '—'}%`,
          `${label}; ${last.period}: ${last.percent ?? '—'}%`,
        )
  return (
    <svg className="soil-picture__plot" width={width} height={height} role="img" aria-label={summary}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={margin.left} x2={width - margin.right} y1={y(top * share)} y2={y(top * share)} />
          <text x={margin.left - 6} y={y(top * share)} dy="0.35em" textAnchor="end">
            {inTenThousand(String(Math.round(top * share)))}
          </text>
        </g>
      ))}
      {months.map((month, index) => {
        let foot = 0
        const left = margin.left + index * step + step * 0.14
        return (
          <g key={month.period}>
            {partsOf(month).map(({ key, area }) => {
              const from = foot
              foot += area
              return (
                <rect
                  key={key}
                  className={`soil-picture__part soil-picture__part--${key}`}
                  x={left}
                  width={step * 0.72}
                  y={y(foot)}
                  height={y(from) - y(foot)}
                />
              )
            })}
            <text x={left + step * 0.36} y={height - 8} textAnchor="middle">
              {t(`${Number(month.period.slice(5))}月`, month.period.slice(5))}
            </text>
          </g>
        )
      })}
      {target === null ? null : (
        <g className="soil-picture__target">
          <line x1={margin.left} x2={width - margin.right} y1={y(wanted)} y2={y(wanted)} />
          <text x={width - margin.right} y={y(wanted) - 5} textAnchor="end">
            {t(`目标 ${target}%`, `target ${target}%`)}
          </text>
        </g>
      )}
    </svg>
  )
}

interface TwinProps extends PlotProps {
  readonly names: readonly { readonly key: string; readonly name: string }[]
}

function Twin({ months, label, names }: TwinProps) {
  const t = useText()
  const column = (key: string, head: string): Column<FarmlandMonth> => ({
    key,
    head,
    align: 'end',
    cell: (month) => inTenThousand(String(partsOf(month).find((part) => part.key === key)?.area ?? 0)),
  })
  return (
    <Table
      caption={label}
      rows={months}
      rowKey={({ period }) => period}
      columns={[
        { key: 'period', head: t('月份', 'Month'), cell: ({ period }) => period },
        ...names.map(({ key, name }) => column(key, name)),
        { key: 'rate', head: t('安全利用率', 'Rate'), unit: '%', align: 'end', cell: ({ percent }) => percent ?? '—' },
      ]}
    />
  )
}
