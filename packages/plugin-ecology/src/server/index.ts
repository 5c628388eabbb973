import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { ecology } from '../index.ts'
import { ecologyRegisters } from './registers.ts'

export default defineServer({
  plugin: ecology,
  router: router({ overview: areaOverview(ecology) }),
  migrations: {},
  calculators: {},
  registers: ecologyRegisters,
})
