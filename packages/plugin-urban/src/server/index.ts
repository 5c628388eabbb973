import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { urban } from '../index.ts'

export default defineServer({
  plugin: urban,
  router: router({ overview: areaOverview(urban) }),
  migrations: {},
  calculators: {},
})
