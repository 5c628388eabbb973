import type { Secrets } from '@workpoints/accounts/server'
import { router } from '@workpoints/core/server'
import { deviceRouter } from './gateway/device.router.ts'
import { importRouter } from './import.router.ts'
import { migrations } from './migrations/index.ts'
import { monthsJob } from './months.job.ts'
import { seriesRouter, valueRouter } from './series.router.ts'
import { siteRouter } from './site.router.ts'

/** Sites and their series: a capability, mounted beside core and always on. */
export const createReadings = (secrets: Secrets) => ({
  id: 'readings' as const,
  migrations,
  appendOnly: ['correction'],
  jobs: [monthsJob],
  router: router({
    device: deviceRouter(secrets),
    import: importRouter,
    series: seriesRouter,
    site: siteRouter,
    value: valueRouter,
  }),
})
