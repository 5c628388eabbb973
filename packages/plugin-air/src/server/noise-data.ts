import type { Context } from '@workpoints/core/server'
import { readableEntries, readableUnits } from '@workpoints/registers/server'
import { noiseMonths, noisePoints } from '../registers/noise-points.ts'
import { linkedSites, type NoiseSources, pointKey } from '../standing/noise-sources.ts'
import { pointYears } from '../standing/point-year.ts'
import { airDb } from './exclusion.store.ts'
import { listNoiseSites, loadNoiseHours } from './noise-hours.store.ts'
import { lastShown } from './sky.view.ts'

/** The points that a reader may see with their year so far, and up to which day. */
export async function readablePoints(ctx: Context, { on, year }: { readonly on: string; readonly year: number }) {
  const through = lastShown(on, year)
  const sites = await listNoiseSites(airDb(ctx.db), readableUnits(ctx, 'air'))
  const ids = sites.map(({ id }) => id)
  const sources: NoiseSources = {
    points: await readableEntries(ctx, noisePoints),
    months: await readableEntries(ctx, noiseMonths),
    ...{ sites, hours: await loadNoiseHours(airDb(ctx.db), ids, { from: `${year}-01-01`, to: through }) },
  }
  return { through, points: pointYears(sources, through), wrongSites: wrongSites(sources) }
}

/** Points of the ledger that name a site which is none of noise, not theirs to see, or another point's already. */
function wrongSites({ points, sites }: NoiseSources): readonly string[] {
  const linked = linkedSites(points, sites)
  return points.flatMap(({ unit, data }) =>
    data.site && linked.get(pointKey(unit, data.code)) !== data.site ? [data.code] : [],
  )
}
