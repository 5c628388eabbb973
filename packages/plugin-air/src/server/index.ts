import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { air } from '../index.ts'

export default defineServer({
  plugin: air,
  router: router({ overview: areaOverview(air) }),
  migrations: {},
  calculators: {},
})
