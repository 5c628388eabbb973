import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { mechanisms } from '../index.ts'

export default defineServer({
  plugin: mechanisms,
  router: router({ overview: areaOverview(mechanisms) }),
  migrations: {},
  calculators: {},
})
