import type { inferRouterOutputs } from '@trpc/server'
import type { createReadings } from '../server/readings.ts'

type Outputs = inferRouterOutputs<ReturnType<typeof createReadings>['router']>

export type ListedSite = Outputs['site']['list'][number]
/** A site with everything that was recorded of it. */
export type KnownSite = Outputs['site']['get']
export type SiteRecord = KnownSite['records'][number]
export type SheetPreview = Outputs['site']['preview']
export type SiteCounts = Outputs['site']['import']
export type Series = Outputs['series']['list']
export type SeriesMonth = Outputs['series']['month']
/** What monitors sent of a day beside hours. */
export type Received = Outputs['series']['received']
export type Hour = Series['hours'][number]
export type Value = Hour['values'][number]
export type Devices = Outputs['device']['list']
export type ListedDevice = Devices['devices'][number]
export type Stranger = Devices['strangers'][number]
export type ImportFound = Outputs['import']['preview']
export type ImportDone = Outputs['import']['commit']
