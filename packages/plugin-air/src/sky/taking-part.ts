import type { Day } from '@workpoints/core'
import { isSiteValid, type Site } from '@workpoints/readings'

/** Levels of the network as sites name them in `zone`, the highest first. */
const levels = ['国控', '省控'] as const

const levelOf = ({ zone }: Pick<Site, 'zone'>): number => {
  const at = levels.findIndex((level) => zone.startsWith(level))
  return at < 0 ? levels.length : at
}

type Station = Pick<Site, 'id' | 'zone' | 'validFrom' | 'validTo'>

/** Control stations show clean air and stand outside the evaluation (HJ 664-2013, 4; from knowledge). */
const isControl = ({ zone }: Pick<Site, 'zone'>): boolean => zone.includes('对照')

/**
 * The stations of a unit that its day is made of: where it has national ones (国控), they alone; else those of the province (省控);
 * else all it has. So the unit's own small stations never change an official figure. To be confirmed by the office.
 */
export function takingPart<S extends Station>(stations: readonly S[], on: Day): S[] {
  const standing = stations.filter((site) => isSiteValid(site, on) && !isControl(site))
  const highest = Math.min(...standing.map(levelOf))
  return standing.filter((site) => levelOf(site) === highest)
}
