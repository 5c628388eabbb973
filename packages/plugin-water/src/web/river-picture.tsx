import { AppLink, useText } from '@workpoints/core/web'
import { useWidth } from '@workpoints/ui/element-width'
import { useRef } from 'react'
import { waterClasses } from '../rules/water-class.ts'
import { ClassMark, classStyle, useClassWords } from './class-mark.tsx'
import { type SectionRow, type Sections, useSectionHref } from './sections-data.ts'
import { qualityText } from './water-words.ts'
import './river-picture.css'

type River = Sections['rivers'][number]

interface RiverPictureProps {
  readonly rivers: readonly River[]
  readonly sections: readonly SectionRow[]
}

/** Rivers one below the other, each from its source on the left to where it flows, its sections in the colours of their classes. */
export function RiverPicture({ rivers, sections }: RiverPictureProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const rowOf = new Map(sections.map((row) => [row.id, row]))
  return (
    <div ref={box} className="water-rivers">
      <p className="water-rivers__key">
        {waterClasses.map((found) => (
          <ClassMark key={found} value={found} />
        ))}
        <span>
          {t(
            '方框为国控断面，圆圈为其他断面；带外框的未达到目标类别',
            'squares are national sections; an outer frame means the target class is missed',
          )}
        </span>
      </p>
      <ol className="water-rivers__list">
        {rivers.map((river) => {
          const own = river.sections.flatMap((id) => rowOf.get(id) ?? [])
          return own.length === 0 ? null : <RiverLine key={river.river} river={river} sections={own} width={width} />
        })}
      </ol>
    </div>
  )
}

/** From this width on names stand beside the line, and below its nodes where there is room. */
const wide = 720
const nameWidth = 128

function RiverLine({
  river,
  sections,
  width,
}: {
  readonly river: River
  readonly sections: readonly SectionRow[]
  readonly width: number
}) {
  const t = useText()
  const line = Math.max(width - (width >= wide ? nameWidth : 0), 0)
  return (
    <li className={width >= wide ? 'water-rivers__row water-rivers__row--wide' : 'water-rivers__row'}>
      <span className="water-rivers__name">
        <strong>{river.river}</strong>
        <span className="wp-muted">
          {[
            river.quality === null ? t('未评价', 'not assessed') : t(qualityText(river.quality)),
            ...(river.into === null ? [] : [t(river.into)]),
          ].join(t(' · ', ' · '))}
        </span>
      </span>
      {line > 0 ? <RiverPlot river={river} sections={sections} width={line} isWide={width >= wide} /> : null}
    </li>
  )
}

const end = 16
const radius = 11
/** Pixels that the name of a section needs below its node. */
const namedFrom = 82

interface PlotProps {
  readonly river: River
  readonly sections: readonly SectionRow[]
  readonly width: number
  readonly isWide: boolean
}

function RiverPlot({ river, sections, width, isWide }: PlotProps) {
  const step = Math.min((width - end) / sections.length, 132)
  const isNamed = isWide && step >= namedFrom
  const height = isNamed ? 52 : 32
  const last = step * sections.length
  return (
    <svg className="water-rivers__plot" width={width} height={height}>
      <title>{river.river}</title>
      <path className="water-rivers__stem" d={`M4 16H${last + 6}m-6 -5l6 5l-6 5`} />
      {sections.map((row, index) => (
        <Node key={row.id} row={row} x={step * (index + 0.5)} isNamed={isNamed} />
      ))}
    </svg>
  )
}

/** One section on its line; pressing it opens what its class stands on. */
function Node({ row, x, isNamed }: { readonly row: SectionRow; readonly x: number; readonly isNamed: boolean }) {
  const t = useText()
  const words = useClassWords()
  const hrefOf = useSectionHref()
  const found = row.toDate.class
  const isNational = row.roles.includes('national')
  const missed = row.attains === false
  const said = `${row.name} ${words(found)}${missed ? t('，未达到目标类别', ', misses its target class') : ''}`
  return (
    <AppLink href={hrefOf(row.id)} className="water-rivers__link">
      {/* The title alone names the link: what is written in the picture stands in it too, in another order. */}
      <title>{said}</title>
      <g aria-hidden className={`water-node water-class--${classStyle(found)}`} transform={`translate(${x} 16)`}>
        {missed ? (
          <rect className="water-node__missed" x={-15} y={-15} width={30} height={30} rx={isNational ? 4 : 15} />
        ) : null}
        <rect
          className="water-node__body"
          x={-radius}
          y={-radius}
          width={radius * 2}
          height={radius * 2}
          rx={isNational ? 3 : radius}
        />
        <text className="water-node__class" textAnchor="middle" y={4}>
          {found ?? '—'}
        </text>
        {isNamed ? (
          <text className="water-node__name" textAnchor="middle" y={31}>
            {row.name}
          </text>
        ) : null}
      </g>
    </AppLink>
  )
}
