import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { ecology } from '../index.ts'
import { held } from './held.ts'
import { living } from './living.router.ts'
import { ecologyRegisters } from './registers.ts'

export default defineServer({
  plugin: ecology,
  router: router({ overview: areaOverview(ecology), living }),
  migrations: {},
  calculators: {},
  registers: ecologyRegisters,
  held,
})
