import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { soil } from '../index.ts'
import { held } from './held.ts'
import { land } from './land.router.ts'
import { soilRegisters } from './registers.ts'

export default defineServer({
  plugin: soil,
  router: router({ overview: areaOverview(soil), land }),
  migrations: {},
  calculators: {},
  registers: soilRegisters,
  held,
})
