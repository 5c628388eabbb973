import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { water } from '../index.ts'
import { waterRegisters } from './registers.ts'
import { waterReadings } from './water-readings.ts'

export default defineServer({
  plugin: water,
  router: router({ overview: areaOverview(water) }),
  migrations: {},
  calculators: {},
  registers: waterRegisters,
  readings: waterReadings,
})
