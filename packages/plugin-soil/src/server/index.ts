import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { soil } from '../index.ts'

export default defineServer({
  plugin: soil,
  router: router({ overview: areaOverview(soil) }),
  migrations: {},
  calculators: {},
})
