import { useQuery } from '@tanstack/react-query'
import { QueryState, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import type { Filter } from '../filter.ts'
import { hasStates } from '../register.ts'
import { useRegistersApi } from './api.ts'
import { OutlineLoad } from './outline-load.tsx'
import { type PlotScale, plotScale } from './plot-scale.ts'
import { useHere } from './register-context.tsx'
import { StateMark } from './state-mark.tsx'

export interface PlacePlotProps {
  readonly filter: Filter
  readonly onOpen: (id: string) => void
}

const width = 960

/** Where the rows lie: a plain plot of degrees, over the office's own approved outline where one is loaded. */
export function PlacePlot({ filter, onOpen }: PlacePlotProps) {
  const t = useText()
  const { register } = useHere()
  const { entry, outline } = useRegistersApi()
  const places = useQuery(entry.places.queryOptions({ register: register.id, filter }))
  const drawn = useQuery(outline.get.queryOptions())
  return (
    <QueryState query={places} height="24rem">
      {(points) => {
        const lines =
          drawn.data === null || drawn.data === undefined
            ? []
            : (drawn.data.body as { lines: [number, number][][] }).lines
        const framed = lines.length === 0 ? points : lines.flat().map(([lon, lat]) => ({ lon, lat }))
        const scale = plotScale(framed, width)
        return (
          <Section
            title={t('点位', 'Places')}
            note={points.length}
            lead={t(
              '按经纬度（CGCS2000）绘制，不含行政界线，不作地图使用。',
              'Plotted by degrees (CGCS2000); it shows no boundaries and is no map.',
            )}
            actions={<OutlineLoad />}
          >
            {scale === undefined || points.length === 0 ? (
              <EmptyState title={t('还没有填写经纬度的行。', 'No row has coordinates yet.')} compact />
            ) : (
              <figure className="register-plot">
                <Plot scale={scale} lines={lines} points={points} onOpen={onOpen} />
                {drawn.data === null || drawn.data === undefined ? null : (
                  <figcaption>
                    {t(
                      `底图：${drawn.data.name}　审图号：${drawn.data.approval}`,
                      `Outline: ${drawn.data.name}; approval no. ${drawn.data.approval}`,
                    )}
                  </figcaption>
                )}
                {hasStates(register) ? (
                  <p className="register-plot__key">
                    {register.states.map(({ key }) => (
                      <StateMark key={key} state={key} />
                    ))}
                  </p>
                ) : null}
              </figure>
            )}
          </Section>
        )
      }}
    </QueryState>
  )
}

interface PlotProps {
  readonly scale: PlotScale
  readonly lines: readonly (readonly [number, number][])[]
  readonly points: readonly {
    readonly entry_id: string
    readonly label: string
    readonly state: string
    readonly lon: number
    readonly lat: number
  }[]
  readonly onOpen: (id: string) => void
}

/** Its points are links, so it is no single picture. */
const grouping = { role: 'group' } as const

function Plot({ scale, lines, points, onOpen }: PlotProps) {
  const t = useText()
  const { register } = useHere()
  const toneOf = new Map(register.states.map(({ key, tone }) => [key, tone ?? 'plain']))
  const path = (line: readonly [number, number][]) =>
    line
      .map(([lon, lat], index) => {
        const { x, y } = scale.place({ lon, lat })
        return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
      })
      .join('')
  return (
    <svg
      viewBox={`0 0 ${scale.width.toFixed(0)} ${scale.height.toFixed(0)}`}
      width={scale.width}
      {...grouping}
      aria-label={t(`${points.length} 个点位`, `${points.length} places`)}
    >
      {scale.lons.map((lon) => {
        const { x } = scale.place({ lon, lat: 0 })
        return (
          <g key={lon} className="register-plot__grid">
            <line x1={x} x2={x} y1={0} y2={scale.height - 18} />
            <text x={x} y={scale.height - 5} textAnchor="middle">
              {lon}°E
            </text>
          </g>
        )
      })}
      {scale.lats.map((lat) => {
        const { y } = scale.place({ lon: 0, lat })
        return (
          <g key={lat} className="register-plot__grid">
            <line x1={0} x2={scale.width} y1={y} y2={y} />
            <text x={2} y={y - 3}>
              {lat}°N
            </text>
          </g>
        )
      })}
      {lines.map((line, index) => (
        <path key={index} className="register-plot__outline" d={path(line)} />
      ))}
      {points.map((point) => {
        const { x, y } = scale.place(point)
        return (
          <a
            key={point.entry_id}
            href={`?entry=${point.entry_id}`}
            className={`register-plot__point register-plot__point--${toneOf.get(point.state) ?? 'plain'}`}
            onClick={(event) => {
              event.preventDefault()
              onOpen(point.entry_id)
            }}
          >
            <title>{point.label}</title>
            <circle cx={x} cy={y} r={5} />
          </a>
        )
      })}
    </svg>
  )
}
