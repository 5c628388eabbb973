import { type Day, dayAfter } from '@workpoints/core'
import type { Site } from './site.ts'

/** A record of a site: how it is from a day on. */
export interface SiteRecord {
  readonly site: Site
  readonly holdsFrom: Day
}

const later = (a: Day, b: Day): Day => [a, b].toSorted()[1] ?? a
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)

/**
 * The records of one site as the spans in which each holds, the earliest first: `validFrom` and `validTo` are narrowed to the days on
 * which the site measured *and* was so. What looks at a day therefore sees the county, kind of water, level and target class of that
 * day, and never today's. `records` stand in the order of their days; of one day the last one counts.
 */
export function siteSpans(records: readonly SiteRecord[]): Site[] {
  const spans: Site[] = []
  let cut: Day | null = null
  for (const [index, { site, holdsFrom }] of [...records.entries()].toReversed()) {
    if (records[index + 1]?.holdsFrom === holdsFrom) continue
    const validFrom = later(site.validFrom, holdsFrom)
    const validTo = earlier(site.validTo, cut)
    if (validTo === null || validFrom <= validTo) spans.unshift({ ...site, validFrom, validTo })
    // An end that was told after the site had changed since takes what was recorded meanwhile away.
    const before = dayAfter(holdsFrom, -1)
    cut = site.validTo !== null && site.validTo < before ? site.validTo : before
  }
  return spans
}
