import type { Day } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import type { PeriodEnergy } from '../noise/energy-mean.ts'
import type { NoiseMonthRow } from '../registers/noise-points.ts'
import type { NoisePeriod, Zone } from '../standards/gb3096.ts'

/** A point as its ledger has it. */
export interface NoisePointRow {
  readonly code: string
  readonly name: string
  readonly zone: Zone
  readonly automatic: boolean | null
  /** The site whose hourly levels are this point's. */
  readonly site?: string | null
  readonly until: string | null
}

/** A site of kind `noise-point`. */
export interface NoiseSite {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly zone: string
}

/** What the hours of a day come to, by period; `there` counts also those that do not count. */
export type NoiseHoursOfDay = Readonly<Record<NoisePeriod, PeriodEnergy & { readonly there: number }>>

/** What is known of the points of a year. */
export interface NoiseSources {
  readonly points: readonly Named<NoisePointRow>[]
  /** Rows of the ledger of months. */
  readonly months: readonly Named<NoiseMonthRow>[]
  readonly sites: readonly NoiseSite[]
  /** By site and day. */
  readonly hours: ReadonlyMap<string, ReadonlyMap<Day, NoiseHoursOfDay>>
}

/**
 * Which site's hours are a point's, by the point's key: the one that the ledger names, else the one with the point's number in its unit.
 * A site is no two points'.
 */
export function linkedSites(
  points: readonly Named<NoisePointRow>[],
  sites: readonly NoiseSite[],
): ReadonlyMap<string, string> {
  const ids = new Set(sites.map(({ id }) => id))
  const found = new Map<string, string>()
  const taken = new Set<string>()
  const link = (key: string, site: string): void => {
    if (!ids.has(site) || taken.has(site) || found.has(key)) return
    found.set(key, site)
    taken.add(site)
  }
  for (const { unit, data } of points) if (data.site) link(pointKey(unit, data.code), data.site)
  const own = new Map(sites.map(({ unit, id }) => [pointKey(unit, id), id]))
  for (const { unit, data } of points) {
    const key = pointKey(unit, data.code)
    const site = own.get(key)
    if (site !== undefined) link(key, site)
  }
  return found
}

/** A point's name among all. */
export const pointKey = (unit: string, code: string): string => `${unit}/${code}`
