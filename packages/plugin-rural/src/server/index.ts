import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { rural } from '../index.ts'

export default defineServer({
  plugin: rural,
  router: router({ overview: areaOverview(rural) }),
  migrations: {},
  calculators: {},
})
