import { router } from '@workpoints/core/server'
import { migrations } from './migrations/index.ts'
import { monthsJob } from './months.job.ts'
import { siteRouter } from './site.router.ts'

/** Sites and their series: a capability, mounted beside core and always on. */
export const createReadings = () => ({
  id: 'readings' as const,
  migrations,
  appendOnly: ['correction'],
  jobs: [monthsJob],
  router: router({ site: siteRouter }),
})
