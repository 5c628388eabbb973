import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { carbon } from '../index.ts'
import { carbonRegisters } from './registers.ts'

export default defineServer({
  plugin: carbon,
  router: router({ overview: areaOverview(carbon) }),
  migrations: {},
  calculators: {},
  registers: carbonRegisters,
})
