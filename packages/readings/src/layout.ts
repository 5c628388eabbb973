import { InvalidError } from '@workpoints/core'
import { airFactors, type KeptFactor, lakeFactors, noiseFactors, sewageFactors, waterFactors } from './kept-factor.ts'
import type { SiteKind } from './site-kind.ts'

/**
 * Which factors the rows of a site hold, in which order. A layout never changes: a new factor makes a new layout that begins with the
 * old one, so that every row that was written keeps its meaning.
 */
export interface Layout {
  readonly id: string
  readonly factors: readonly KeptFactor[]
}

/** The layouts there are. Only ever added to. */
export const layouts: Readonly<Record<string, Layout>> = Object.fromEntries(
  [
    { id: 'air-1', factors: airFactors },
    { id: 'river-1', factors: waterFactors },
    { id: 'lake-1', factors: lakeFactors },
    { id: 'noise-1', factors: noiseFactors },
    { id: 'sewage-1', factors: sewageFactors },
  ].map((layout) => [layout.id, layout]),
)

const ofKind: Readonly<Record<SiteKind, string>> = {
  'air-station': 'air-1',
  'river-section': 'river-1',
  'lake-point': 'lake-1',
  'noise-point': 'noise-1',
  outfall: 'sewage-1',
  'works-monitor': 'sewage-1',
}

/** The layout by id. Throws InvalidError `readings.no-layout`. */
export function layoutById(id: string): Layout {
  const layout = layouts[id]
  if (layout !== undefined) return layout
  throw new InvalidError('readings.no-layout', {
    zh: `没有编号为“${id}”的数据布局；它可能由更新的程序版本写入，请升级程序。`,
    en: `There is no layout "${id}"; a newer version of the program may have written it.`,
  })
}

/** The layout of the rows of a kind of site. */
export const layoutOf = (kind: SiteKind): Layout => layoutById(ofKind[kind])

/** Where in a row a factor stands, 0 first; −1 where the layout does not hold it. */
export const placeOf = ({ factors }: Layout, code: string): number =>
  factors.findIndex((factor) => factor.code === code)
