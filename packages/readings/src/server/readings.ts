import type { Secrets } from '@workpoints/accounts/server'
import type { Plugin } from '@workpoints/core'
import { type CoreTables, type ReadingsSlot, router } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { calculatorsOf } from './calculators.ts'
import { forgetDemoReadings, insertDemoReadings } from './demo-readings.ts'
import { figuresJob } from './figures.job.ts'
import { recountOf } from './figures.ts'
import { deviceRouter } from './gateway/device.router.ts'
import { silentWaiting } from './gateway/silent-waiting.ts'
import { importRouter } from './import.router.ts'
import { migrations } from './migrations/index.ts'
import { monthsJob } from './months.job.ts'
import type { ReadingsHalf } from './readings-half.ts'
import { seriesRouter, valueRouter } from './series.router.ts'
import { siteRouter } from './site.router.ts'

/** A plugin's server half, as far as readings look at it. */
export interface WithReadings {
  readonly plugin: Plugin
  readonly readings?: ReadingsSlot | readonly ReadingsSlot[]
}

/**
 * Sites and their series, and what the mounted plugins make of them: a capability, mounted beside core and always on. Throws where a
 * half contradicts its plugin.
 */
export const createReadings = (secrets: Secrets, plugins: readonly WithReadings[] = []) => {
  const halves = plugins.flatMap(({ readings = [] }) => readings as ReadingsHalf | readonly ReadingsHalf[])
  const recount = recountOf(halves)
  return {
    id: 'readings' as const,
    migrations,
    appendOnly: ['correction'],
    jobs: [monthsJob, figuresJob(halves)],
    calculators: calculatorsOf(new Map(plugins.map(({ plugin }) => [plugin.id, plugin])), halves),
    bringDemo: (db: Kysely<CoreTables>, plan: string) => insertDemoReadings(db, plan, halves),
    forgetDemo: forgetDemoReadings,
    waiting: silentWaiting,
    router: router({
      device: deviceRouter(secrets),
      import: importRouter(recount),
      series: seriesRouter,
      site: siteRouter(recount),
      value: valueRouter(recount),
    }),
  }
}
