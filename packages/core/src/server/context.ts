import type { Kysely } from 'kysely'
import { type Indicator, indicatorsOf, type Plugin } from '../index.ts'
import { judgingVersion } from './judging-version.ts'
import type { CoreTables } from './tables.ts'

/** What every procedure is given: one issuing body's data, and through whose eyes it is looked at. */
export interface Context {
  /** Scoped to the issuing body; procedures open transactions on it, stores take the handle they are given. */
  readonly db: Kysely<CoreTables>
  readonly orgId: string
  readonly mounted: Mounted
  /** Unit whose view this is; null is the issuing office, which sees everything mounted. */
  readonly unit: string | null
  /** Plugins that are on for that view. */
  readonly enabled: ReadonlySet<string>
}

/** The plugins of this deployment and what they declare. */
export interface Mounted {
  readonly plugins: readonly Plugin[]
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Names the rules of judging; see `judgingVersion`. */
  readonly judging: string
}

/** Gathers what the mounted plugins declare, in the order of the plan's areas. */
export function mountedOf(plugins: readonly Plugin[]): Mounted {
  const ordered = plugins.toSorted((a, b) => (a.area ?? 99) - (b.area ?? 99) || a.id.localeCompare(b.id))
  const indicators = new Map(ordered.flatMap(indicatorsOf).map((indicator) => [indicator.id, indicator]))
  return { plugins: ordered, indicators, judging: judgingVersion(indicators.values()) }
}
