import { cityIdOf } from '@workpoints/core'
import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'

/** Land of each county or zone, km², rounded: by it the demonstration shares out what is done on the land. */
const land: Readonly<Record<string, number>> = {
  ...{ '360702': 479, '360703': 1845, '360704': 2990, '360722': 2876, '360723': 1368, '360724': 1544, '360725': 2207 },
  ...{ '360726': 2375, '360728': 1319, '360729': 1535, '360730': 4053, '360731': 2893, '360732': 3210, '360733': 2722 },
  ...{ '360734': 2311, '360735': 1582, '360781': 2448, '360783': 1641, gzjk: 219, rjxq: 130 },
}

/** Land of a unit, km²; units that are not known have some. */
export const landOf = (unit: string): number => land[unit] ?? 500

/** A county's part of the land of all counties, from 0 to 1. */
export function landShare(asked: Pick<DemoAsked, 'counties'>, unit: string): number {
  return landOf(unit) / countiesOnly(asked).reduce((sum, { id }) => sum + landOf(id), 0)
}

/** How far a county lies from the common course, from 0.8 to 1.2; two are far behind. */
export const vigour = (index: number): number =>
  index % 20 === 9 ? 0.5 : index % 20 === 14 ? 0.62 : 0.85 + ((index * 37) % 41) / 100

/** The city itself, for results that are published for it. */
export const cityOf = ({ units }: Pick<DemoAsked, 'units'>): string | undefined => cityIdOf(units)

/** Said with rows that bear real names. */
export const madeUp = '演示数据，非真实记录'

/** 示例-01-2 */
export const exampleCode = (...parts: readonly number[]): string =>
  ['示例', ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
