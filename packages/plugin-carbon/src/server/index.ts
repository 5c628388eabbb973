import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { carbon } from '../index.ts'
import { held } from './held.ts'
import { low } from './low.router.ts'
import { carbonRegisters } from './registers.ts'

export default defineServer({
  plugin: carbon,
  router: router({ overview: areaOverview(carbon), low }),
  migrations: {},
  calculators: {},
  registers: carbonRegisters,
  held,
})
