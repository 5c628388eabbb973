import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { industry } from '../index.ts'

export default defineServer({
  plugin: industry,
  router: router({ overview: areaOverview(industry) }),
  migrations: {},
  calculators: {},
})
