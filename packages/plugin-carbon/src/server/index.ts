import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { carbon } from '../index.ts'

export default defineServer({
  plugin: carbon,
  router: router({ overview: areaOverview(carbon) }),
  migrations: {},
  calculators: {},
})
