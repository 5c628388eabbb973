import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { inspection } from '../index.ts'

export default defineServer({
  plugin: inspection,
  router: router({ overview: areaOverview(inspection) }),
  migrations: {},
  calculators: {},
})
