import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { water } from '../index.ts'

export default defineServer({
  plugin: water,
  router: router({ overview: areaOverview(water) }),
  migrations: {},
  calculators: {},
})
